"""Where the files that every page needs are published."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetAddresses:
    """Addresses from the site's root, each with a fingerprint of its content in its name."""

    icon: str
    start_script: str
