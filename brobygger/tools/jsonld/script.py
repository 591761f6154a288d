"""JSON-LD as it may stand in a page."""

import json
from collections.abc import Sequence

from markupsafe import Markup

from brobygger.tools.gaps import without_gaps

Node = dict[str, object]
"""A thing of schema.org: `@type`, and its properties; one whose value is None, or empty, is not known."""


def script_json(nodes: Sequence[Node]) -> Markup:
    """Write things as JSON that cannot end the script element it stands in; what is not known of them is left out."""
    context: Node = {"@context": "https://schema.org"}
    data = context | (nodes[0] if len(nodes) == 1 else {"@graph": list(nodes)})
    text = json.dumps(without_gaps(data), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704 - escaped here
