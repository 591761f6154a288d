"""Turn what is known of the words of a site into lines for a person and an object for a program."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from brobygger.nouns.problems import Problem
from brobygger.nouns.record import record
from brobygger.steps.plain_language import Finding, problem_of
from brobygger.whole.plain_figures import Figures, HardWord, LocaleWords, PageWords, SiteWords, has_lix
from brobygger.whole.plain_language import CloseLook
from brobygger.whole.plain_words import LABELS
from brobygger.whole.report import Say, counted, decimal, harmless, hint_of, in_english, message_of

MANY = 20
"""Hard words of a language that are shown."""

FEW = 10
"""Pages of a locale that are shown."""

INDENT = "    "

OF_SENTENCES = frozenset({"sentence-long", "clauses-stacked", "list-in-sentence", "paragraph-long"})


@record
class CloseWords:
    """A version of a page that was looked at closely."""

    page: PageWords
    look: CloseLook


# --- The whole site ---


def words_lines(words: SiteWords, say: Say = in_english) -> Iterator[str]:
    """Yield how plain each locale is, which words are hard, and which pages have most to do."""
    plain = [one for one in words.locales if one.locale.is_plain and (one.pages or one.gone)]
    for one in plain:
        yield from _locale_lines(one, say)
    for one in words.locales:
        if not one.locale.is_plain and one.pages:
            yield from _locale_head(one, say)
    for language, hard in words.hard.items():
        if hard:
            yield f"{say('Hard words ({language})').format(language=language)}:"
            yield from (INDENT + harmless(hard_line(word, say)) for word in hard[:MANY])
            yield from _more(len(hard) - MANY, say)
    for one in plain:
        todo = [page for page in one.pages if page.now.hints]
        if todo:
            yield f"{say('Most to do ({locale})').format(locale=one.locale.key)}:"
            yield from (f"{INDENT}{page.path}: {_figures(page, say)}" for page in todo[:FEW])
            yield from _more(len(todo) - FEW, say)
    if not any(one.pages for one in words.locales):
        yield say("No page could be looked at.")


def hard_line(word: HardWord, say: Say) -> str:
    """Return a hard word: how often it stands, on how many pages, what is hard about it, and what is easier."""
    times = counted(word.count, say("once"), say("{count} times"))
    pages = counted(word.pages, say("on 1 page"), say("on {count} pages"))
    easier = f" → {word.instead}" if word.instead else ""
    return f"{word.word}: {times} {pages}, {say(LABELS[word.code])}{easier}"


def figures_of(now: Figures, say: Say, *, with_lix: bool) -> tuple[str, ...]:
    """Return figures in words: how long, how long its sentences are, LIX, how many hints."""
    return (
        counted(now.words, say("1 word"), say("{count} words")),
        say("{mean} words a sentence").format(mean=decimal(now.mean, 1, say)),
        *((say("LIX {lix}").format(lix=now.lix),) if with_lix else ()),
        counted(now.hints, say("1 hint"), say("{count} hints")),
    )


def steps_of(now: Figures, was: Figures, say: Say, *, with_lix: bool) -> tuple[str, ...]:
    """Return what has moved since figures were written down, each with its sign; nothing where nothing has."""
    lix = now.lix - was.lix if with_lix else 0
    mean = f"{now.mean - was.mean:+.1f}"
    steps = (
        ("hints {step}", _signed(now.hints - was.hints)),
        ("words {step}", _signed(now.words - was.words)),
        ("words a sentence {step}", "" if float(mean) == 0 else mean.replace("-", "−").replace(".", say("."))),
        ("LIX {step}", _signed(lix)),
    )
    return tuple(say(message).format(step=step) for message, step in steps if step)


def words_values(say: Say) -> dict[str, object]:
    """Return what the pages about words are given besides the figures."""

    def figures(one: PageWords | LocaleWords) -> tuple[str, ...]:
        return figures_of(one.now, say, with_lix=has_lix(one.locale))

    def moves(one: PageWords | LocaleWords) -> str:
        return since(one.now, one.was, say, with_lix=has_lix(one.locale)) if one.was is not None else ""

    labels = {code: say(label) for code, label in LABELS.items()}
    return {"labels": labels, "figures": figures, "moves": moves}


def _signed(step: int) -> str:
    return f"{step:+d}".replace("-", "−") if step else ""


def _locale_head(one: LocaleWords, say: Say) -> Iterator[str]:
    """Yield the figures of a locale, and what has moved."""
    pages = counted(len(one.pages), say("1 page"), say("{count} pages"))
    lix = has_lix(one.locale)
    yield f"{one.locale.key}: {', '.join((pages, *figures_of(one.now, say, with_lix=lix)))}"
    if one.was is not None:
        yield f"{INDENT}{since(one.now, one.was, say, with_lix=lix)}"


def since(now: Figures, was: Figures, say: Say, *, with_lix: bool) -> str:
    """Return in a sentence what has moved since the last release."""
    steps = steps_of(now, was, say, with_lix=with_lix)
    return f"{say('Since the last release:')} {', '.join(steps) if steps else say('nothing has moved')}"


def _locale_lines(one: LocaleWords, say: Say) -> Iterator[str]:
    yield from _locale_head(one, say)
    if one.new:
        yield INDENT + say("new: {pages}").format(pages=", ".join(one.new))
    if one.gone:
        yield INDENT + say("gone: {pages}").format(pages=", ".join(one.gone))
    for page in one.moved[:FEW]:
        if page.was is not None:
            steps = steps_of(page.now, page.was, say, with_lix=has_lix(one.locale))
            yield f"{2 * INDENT}{page.path}: {', '.join(steps)}"
    yield from _more(len(one.moved) - FEW, say)
    for code, count in one.found:
        yield f"{INDENT}{say(LABELS[code])} ({code}): {count}"


def _more(count: int, say: Say) -> Iterator[str]:
    if count > 0:
        yield INDENT + counted(count, say("There is 1 more."), say("There are {count} more."))


def _figures(page: PageWords, say: Say) -> str:
    return ", ".join(figures_of(page.now, say, with_lix=has_lix(page.locale)))


# --- One page ---


def page_lines(versions: Iterable[CloseWords], say: Say = in_english) -> Iterator[str]:
    """Yield the figures of each version, its sentences and words with their places, and what else there is to say."""
    for one in versions:
        page, findings = one.page, one.look.advice.findings
        yield f"{page.path}: {_figures(page, say)}"
        if page.was is not None:
            yield INDENT + since(page.now, page.was, say, with_lix=has_lix(page.locale))
        sentences = [finding for finding in findings if finding.code in OF_SENTENCES]
        words = [finding for finding in findings if finding.word is not None]
        others = [finding for finding in findings if finding not in sentences and finding not in words]
        for headline, lines in (
            (say("Sentences:"), _sentence_lines(sentences, say)),
            (say("Words:"), _word_lines(words, say)),
            (say("Everything else:"), _other_lines((*map(problem_of, others), *one.look.advice.of_waivers), say)),
        ):
            listed = list(lines)
            yield from (INDENT + headline, *(2 * INDENT + harmless(line) for line in listed)) if listed else ()


def _sentence_lines(findings: Iterable[Finding], say: Say) -> Iterator[str]:
    for finding in findings:
        yield f"{_place(finding)}: {_said(finding, say)}"
        yield f"{INDENT}{finding.text}"


def _word_lines(findings: Iterable[Finding], say: Say) -> Iterator[str]:
    """Yield a line for each hard word, with all its places."""
    for same in _by_word(findings):
        places = ", ".join(map(_place, same))
        yield f"{places}: {_said(same[0], say)}"


def _other_lines(problems: Iterable[Problem], say: Say) -> Iterator[str]:
    for problem in problems:
        yield f"{problem.position.line}:{problem.position.column}: {_told(problem, say)}"


def _by_word(findings: Iterable[Finding]) -> Iterator[Sequence[Finding]]:
    """Yield the findings of each word together, in the order in which the words first stand there."""
    listed = list(findings)
    order = {key: at for at, key in reversed(list(enumerate(map(_word, listed))))}
    for _, same in groupby(sorted(listed, key=lambda finding: order[_word(finding)]), key=_word):
        yield tuple(same)


def _word(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.word or ""


def _place(finding: Finding) -> str:
    position = finding.run.position(finding.begin)
    return f"{position.line}:{position.column}"


def _said(finding: Finding, say: Say) -> str:
    return _told(problem_of(finding), say)


def _told(problem: Problem, say: Say) -> str:
    hint = hint_of(problem, say)
    return f"{problem.code}: {message_of(problem, say)}{'. ' + hint if hint else ''}"


# --- For programs ---


def words_json(words: SiteWords) -> str:
    """Return one JSON object with the figures of every locale and page, and every hard word (docs/developers.md)."""
    told = {
        "locales": [_locale_object(one) for one in words.locales],
        "hard_words": [_hard_object(word) for hard in words.hard.values() for word in hard],
        "pages": [_page_object(page) for one in words.locales for page in sorted(one.pages, key=_path)],
    }
    return harmless(json.dumps(told, ensure_ascii=False))


def page_json(versions: Iterable[CloseWords], say: Say = in_english) -> str:
    """Return one JSON object with the figures of each version of a page, and everything that there is to say of it."""
    told = [
        {**_page_object(one.page), "findings": [_finding_object(found, say) for found in one.look.advice.findings]}
        for one in versions
    ]
    return harmless(json.dumps({"versions": told}, ensure_ascii=False))


def _locale_object(one: LocaleWords) -> dict[str, object]:
    return {
        "locale": one.locale.key,
        "language": one.locale.language,
        "plain": one.locale.is_plain,
        "pages": len(one.pages),
        **_figures_object(one.now, with_lix=has_lix(one.locale)),
        "found": dict(one.found),
        "was": _figures_object(one.was, with_lix=has_lix(one.locale)) if one.was else None,
        "new": list(one.new),
        "gone": list(one.gone),
    }


def _hard_object(word: HardWord) -> dict[str, object]:
    return {
        "language": word.language,
        "word": word.word,
        "code": word.code,
        "count": word.count,
        "pages": word.pages,
        "instead": word.instead or None,
    }


def _page_object(page: PageWords) -> dict[str, object]:
    lix = has_lix(page.locale)
    return {
        "id": page.page_id,
        "locale": page.locale.key,
        "path": page.path,
        **_figures_object(page.now, with_lix=lix),
        "found": dict(page.found.found),
        "was": _figures_object(page.was, with_lix=lix) if page.was else None,
    }


def _figures_object(figures: Figures, *, with_lix: bool) -> dict[str, object]:
    return {
        "words": figures.words,
        "sentences": figures.sentences,
        "mean": round(figures.mean, 1),
        "lix": figures.lix if with_lix else None,
        "hints": figures.hints,
    }


def _finding_object(finding: Finding, say: Say) -> dict[str, object]:
    problem = problem_of(finding)
    return {
        "code": finding.code,
        "line": problem.position.line,
        "column": problem.position.column,
        "text": finding.text,
        "word": finding.word,
        "message": message_of(problem, say),
        "hint": hint_of(problem, say),
    }


def _path(page: PageWords) -> str:
    return page.path
