"""Read gettext catalogues, and find a word in them."""

import io
import re
from collections.abc import Sequence
from functools import cache
from gettext import c2py

from brobygger.nouns.catalogue import Catalogue
from brobygger.nouns.problems import FaultError, Position, error

ENGLISH = "en"


def read_catalogue(text: str, path: str) -> Catalogue:
    """Return the translations of a .po file; raise FaultError where it is broken. Entries marked fuzzy do not count."""
    from babel.messages.pofile import PoFileError, read_po

    try:
        catalogue = read_po(io.BytesIO(text.encode()), abort_invalid=True)
        rule = catalogue.plural_expr
        c2py(rule)
    except PoFileError as fault:
        position = Position(path=path, line=fault.lineno + 1, column=1)
        raise FaultError(error("catalogue-broken", position, hint="form", said=str(fault))) from None
    except Exception as fault:
        raise FaultError(
            error("catalogue-broken", Position(path=path, line=1, column=1), hint="form", said=str(fault))
        ) from None
    messages: dict[str, tuple[str, ...]] = {}
    for message in list(catalogue):
        names, forms = _strings(message.id), _strings(message.string)
        if names and names[0] and not message.fuzzy and forms and all(forms):
            _check_placeholders(names, forms, Position(path=path, line=message.lineno))
            messages[names[0]] = forms
    return Catalogue(path=path, messages=messages, plural_rule=rule)


PLACEHOLDER = re.compile(r"%\([a-z_]+\)s")


def _check_placeholders(names: tuple[str, ...], forms: tuple[str, ...], position: Position) -> None:
    """Raise FaultError where a translation names other values than its message: the page could not be made."""
    known = set(PLACEHOLDER.findall(" ".join(names)))
    for form in forms:
        stray = "%" in PLACEHOLDER.sub("", form.replace("%%", ""))
        if set(PLACEHOLDER.findall(form)) - known or (known and stray):
            hint = "same" if known else "none"
            listed = ", ".join(sorted(known))
            raise FaultError(error("catalogue-placeholder", position, hint=hint, word=names[0], all=listed))


def _strings(text: object) -> tuple[str, ...]:
    """Return what Babel gives as a string, or as several where there is a plural."""
    if isinstance(text, str):
        return (text,)
    return tuple(str(form) for form in text) if isinstance(text, list | tuple) else ()


class Words:
    """The words of one locale while one page is made: its catalogues in the order in which they are asked.

    `missing` gathers the messages that none of them has.
    """

    def __init__(self, catalogues: Sequence[Catalogue], language: str) -> None:
        self._catalogues = catalogues
        self._is_english = language.partition("-")[0] == ENGLISH
        self.missing: set[str] = set()

    def gettext(self, message: str, **values: object) -> str:
        """Return a message in the locale's language with its named values put in."""
        text = message
        for catalogue in self._catalogues:
            if message in catalogue.messages:
                text = catalogue.messages[message][0]
                break
        else:
            self._miss(message)
        return text % values if values else text

    def ngettext(self, singular: str, plural: str, count: int, **values: object) -> str:
        """Return the form of a message that goes with a number; `%(count)s` in it is the number."""
        text = singular if count == 1 else plural
        for catalogue in self._catalogues:
            forms = catalogue.messages.get(singular)
            if forms:
                text = forms[min(_plural(catalogue.plural_rule)(count), len(forms) - 1)]
                break
        else:
            self._miss(singular)
        return text % {"count": count, **values}

    def _miss(self, message: str) -> None:
        if not self._is_english:
            self.missing.add(message)


_plural = cache(c2py)
