"""Where a page stands in the site, in the words of schema.org."""

from collections.abc import Iterable

from brobygger.tools.jsonld.script import Node


def breadcrumbs(steps: Iterable[tuple[str, str]]) -> Node:
    """Return the way from the home page down to a page (https://schema.org/BreadcrumbList): names, whole addresses."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": address}
            for position, (name, address) in enumerate(steps, 1)
        ],
    }
