"""Find what a page names: another page by its path, a picture by its name, the original among versions."""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain

from brobygger.nouns.document import Document
from brobygger.nouns.locales import Locale
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Site
from brobygger.nouns.values import PageId
from brobygger.tools.urls import resolve

CONTENT = "content"
PHOTOS = "assets/photos"
PHOTO_ENTRIES = "photos.yaml"
"""The name of a file that says of the photos in its folder whose they are and what they show."""


def place_of(path: str, locales: Iterable[Locale]) -> tuple[Locale, str] | None:
    """Return a path's locale and the rest of the path, which begins below content/; None outside all locales."""
    best: tuple[Locale, str] | None = None
    for locale in locales:
        folder = f"{locale.folder}/"
        if path.startswith(folder) and (best is None or len(locale.folder) > len(best[0].folder)):
            best = (locale, path[len(folder) :])
    return best


def linked_page(target: str, document: Document, locales: Iterable[Locale]) -> PageId | None:
    """Return the id of the page that a link's path leads to; None where the path leaves the content."""
    if not target:
        return document.page_id
    path = resolve(document.path.rpartition("/")[0], target)
    if path is None or not path.startswith(f"{CONTENT}/"):
        return None
    found = place_of(path[len(CONTENT) + 1 :], locales)
    return PageId(found[1].removesuffix(".md")) if found else None


def picture_paths(file: str, document: Document, base: Document | None, known: Collection[str]) -> list[str]:
    """Return where a picture is found: beside the page, beside its base, in assets/photos/ (content-model 2)."""
    folders = [document.path.rpartition("/")[0]]
    if base is not None:
        folders.append(base.path.rpartition("/")[0])
    folders.append(PHOTOS)
    found = []
    for folder in folders:
        path = resolve(folder, file)
        if path is not None and path in known and path not in found:
            found.append(path)
    return found


def entries_beside(photo: str) -> str:
    """Return the path of the file that has the entry of a photo."""
    return f"{photo.rpartition('/')[0]}/{PHOTO_ENTRIES}"


def leaves_site(file: str, document: Document) -> bool:
    """Say whether a file's path leads out of content/ and assets/."""
    path = resolve(document.path.rpartition("/")[0], file)
    return path is None or not path.startswith((f"{CONTENT}/", "assets/"))


def original_of(versions: Mapping[str, Document], settings: Settings, organisation_country: str | None) -> str | None:
    """Return the key of the locale that a page's other versions are made from (content-model 1)."""
    for key, document in versions.items():
        if document.fields.original:
            return key
    countries = chain((document.fields.country for document in versions.values()), (organisation_country,))
    country = settings.country(next((code for code in countries if code), None))
    if country is not None and country.locale in versions:
        return country.locale
    return next((locale.key for locale in settings.locales if locale.key in versions), None)


def base_of(locale: Locale, versions: Collection[str], original: str) -> str | None:
    """Return the key of the version that the one in `locale` was made from; None for the original."""
    if locale.key == original:
        return None
    if locale.plain_of in versions:
        return locale.plain_of
    return original


def base_document(site: Site, page_id: PageId, base: str | None) -> Document | None:
    """Return the document that a version was made from."""
    page = site.page(page_id, base) if base else None
    return page.document if page else None
