"""`pictures`: a page with every pictogram, for those who choose one."""

import base64

import click

from brobygger.edge.call import call_of, common_options
from brobygger.edge.closing import DONE, refuse, words_of
from brobygger.nouns.problems import FaultError

PAGE = "pictures.html"


@click.command("pictures")
@common_options
def pictures(**typed: object) -> int:
    """Write a page that shows every pictogram with its words, to choose from."""
    from brobygger.edge.editor_templates import editor_templates
    from brobygger.edge.files import read_sources
    from brobygger.edge.own_files import write_own
    from brobygger.edge.words import editor_language
    from brobygger.tools.pictograms import draw, parts_of, read_dictionary
    from brobygger.whole.project import PICTOGRAMS

    call = call_of(typed)
    read = read_sources(call.job.root)
    if read.sources is None:
        return refuse(call, FaultError(read.problems[0]), settings_failed=True)
    dictionary, problems = read_dictionary(read.sources.pictograms, PICTOGRAMS)
    if problems:
        return refuse(call, FaultError(problems[0]))
    drawings, say = read.sources.drawings, words_of(call)

    def picture(code: str) -> str | None:
        if not code or not all(name in drawings for name in parts_of(code)):
            return None
        return f"data:image/svg+xml;base64,{base64.b64encode(draw(code, drawings.__getitem__)).decode()}"

    shown = [(pictogram, picture(pictogram.code)) for pictogram in dictionary.pictograms.values()]
    judgements = {"good": say("good"), "fair": say("fair"), "none": say("no drawing")}
    values = {"shown": shown, "say": say, "language": editor_language(call.job.root), "judgements": judgements}
    try:
        write_own(call.job.root, PAGE, editor_templates(call.job.root).render("pictures.html", values))
    except FaultError as fault:
        return refuse(call, fault)
    if not call.quiet:
        line = say("{path} shows {count} pictograms. Open it in your browser.")
        click.echo(line.format(path=PAGE, count=len(shown)))
    return DONE
