"""`words`: say how plain the texts are, and write down their figures when a release is made."""

from typing import TYPE_CHECKING

import click

from brobygger.edge.call import Call, call_of, common_options
from brobygger.edge.closing import DONE, print_problems, refuse, words_of
from brobygger.nouns.problems import FaultError, Severity

if TYPE_CHECKING:
    from brobygger.edge.texts import Texts


@click.command("words")
@click.argument("page", required=False)
@click.option("--locale", metavar="KEY", help="One version, such as nb-simple.")
@click.option("--update", is_flag=True, help="Write all forms of the explained words into content/word-forms.tsv.")
@click.option("--record", is_flag=True, help="Write down the figures of every page, to see later what has moved.")
@common_options
def words(page: str | None, locale: str | None, update: bool, record: bool, **typed: object) -> int:
    """Say which words and sentences are hard, on the site or on PAGE, and what has moved since the last release."""
    from brobygger.edge.commands.word_forms import update_forms
    from brobygger.edge.texts import open_texts

    if (record or update) and (page or locale or (record and update)):
        raise click.UsageError("--record and --update stand alone: leave PAGE, --locale and the other away.")
    call = call_of(typed)
    if update:
        return update_forms(call)
    try:
        texts = open_texts(call.job)
    except FaultError as fault:
        return refuse(call, fault, settings_failed=True)
    if call.format != "json":
        found = [problem for problem in texts.problems if problem.severity is not Severity.HINT]
        print_problems(call.job.root, found, words_of(call))
    try:
        return _record(call, texts) if record else _tell(call, texts, page, locale)
    except FaultError as fault:
        return refuse(call, fault)


def _tell(call: Call, texts: "Texts", page: str | None, locale: str | None) -> int:
    """Print the figures of the site, of a locale or of a page."""
    from brobygger.edge.texts import close_words, only
    from brobygger.whole.words_report import page_json, page_lines, words_json, words_lines

    say, is_json = words_of(call), call.format == "json"
    if page is not None:
        close = close_words(texts, page, locale)
        lines = [page_json(close, say)] if is_json else list(page_lines(close, say))
    else:
        found = texts.words if locale is None else only(texts, locale)
        lines = [words_json(found)] if is_json else list(words_lines(found, say))
    for line in lines:
        click.echo(line)
    return DONE


def _record(call: Call, texts: "Texts") -> int:
    """Write the figures down, and say where."""
    import json

    from brobygger.edge.texts import write_figures
    from brobygger.whole.plain_record import PATH
    from brobygger.whole.report import counted

    count = write_figures(texts)
    if call.format == "json":
        click.echo(json.dumps({"path": PATH, "pages": count}))
    elif not call.quiet:
        say = words_of(call)
        pages = counted(count, say("1 page"), say("{count} pages"))
        line = say("{path} has the figures of {pages}. Commit it with the release.")
        click.echo(line.format(path=PATH, pages=pages))
    return DONE
