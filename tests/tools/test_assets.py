"""Promise: a file of ours bears the fingerprint of what it holds."""

from brobygger.tools.assets import asset


def test_an_asset_bears_the_fingerprint_of_its_bytes() -> None:
    assert asset("icon", "svg", b"<svg/>").address == asset("icon", "svg", b"<svg/>").address
    assert asset("icon", "svg", b"<svg/>").address != asset("icon", "svg", b"<svg />").address
