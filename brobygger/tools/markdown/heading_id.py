"""Rule: a heading may end in {#id}, and that is the only attribute there is."""

import re

from markdown_it.rules_core import StateCore

WRITTEN_ID = re.compile(r"\s*\{#([^{}]*)\}\s*$")


def heading_id(state: StateCore) -> None:
    """Move the id from the heading's text into its token's meta."""
    tokens = state.tokens
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            inline = tokens[index + 1]
            found = WRITTEN_ID.search(inline.content)
            if found:
                token.meta["id"] = found.group(1)
                token.meta["id_at"] = found.start(1)
                token.meta["content"] = inline.content
                inline.content = inline.content[: found.start()]
