"""Promise: work that is shared among processes comes back whole and in order."""

import os

import pytest

from brobygger.edge.workers import default_jobs, each_in

can_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="where the system cannot fork, one process does it all")


def test_one_job_does_the_work_in_this_process() -> None:
    assert each_in(1)(lambda index: (index * index, os.getpid()), 3) == [
        (0, os.getpid()),
        (1, os.getpid()),
        (4, os.getpid()),
    ]


def test_little_work_stays_in_this_process_too() -> None:
    assert set(each_in(4)(lambda _: os.getpid(), 20)) == {os.getpid()}


@can_fork
def test_much_work_is_done_by_others_and_comes_back_in_order() -> None:
    found = each_in(2, worth_it=10)(lambda index: (index, os.getpid()), 500)

    assert [item[0] for item in found if isinstance(item, tuple)] == list(range(500))
    assert os.getpid() not in {item[1] for item in found if isinstance(item, tuple)}


@can_fork
def test_an_exception_of_another_process_is_not_lost() -> None:
    def fail(index: int) -> object:
        raise LookupError(str(index))

    with pytest.raises(LookupError):
        each_in(2, worth_it=1)(fail, 4)


def test_no_work_is_no_trouble() -> None:
    assert each_in(2, worth_it=0)(lambda index: index, 0) == []


def test_there_is_at_least_one_job() -> None:
    assert default_jobs() >= 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_who_waits_hears_how_far_the_work_has_come(jobs: int) -> None:
    heard: list[tuple[int, int]] = []

    each_in(jobs, worth_it=1, tell=lambda done, count: heard.append((done, count)))(lambda index: index, 3)

    assert heard == [(1, 3), (2, 3), (3, 3)]


@can_fork
def test_a_few_heavy_pieces_are_shared_too() -> None:
    alone = each_in(2, worth_it=400)(lambda _: os.getpid(), 4)
    shared = each_in(2, worth_it=400)(lambda _: os.getpid(), 4, 200)

    assert set(alone) == {os.getpid()}
    assert os.getpid() not in set(shared)
