"""Tell an editor which words and sentences of a page are hard, and what would be easier.

What is said are hints. Whether a text is easy, its readers judge: nothing here calls a text selkokieli or lettlest.
"""

from collections.abc import Iterable, Iterator

from brobygger.nouns.plain_limits import PlainLimits
from brobygger.nouns.problems import Problem, Severity
from brobygger.nouns.record import record
from brobygger.nouns.running import Remark, Run
from brobygger.steps.plain_language.figures import PageFigures, figures_of
from brobygger.steps.plain_language.headings import check_headings
from brobygger.steps.plain_language.page import check_page
from brobygger.steps.plain_language.passages import Finding, page_text
from brobygger.steps.plain_language.passives import check_passives
from brobygger.steps.plain_language.sentences import check_sentences
from brobygger.steps.plain_language.signs import check_signs
from brobygger.steps.plain_language.waivers import read_waivers, remarks_in_fields, unwaived
from brobygger.steps.plain_language.words import check_words
from brobygger.tools.grammar import Lexicon

CHECKS = (check_sentences, check_words, check_passives, check_signs, check_headings, check_page)

CODES = (
    "abbreviation",
    "capitals",
    "clauses-stacked",
    "heading-long",
    "heading-mute",
    "italics",
    "list-in-sentence",
    "lix-high",
    "number-hard",
    "office-word",
    "paragraph-long",
    "passive",
    "rare-word",
    "sentence-long",
    "sentences-long",
    "steps-missing",
    "verb-in-noun",
    "verbs-in-nouns",
    "word-long",
)
"""Everything that may be said, and waived."""

__all__ = ["CODES", "Advice", "Finding", "PageFigures", "advise", "problem_of", "remarks_in_fields"]


@record
class Advice:
    """What there is to say of a page: the findings that nobody has waived, the problems made of them, its figures."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    figures: PageFigures

    @property
    def of_waivers(self) -> tuple[Problem, ...]:
        """Return what is wrong with what the editor has decided."""
        return tuple(problem for problem in self.problems if problem.code not in CODES)


def advise(
    runs: tuple[Run, ...], remarks: Iterable[Remark], lexicon: Lexicon, limits: PlainLimits, *, is_plain: bool
) -> Advice:
    """Look at a page's passages; `remarks` are the comments in it. A word that is hard is told once a page."""
    page = page_text(runs, lexicon, limits, is_plain=is_plain)
    found = sorted((finding for check in CHECKS for finding in check(page)), key=_place)
    waivers, faults = read_waivers(remarks, CODES)
    findings, idle = unwaived(found, waivers)
    told = (problem_of(finding) for finding in _once(findings))
    return Advice(findings=findings, problems=(*told, *faults, *idle), figures=figures_of(page, findings))


def _place(finding: Finding) -> tuple[int, int, str]:
    position = finding.run.position(finding.begin)
    return position.line or 0, position.column or 0, finding.code


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings, those of a word only where it stands first."""
    seen: set[tuple[str, str]] = set()
    for finding in findings:
        if finding.word is not None:
            if (finding.code, finding.word) in seen:
                continue
            seen.add((finding.code, finding.word))
        yield finding


def problem_of(finding: Finding) -> Problem:
    """Return a finding as a problem is told."""
    return Problem(
        code=finding.code,
        severity=Severity.HINT,
        position=finding.run.position(finding.begin),
        values=finding.values,
        hint=finding.hint,
    )
