"""Where the files that every page needs are published."""

from brobygger.nouns.record import record


@record
class AssetAddresses:
    """Addresses from the site's root, each with a fingerprint of its content in its name."""

    icon: str
    start_script: str
    search_script: str
    words_script: str
