"""Rule: {contact:key} stands for a helpline of content/contacts.yaml."""

import re

from markdown_it.rules_inline import StateInline

MENTION = re.compile(r"\{contact:([^{}\s]*)\}")


def contact(state: StateInline, silent: bool) -> bool:
    """Take a mention of a helpline."""
    found = MENTION.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        token = state.push("contact", "", 0)
        token.content = found.group(1)
        token.meta["at"] = state.pos
    state.pos = found.end()
    return True
