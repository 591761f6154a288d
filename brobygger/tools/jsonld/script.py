"""JSON-LD as it may stand in a page."""

import json
from collections.abc import Sequence

from markupsafe import Markup

Node = dict[str, object]
"""A thing of schema.org: `@type`, and its properties; one whose value is None, or empty, is not known."""


def script_json(nodes: Sequence[Node]) -> Markup:
    """Write things as JSON that cannot end the script element it stands in; what is not known of them is left out."""
    context: Node = {"@context": "https://schema.org"}
    data = context | (nodes[0] if len(nodes) == 1 else {"@graph": list(nodes)})
    text = json.dumps(_known(data), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704 - escaped here


def _known(value: object) -> object:
    if isinstance(value, dict):
        known = ((key, _known(item)) for key, item in value.items())
        return {key: item for key, item in known if item is not None and item not in ([], {})}
    if isinstance(value, list | tuple):
        return [_known(item) for item in value]
    return value
