"""Hugo's shortcodes: `{{< name arguments >}}`, also with `%`, with an end `{{< /name >}}` or without."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

SHORTCODE = re.compile(r"\{\{([<%])(/\*)?\s*(/?)\s*([\w/.-]+)?\s*(.*?)\s*(/?)(?:\*/)?[>%]\}\}")
ARGUMENT = re.compile(r"([\w-]+)\s*=\s*(\"[^\"]*\"|`[^`]*`|[^\s\"`]+)|(\"[^\"]*\"|`[^`]*`|[^\s\"`=]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcode:
    """A shortcode: its name in small letters, whether it ends what stands before it, and its arguments."""

    name: str
    is_end: bool
    arguments: str
    values: Mapping[str, str]
    first: str


def read_shortcode(found: re.Match[str]) -> Shortcode | None:
    """Return what a match of SHORTCODE says; None where it is written so that it is shown as it stands."""
    if found[2] or not found[4]:
        return None
    arguments = ARGUMENT.findall(found[5])
    return Shortcode(
        name=found[4].lower(),
        is_end=bool(found[3]),
        arguments=found[5],
        values={name.lower(): value.strip('"`') for name, value, _ in arguments if name},
        first=next((value.strip('"`') for name, _, value in arguments if not name), ""),
    )


def shortcode_on(line: str) -> Shortcode | None:
    """Return the shortcode that a line is, or None where something else stands there too."""
    found = SHORTCODE.fullmatch(line.strip())
    return read_shortcode(found) if found else None
