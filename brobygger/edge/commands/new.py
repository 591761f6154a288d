"""`new`: begin a page."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from brobygger.edge.call import call_of, common_options
from brobygger.edge.closing import DONE, refuse, words_of
from brobygger.nouns.problems import FaultError

if TYPE_CHECKING:
    from brobygger.whole.new_page import NewPage
    from brobygger.whole.report import Say


@click.command("new")
@click.argument("kind")
@click.argument("page")
@click.option("--locale", help="The version to write, such as nb or nb-simple.")
@click.option("--from", "source", metavar="LOCALE", help="The version to start from.")
@click.option("--title", help="What the page is called.")
@common_options
def new(kind: str, page: str, locale: str | None, source: str | None, title: str | None, **typed: object) -> int:
    """Begin a page: KIND is organisation, service, activity, right, topic or page; PAGE a name like family-friend."""
    from brobygger.edge.new_page import write_page
    from brobygger.edge.translations import open_desk
    from brobygger.whole.new_page import Typed

    call = call_of(typed)
    say = words_of(call)
    wanted = Typed(kind=kind, page_id=page, locale=locale, source=source, title=title)
    try:
        desk = open_desk(call.job)
    except FaultError as fault:
        return refuse(call, fault, settings_failed=True)
    try:
        made = write_page(desk, call.job, wanted, say)
    except FaultError as fault:
        return refuse(call, fault)
    if call.format == "json":
        click.echo(_as_json(made))
    elif not call.quiet:
        for line in _last_lines(made, say):
            click.echo(line)
    return DONE


def _last_lines(made: "NewPage", say: "Say") -> Iterator[str]:
    """Yield where the page is and what to do next."""
    if made.source is None:
        yield say("{path} is there.").format(path=made.path)
    else:
        base = made.source.document.path
        yield say("{path} is there, made from {base}.").format(path=made.path, base=base)
        if made.is_original:
            line = say("The other versions take their facts from this one now, so those of {base} stand in it too.")
            yield line.format(base=base)
    yield say("Write over what stands between ‹ and ›. Then look at the page: python3 build.py serve")


def _as_json(made: "NewPage") -> str:
    source = made.source.locale.key if made.source else None
    told: dict[str, object] = {
        "page": made.page_id,
        "locale": made.locale.key,
        "path": made.path,
        "from": source,
        "problems": [],
    }
    return json.dumps(told, ensure_ascii=False)
