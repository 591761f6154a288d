"""Promise: the emergency numbers of each country are known."""

from collections.abc import Iterator

from brobygger.nouns.problems import Position, Problem, error, nearest
from brobygger.nouns.site import Site


def check_emergency(site: Site) -> Iterator[Problem]:
    """Yield a problem for each number that site.yaml names for a country and contacts.yaml does not have."""
    if not site.are_helplines_known:
        return
    for country in site.settings.countries:
        for key, (line, column) in zip(country.emergency, country.emergency_at, strict=True):
            if key not in site.helplines:
                near = nearest(key, site.helplines)
                listed = ", ".join(sorted(site.helplines)) if len(site.helplines) <= 20 else ""
                hint = "near" if near else "all" if listed else "none"
                position = Position(path="site.yaml", line=line, column=column)
                yield error("contact-unknown", position, hint=hint, value=key, near=near or "", all=listed)
