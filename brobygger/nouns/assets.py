"""Where the files that every page needs are published."""

from collections.abc import Mapping

from brobygger.nouns.record import record


@record
class AssetAddresses:
    """Addresses from the site's root, each with a fingerprint of its content in its name; scripts by their names.

    `pngs` are pictures of the icon by their names (`icon-192`).
    """

    icon: str
    print_sheet: str
    pngs: Mapping[str, str]
    scripts: Mapping[str, str]
