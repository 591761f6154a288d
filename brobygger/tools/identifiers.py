"""Names that outlive a build, for programs that follow the site from outside (UUID version 5, RFC 9562, 5.5)."""

from uuid import NAMESPACE_URL, UUID, uuid5

from brobygger.nouns.settings import Settings


def identifier(settings: Settings, *parts: str) -> UUID:
    """Return what something of the site is known by, which `parts` name: the same in every build.

    It belongs to the base address without its `https:`, so that two sites with equal pages do not mix; else to the
    site's name.
    """
    base = settings.base_url
    site = uuid5(NAMESPACE_URL, settings.name if base is None else base.partition(":")[2])
    return uuid5(site, "\n".join(parts))
