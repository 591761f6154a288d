"""Fill the holes of a text for one page: where its links lead, its pictures, its helplines."""

import html

from markupsafe import Markup, escape

from brobygger.nouns.document import ContactMention, PageLink, PictogramMention, Picture, Pieces
from brobygger.nouns.site import Page, Photo, Site
from brobygger.nouns.values import MIDDLE
from brobygger.nouns.view import SectionView
from brobygger.tools.formatting import country_in
from brobygger.tools.lookup import base_document, linked_page, picture_paths
from brobygger.tools.telephone import dialled
from brobygger.tools.urls import relative


def filled_sections(site: Site, page: Page) -> tuple[SectionView, ...]:
    """Return the sections of a page as HTML."""
    views = []
    for section, anchor in zip(site.bodies[page.document.path], page.heading_ids, strict=True):
        heading = section.heading
        views.append(
            SectionView(
                id=anchor,
                level=heading.level if heading else 2,
                heading=Markup(filled(site, page, heading.pieces)) if heading else None,  # noqa: S704 - as below
                html=Markup("".join([filled(site, page, block.pieces) for block in section.blocks])),  # noqa: S704
            )
        )
    return tuple(views)


def filled(site: Site, page: Page, pieces: Pieces) -> str:
    """Return pieces as HTML; tools/markdown has escaped every text in them."""
    parts: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(piece)
        elif isinstance(piece, PageLink):
            parts.append(_link(site, page, piece))
        elif isinstance(piece, Picture):
            parts.append(_picture(site, page, piece))
        elif isinstance(piece, PictogramMention):
            parts.append(_pictogram(site, page, piece))
        else:
            parts.append(_mention(site, page, piece))
    return "".join(parts)


def _link(site: Site, page: Page, link: PageLink) -> str:
    content = filled(site, page, link.content)
    target = linked_page(link.target, page.document, site.settings.locales)
    shown = site.nearest(target, page.locale) if target else None
    if shown is None:  # the reader's fallback chain is cut off: better no link than a page in a language not asked for
        return content
    href = f"#{link.anchor}" if shown.address == page.address and link.anchor else relative(shown.address, page.address)
    if link.anchor and not href.startswith("#"):
        href += f"#{link.anchor}"
    if shown.locale.key == page.locale.key:
        return f'<a href="{html.escape(href)}">{content}</a>'
    name = Markup(' <small lang="{}">({})</small>').format(shown.locale.tag, shown.locale.name)
    return f'<a href="{html.escape(href)}" hreflang="{shown.locale.tag}">{content}</a>{name}'


def _pictogram(site: Site, page: Page, mention: PictogramMention) -> str:
    drawing = site.drawings.get(mention.word)
    return pictogram_tag(relative(drawing, page.address)) if drawing else ""


def pictogram_tag(href: str) -> Markup:
    """Return the img element of a drawing; its words stand beside it, so that it has none of its own."""
    return Markup('<img class="picture" src="{}" alt="" width="72" height="72" loading="lazy">').format(href)


def _picture(site: Site, page: Page, picture: Picture) -> str:
    photo = photo_of(site, page, picture.file)
    if photo is None:
        return ""
    caption = Markup('<small class="caption">{}</small>').format(picture.caption) if picture.caption else ""
    return picture_tag(photo, page.address, picture.alt, lazy=True) + caption


SIZES = "(min-width: 42rem) 38rem, calc(100vw - 2rem)"
"""How wide a photo is shown: the text column, as assets/css says it."""


def picture_tag(photo: Photo, address: str, alt: str, *, lazy: bool) -> Markup:
    """Return the picture element of a photo on the page at `address`; one that is not lazy stands at its head."""
    loading = Markup(' loading="lazy"' if lazy else ' fetchpriority="high"')  # noqa: S704 - literals
    sources = Markup("").join(
        Markup('<source type="{}" srcset="{}" sizes="{}">').format(
            form.type, ", ".join(f"{relative(one, address)} {width}w" for one, width in form.variants), SIZES
        )
        for form in photo.forms
    )
    image = Markup('<img class="ground-{}" src="{}" alt="{}" width="{}" height="{}"{} decoding="async">').format(
        photo.ground, relative(photo.address, address), alt, photo.width, photo.height, loading
    )
    return Markup("<picture>{}{}</picture>").format(sources, image) if sources else image


def photo_of(site: Site, page: Page, file: str) -> Photo | None:
    """Return a picture that a page names in its text, where there is exactly one."""
    path = _path_of(site, page, file)
    return site.photos[path] if path else None


def lead_of(site: Site, page: Page) -> Photo | None:
    """Return the picture at the head of a page, where there is exactly one of that name."""
    image = page.fields.image
    path = _path_of(site, page, image.file) if image and image.file else None
    if image is None or path is None:
        return None
    focus = image.focus or MIDDLE
    return site.leads.get((path, focus.left, focus.top))


def _path_of(site: Site, page: Page, file: str) -> str | None:
    base = base_document(site, page.page_id, page.base)
    paths = picture_paths(file, page.document, base, site.photos.keys())
    return paths[0] if len(paths) == 1 else None


def _mention(site: Site, page: Page, mention: ContactMention) -> str:
    helpline = site.helplines.get(mention.key)
    if helpline is None:
        return ""
    country = country_in(page.locale.language, helpline.country)
    if helpline.phone:
        return Markup('<a class="phone" href="{}">{}</a> ({})').format(dialled(helpline.phone), helpline.phone, country)
    if helpline.web:
        return Markup('<a href="{}" rel="noreferrer">{}</a> ({})').format(helpline.web, helpline.name, country)
    return escape(f"{helpline.name} ({country})")
