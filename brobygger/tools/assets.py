"""Files that pages show: each under a name that changes with what is in it, so that a browser may keep it."""

from collections.abc import Mapping
from hashlib import sha256

import rjsmin

from brobygger.nouns.output import OutputFile


def asset(name: str, ending: str, data: bytes) -> OutputFile:
    """Return a file of the site's assets; the address has twelve digits of its SHA-256."""
    return OutputFile(f"assets/{name}.{sha256(data).hexdigest()[:12]}.{ending}", data)


def joined_scripts(sources: Mapping[str, str]) -> dict[str, str]:
    """Return scripts by name, from their files by name (`search.js`, `page/words.js`), small as a phone wants them.

    The files of a folder become one script with the folder's name, in the order of their names: what the first ones
    declare the later ones may use.
    """
    parts: dict[str, list[str]] = {}
    for name in sorted(sources):
        folder, _, _ = name.rpartition("/")
        parts.setdefault(folder or name.removesuffix(".js"), []).append(sources[name])
    whole = {name: texts[0] if f"{name}.js" in sources else _in_one_scope(texts) for name, texts in parts.items()}
    return {name: rjsmin.jsmin(text) for name, text in whole.items()}


def _in_one_scope(texts: list[str]) -> str:
    return '(() => {\n"use strict";\n' + "\n".join(texts) + "\n})();\n"
