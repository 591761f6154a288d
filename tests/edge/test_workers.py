"""Promise: work that is shared among processes comes back whole and in order."""

import os
import signal
import time
from pathlib import Path

import pytest

from brobygger.edge.workers import default_jobs, each_in

can_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="where the system cannot fork, one process does it all")


def test_one_job_does_the_work_in_this_process() -> None:
    found = each_in(1)(lambda index: (index * index, os.getpid()), 3)

    assert list(found) == [(0, os.getpid()), (1, os.getpid()), (4, os.getpid())]


def test_little_work_stays_in_this_process_too() -> None:
    assert set(each_in(4)(lambda _: os.getpid(), 20)) == {os.getpid()}


@can_fork
def test_much_work_is_done_by_others_and_comes_back_in_order() -> None:
    numbers, workers = zip(*each_in(2, worth_it=10)(lambda index: (index, os.getpid()), 500), strict=True)

    assert numbers == tuple(range(500))
    assert os.getpid() not in workers


@can_fork
def test_the_first_outcome_is_there_before_the_last_is_worked_out(tmp_path: Path) -> None:
    def wait_for_the_first(index: int) -> bool:
        until = time.monotonic() + 20
        while index == 3 and not (tmp_path / "seen").exists() and time.monotonic() < until:
            time.sleep(0.01)
        return time.monotonic() < until

    found = each_in(2, worth_it=1)(wait_for_the_first, 4)

    assert next(found)
    (tmp_path / "seen").touch()
    assert all(found)


@can_fork
def test_where_the_system_kills_a_worker_the_rest_is_done_here() -> None:
    here = os.getpid()

    def last(index: int) -> int:
        if index == 3 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return index

    assert list(each_in(2, worth_it=1)(last, 4)) == [0, 1, 2, 3]


@can_fork
def test_an_exception_of_another_process_is_not_lost() -> None:
    def fail(index: int) -> object:
        raise LookupError(str(index))

    with pytest.raises(LookupError):
        list(each_in(2, worth_it=1)(fail, 4))


def test_no_work_is_no_trouble() -> None:
    assert list(each_in(2, worth_it=0)(lambda index: index, 0)) == []


def test_there_is_at_least_one_job() -> None:
    assert default_jobs() >= 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_who_waits_hears_how_far_the_work_has_come(jobs: int) -> None:
    heard: list[tuple[int, int]] = []

    list(each_in(jobs, worth_it=1, tell=lambda done, count: heard.append((done, count)))(lambda index: index, 3))

    assert heard == [(1, 3), (2, 3), (3, 3)]


@can_fork
def test_a_few_heavy_pieces_are_shared_too() -> None:
    alone = each_in(2, worth_it=400)(lambda _: os.getpid(), 4)
    shared = each_in(2, worth_it=400)(lambda _: os.getpid(), 4, 200)

    assert set(alone) == {os.getpid()}
    assert os.getpid() not in set(shared)
