"""Promise: what an editor has decided stands, with its reason; what no longer speaks of anything is told.

`<!-- ok rare-word: readers meet it in every letter -->` stands before the passage that it speaks of; in the front
matter, `# ok rare-word: …` above the field or the item, or behind it. What concerns the whole page may be waived
anywhere in it.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from brobygger.nouns.problems import Position, Problem, nearest, suggestion, warning
from brobygger.nouns.record import record
from brobygger.nouns.running import Remark
from brobygger.steps.plain_language.passages import Finding

WAIVER = re.compile(r"ok\s+(?P<code>[\w-]+)\s*(?P<reason>:.*)?", re.DOTALL)
IN_FIELDS = re.compile(r"(?:^|\s)#\s*(?P<text>ok\s.*)$")

OF_THE_PAGE = frozenset({"sentences-long", "lix-high", "verbs-in-nouns"})
"""What is said of a whole page."""


@record
class Waiver:
    """What an editor has decided: the code, where it stands, and the lines that it speaks of."""

    code: str
    position: Position
    first_line: int
    last_line: int

    def covers(self, finding: Finding) -> bool:
        """Say whether a finding is what it speaks of."""
        if finding.code != self.code:
            return False
        return self.code in OF_THE_PAGE or self.first_line <= _line_of(finding) <= self.last_line


def remarks_in_fields(lines: list[str], path: str) -> Iterator[Remark]:
    """Yield the comments in the lines of a front matter, each with the lines of the field on its line or below it."""
    for number, line in enumerate(lines, start=1):
        found = IN_FIELDS.search(line)
        if found is None:
            continue
        is_own_line = not line[: found.start()].strip()
        first = next((at for at in range(number + 1, len(lines) + 1) if _says(lines[at - 1])), 0)
        first = first if is_own_line else number
        position = Position(path=path, line=number, column=found.start("text") + 1)
        yield Remark(text=found["text"], position=position, first_line=first, last_line=_last_line(lines, first))


def _says(line: str) -> bool:
    """Say whether more than a comment stands on a line."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _last_line(lines: list[str], first: int) -> int:
    """Return where the field or item ends that begins on a line: what belongs to it is indented, or an item of it."""
    if not first:
        return 0
    begin = lines[first - 1]
    depth, is_item = _depth(begin), begin.lstrip().startswith("-")
    for number in range(first + 1, len(lines) + 1):
        line = lines[number - 1]
        is_part = _depth(line) > depth or (_depth(line) == depth and not is_item and line.lstrip().startswith("-"))
        if _says(line) and not is_part:
            return number - 1
    return len(lines)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def read_waivers(remarks: Iterable[Remark], codes: Collection[str]) -> tuple[tuple[Waiver, ...], tuple[Problem, ...]]:
    """Return the waivers among comments, and what is wrong with those that are not understood."""
    waivers: list[Waiver] = []
    problems: list[Problem] = []
    for remark in remarks:
        found = WAIVER.fullmatch(remark.text)
        if found is None:
            continue
        code, reason = found["code"], (found["reason"] or "").removeprefix(":").strip()
        if code not in codes:
            near, names = nearest(code, codes), ", ".join(sorted(codes))
            hint = "near" if near else "all"
            problems.append(
                warning("waiver-unknown", remark.position, hint=hint, name=code, near=near or "", all=names)
            )
        elif not reason:
            problems.append(warning("waiver-no-reason", remark.position, hint="write", name=code))
        else:
            first, last = remark.first_line, remark.last_line
            waivers.append(Waiver(code=code, position=remark.position, first_line=first, last_line=last))
    return tuple(waivers), tuple(problems)


def unwaived(
    findings: Iterable[Finding], waivers: tuple[Waiver, ...]
) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
    """Return the findings that nobody has decided on, and a hint for each waiver that speaks of nothing.

    A word that is waived once is waived on the whole page.
    """
    used: set[Waiver] = set()
    words: set[tuple[str, str]] = set()
    open_findings: list[Finding] = []
    for finding in findings:
        waiver = next((waiver for waiver in waivers if waiver.covers(finding)), None)
        if waiver is None:
            open_findings.append(finding)
            continue
        used.add(waiver)
        if finding.word is not None:
            words.add((finding.code, finding.word))
    left = tuple(one for one in open_findings if one.word is None or (one.code, one.word) not in words)
    idle = [waiver for waiver in waivers if waiver not in used]
    return left, tuple(suggestion("waiver-idle", waiver.position, hint="remove", name=waiver.code) for waiver in idle)


def _line_of(finding: Finding) -> int:
    return finding.run.position(finding.begin).line or 0
