"""The words of the interface in one locale."""

from collections.abc import Mapping

from brobygger.nouns.record import record


@record
class Catalogue:
    """Translations by their English message; of a message with a plural, every form in the order of `plural_rule`.

    `plural_rule` is gettext's expression in n (`n != 1`) that gives the index of the form.
    """

    path: str
    messages: Mapping[str, tuple[str, ...]]
    plural_rule: str = "n != 1"
