"""`words --update`: write down every form of the words that the site explains."""

import json
from typing import TYPE_CHECKING

import click

from brobygger.edge.call import Call
from brobygger.edge.closing import DONE, HAS_ERRORS, print_problems, words_of

if TYPE_CHECKING:
    from brobygger.edge.word_forms import Updated


def update_forms(call: Call) -> int:
    """Write the forms of the words in content/words.yaml, and print what was left out."""
    from brobygger.edge.word_forms import update_word_forms

    updated = update_word_forms(call.job.root)
    if call.format == "json":
        click.echo(_as_json(call, updated))
    else:
        print_problems(call.job.root, list(updated.problems), words_of(call))
        if updated.forms is not None and not call.quiet:
            _tell(call, updated)
    return DONE if updated.forms is not None else HAS_ERRORS


def _tell(call: Call, updated: "Updated") -> None:
    from brobygger.tools.word_forms import PATH
    from brobygger.whole.report import harmless

    forms, say = updated.forms, words_of(call)
    if forms is None:
        return
    for language in forms.unknown:
        click.echo(
            say("{language}: there is no dictionary, so only the forms that you give count.").format(language=language)
        )
    for one in forms.left_out:
        text = (
            "{language}: “{form}” does not count as a form of {concept}: it is also a word of its own."
            if one.other is None
            else "{language}: “{form}” does not count as a form of {concept}: it stands for {other}."
        )
        values = {"language": one.row.language, "form": one.row.form, "concept": one.row.concept, "other": one.other}
        click.echo(harmless(say(text).format(**values)))
    if forms.left_out:
        click.echo(say("If one of these is meant all the same, give it in forms:."))
    click.echo(say("{path} has {count} forms.").format(path=PATH, count=len(forms.rows)))


def _as_json(call: Call, updated: "Updated") -> str:
    from brobygger.tools.word_forms import PATH
    from brobygger.whole.report import as_object, harmless

    forms, say = updated.forms, words_of(call)
    left_out = [
        {"language": one.row.language, "form": one.row.form, "concept": one.row.concept, "other": one.other}
        for one in (forms.left_out if forms else ())
    ]
    told = {
        "path": PATH,
        "forms": len(forms.rows) if forms else 0,
        "left_out": left_out,
        "languages_without_dictionary": list(forms.unknown) if forms else [],
        "problems": [as_object(problem, say) for problem in updated.problems],
    }
    return harmless(json.dumps(told, ensure_ascii=False))
