"""What a phone is told that puts the site on its first screen, in each locale (www.w3.org/TR/appmanifest)."""

import json
import re
from collections.abc import Iterator

from brobygger.nouns.assets import AssetAddresses
from brobygger.nouns.locales import Locale
from brobygger.nouns.output import OutputFile
from brobygger.nouns.settings import Settings
from brobygger.tools.outline import START, manifest_address
from brobygger.tools.urls import relative

GROUND, BRIDGE = "#fbf8f2", "#0b5563"
"""The colours of pages and of the icon, as assets/css and assets/icons have them."""

PNG = re.compile(r"(icon|maskable)-([0-9]+)")


def manifests(settings: Settings, assets: AssetAddresses) -> tuple[OutputFile, ...]:
    """Return a manifest for each locale, which opens at its first page."""
    return tuple(_manifest(settings, locale, assets) for locale in settings.locales)


def _manifest(settings: Settings, locale: Locale, assets: AssetAddresses) -> OutputFile:
    address = manifest_address(locale)
    found: dict[str, object] = {
        "name": settings.name,
        "short_name": settings.name,
        "lang": locale.tag,
        "dir": locale.direction,
        "start_url": relative(f"{locale.address}/{START}", address),
        "scope": relative("", address),
        "display": "minimal-ui",
        "background_color": GROUND,
        "theme_color": BRIDGE,
        "icons": list(_icons(assets, address)),
    }
    return OutputFile(address, f"{json.dumps(found, ensure_ascii=False, indent=1)}\n".encode())


def _icons(assets: AssetAddresses, address: str) -> Iterator[dict[str, str]]:
    yield {"src": relative(assets.icon, address), "sizes": "any", "type": "image/svg+xml"}
    for name, at in sorted(assets.pngs.items()):
        form = PNG.fullmatch(name)
        if form is not None:
            size, purpose = f"{form[2]}x{form[2]}", "any" if form[1] == "icon" else form[1]
            yield {"src": relative(at, address), "sizes": size, "type": "image/png", "purpose": purpose}
