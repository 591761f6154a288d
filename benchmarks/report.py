"""The figures as Markdown and as JSON."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from benchmarks.measure import Run

Measure = Callable[[Run], float]
MEASURES: tuple[tuple[str, Measure], ...] = (
    ("wall s", lambda run: run.wall),
    ("processor s", lambda run: run.processor),
    ("memory MiB", lambda run: run.memory),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The runs of one contender in one scenario, in the order in which they were made."""

    scenario: str
    contender: str
    runs: tuple[Run, ...]
    shown_in: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """What a contender reads and makes: numbers of files, and bytes."""

    contender: str
    version: str
    source_files: int
    source_bytes: int
    files: int
    bytes: int
    html_files: int
    html_bytes: int
    html_median: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """Where and when it was measured; loads are those of the last minute, before and after."""

    system: str
    python: str
    processor: str
    cores: int
    memory_gib: float
    date: str
    load_before: float
    load_after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that one call of `python -m benchmarks` found."""

    pages: int
    photos: int
    runs: int
    machine: Machine
    sizes: tuple[Size, ...]
    series: tuple[Series, ...]


def as_data(report: Report) -> dict[str, object]:
    """Return the report for JSON: each run, and the medians and ratios of the table."""
    data = asdict(report)
    data["summary"] = [
        {
            "scenario": series.scenario,
            "contender": series.contender,
            **{name: _spread(series.runs, measure) for name, measure in MEASURES},
            **{f"{name} ratio": _ratio(report, series, measure) for name, measure in MEASURES},
        }
        for series in report.series
    ]
    return data


def as_markdown(report: Report) -> str:
    """Return the tables."""
    machine = report.machine
    names = " · ".join(size.version for size in report.sizes)
    rows = [
        f"## {report.pages} pages in 6 locales, {report.photos} photos, {report.runs} runs in turn",
        "",
        f"{machine.date} · {machine.system}, {machine.processor}, {machine.cores} cores, {machine.memory_gib:.0f} GiB"
        f" · load {machine.load_before:.1f} before, {machine.load_after:.1f} after · Python {machine.python} · {names}",
        "",
        "Median (lowest–highest); × is ours divided by theirs, the median over the pairs of runs.",
        "",
        "| scenario | who | wall s | × | processor s | × | memory MiB | × |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for series in report.series:
        cells: list[str] = []
        for _, measure in MEASURES:
            middle, low, high = _spread(series.runs, measure)
            digits = 0 if low > 20 else 2
            cells.append(f"{middle:.{digits}f} ({low:.{digits}f}–{high:.{digits}f})")
            ratio = _ratio(report, series, measure)
            cells.append("" if ratio is None else f"**{ratio:.2f}**" if ratio >= 0.1 else f"**{ratio:.3f}**")
        rows.append(f"| {series.scenario} | {series.contender} | {' | '.join(cells)} |")
    rows += [
        "",
        "| who | source files | source MiB | files made | MiB made | pages | median page KiB |",
        "|---|---|---|---|---|---|---|",
    ]
    rows += [
        f"| {size.contender} | {size.source_files} | {size.source_bytes / 2**20:.1f} | {size.files} | "
        f"{size.bytes / 2**20:.1f} | {size.html_files} | {size.html_median / 1024:.1f} |"
        for size in report.sizes
    ]
    return "\n".join((*rows, ""))


def _spread(runs: Sequence[Run], measure: Measure) -> tuple[float, float, float]:
    values = [measure(run) for run in runs]
    return statistics.median(values), min(values), max(values)


def _ratio(report: Report, series: Series, measure: Measure) -> float | None:
    """Return the median of our value by theirs over the pairs of runs; None for our own row."""
    if series.contender == "us":
        return None
    ours = next(other for other in report.series if other.scenario == series.scenario and other.contender == "us")
    return statistics.median(measure(a) / measure(b) for a, b in zip(ours.runs, series.runs, strict=True))
