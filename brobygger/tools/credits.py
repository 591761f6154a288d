"""What is said of a photo: by the page that shows it, and where the page is silent by the entry of the photo."""

from dataclasses import replace

from brobygger.nouns.document import Picture
from brobygger.nouns.model import PhotoEntry
from brobygger.nouns.record import record
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import FilePath, Image
from brobygger.tools.lookup import base_document, picture_paths


@record
class ShownPhoto:
    """A picture on a page: `image` is all that is said of it, `own` what the page says itself.

    `path` is where its file lies, None where there is not exactly one; `entry` is what photos.yaml says of that file.
    """

    image: Image
    own: Image
    path: str | None
    entry: PhotoEntry | None


def shown_lead(site: Site, page: Page) -> ShownPhoto | None:
    """Return the picture at the head of a page, where it names one."""
    image = page.fields.image
    return _shown(site, page, image) if image is not None and image.file is not None else None


def shown_in_text(site: Site, page: Page, picture: Picture) -> ShownPhoto:
    """Return a picture in the text of a page."""
    return _shown(site, page, Image(file=FilePath(picture.file), alt=picture.alt or None, caption=picture.caption))


def path_of(site: Site, page: Page, file: str) -> str | None:
    """Return where a picture lies that a page names, where there is exactly one of that name."""
    base = base_document(site, page.page_id, page.base)
    paths = picture_paths(file, page.document, base, site.photos.keys())
    return paths[0] if len(paths) == 1 else None


def _shown(site: Site, page: Page, own: Image) -> ShownPhoto:
    path = path_of(site, page, own.file or "")
    entry = site.photo_entries.get(path) if path else None
    image = own if entry is None else _completed(own, entry, page)
    return ShownPhoto(image=image, own=own, path=path, entry=entry)


def _completed(own: Image, entry: PhotoEntry, page: Page) -> Image:
    return replace(
        own,
        credit=own.credit or entry.credit,
        licence=own.licence or entry.licence,
        people=own.people or entry.people,
        focus=own.focus or entry.focus,
        alt=own.alt or entry.alt_in(page.locale),
    )
