"""Data for programs, without entries of which nothing is known."""


def without_gaps(value: object) -> object:
    """Return a value for JSON without entries, also within it, that are None or empty."""
    if isinstance(value, dict):
        known = ((key, without_gaps(item)) for key, item in value.items())
        return {key: item for key, item in known if item is not None and item not in ([], {})}
    if isinstance(value, list | tuple):
        return [without_gaps(item) for item in value]
    return value
