"""`pictures`: a page with every pictogram, for those who choose one."""

import base64
from dataclasses import replace

import click

from brobygger.edge.call import call_of, common_options
from brobygger.edge.closing import DONE, close, print_problems, refuse, words_of
from brobygger.edge.run import Outcome
from brobygger.nouns.pictograms import Pictogram
from brobygger.nouns.problems import FaultError
from brobygger.whole.project import Result

PAGE = "pictures.html"


@click.command("pictures")
@common_options
def pictures(**typed: object) -> int:
    """Write a page that shows every pictogram with its words, to choose from."""
    from brobygger.edge.editor_templates import editor_templates
    from brobygger.edge.files import read_sources
    from brobygger.edge.own_files import write_own
    from brobygger.edge.words import editor_language
    from brobygger.tools.pictograms import draw, parts_of
    from brobygger.whole.own_drawings import all_pictograms

    call = call_of(typed)
    read = read_sources(call.job.root)
    if read.sources is None:
        return refuse(call, FaultError(read.problems[0]), settings_failed=True)
    dictionary, own, problems = all_pictograms(read.sources)
    if any(problem.is_error for problem in problems):
        return close(replace(call, quiet=True), Outcome(result=Result(problems=problems)), 0, with_hints=False)
    drawings, say = read.sources.drawings, words_of(call)

    def picture(pictogram: Pictogram) -> str | None:
        if pictogram.own:
            file = own[pictogram.own]
            return _address(file.data, file.ending)
        if not pictogram.code or not all(name in drawings for name in parts_of(pictogram.code)):
            return None
        return _address(draw(pictogram.code, drawings.__getitem__), "svg")

    own_first = sorted(dictionary.pictograms.values(), key=lambda one: not one.own)
    judgements = {"good": say("good"), "fair": say("fair"), "none": say("no drawing"), "own": say("your own")}
    values = {
        "shown": [(pictogram, picture(pictogram)) for pictogram in own_first],
        "has_own": bool(own),
        "say": say,
        "language": editor_language(call.job.root),
        "judgements": judgements,
    }
    try:
        write_own(call.job.root, PAGE, editor_templates(call.job.root).render("pictures.html", values))
    except FaultError as fault:
        return refuse(call, fault)
    if not call.quiet:
        print_problems(call.job.root, list(problems), say)
        line = say("{path} shows {count} pictograms. Open it in your browser.")
        click.echo(line.format(path=PAGE, count=len(own_first)))
    return DONE


def _address(data: bytes, ending: str) -> str:
    kind = {"svg": "svg+xml", "jpg": "jpeg"}[ending]
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
