"""Fill the holes of a text for one page: where its links lead, its pictures, its helplines."""

import html
from collections.abc import Iterable, Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from brobygger.nouns.document import ContactMention, PageLink, PictogramMention, Picture, Piece
from brobygger.nouns.site import Page, Photo, Site
from brobygger.nouns.values import MIDDLE
from brobygger.nouns.view import Figure, SectionView
from brobygger.tools.credits import ShownPhoto, shown_in_text, shown_lead
from brobygger.tools.formatting import country_in
from brobygger.tools.lookup import linked_page
from brobygger.tools.telephone import dialled
from brobygger.tools.urls import relative

OPENING, CLOSING = "<p>", "</p>"
"""What stands around a picture that is a paragraph by itself; a paragraph cannot hold a figure."""

Part = Markup | Figure


def filled_sections(site: Site, page: Page) -> tuple[SectionView, ...]:
    """Return the sections of a page as HTML and figures."""
    views = []
    for section, anchor in zip(site.bodies[page.document.path], page.heading_ids, strict=True):
        heading = section.heading
        views.append(
            SectionView(
                id=anchor,
                level=heading.level if heading else 2,
                heading=filled(site, page, heading.pieces) if heading else (),
                body=filled(site, page, (piece for block in section.blocks for piece in block.pieces)),
            )
        )
    return tuple(views)


def filled(site: Site, page: Page, pieces: Iterable[Piece]) -> tuple[Part, ...]:
    """Return pieces as HTML, and as figures where words stand below a picture."""
    figures: list[Figure] = []
    around: list[list[str]] = [[]]  # the HTML before, between and behind the figures
    for part in _filled(site, page, pieces):
        if isinstance(part, str):
            around[-1].append(part)
        else:
            figures.append(part)
            around.append([])
    texts = ["".join(text) for text in around]
    for at, figure in enumerate(figures):
        if texts[at].endswith(OPENING) and texts[at + 1].startswith(CLOSING):
            texts[at], texts[at + 1] = texts[at].removesuffix(OPENING), texts[at + 1].removeprefix(CLOSING)
            figures[at] = replace(figure, stands_alone=True)
    first, *others = [Markup(text) for text in texts]  # noqa: S704 - made by tools/markdown, which escapes
    parts: list[Part] = [first]
    for figure, behind in zip(figures, others, strict=True):
        parts.extend((figure, behind))
    return tuple(part for part in parts if part)


def _filled(site: Site, page: Page, pieces: Iterable[Piece]) -> Iterator[str | Figure]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, PageLink):
            yield from _link(site, page, piece)
        elif isinstance(piece, Picture):
            yield _picture(site, page, piece)
        elif isinstance(piece, PictogramMention):
            yield _pictogram(site, page, piece)
        else:
            yield _mention(site, page, piece)


def _link(site: Site, page: Page, link: PageLink) -> Iterator[str | Figure]:
    content = _filled(site, page, link.content)
    target = linked_page(link.target, page.document, site.settings.locales)
    shown = site.nearest(target, page.locale) if target else None
    if shown is None:  # the reader's fallback chain is cut off: better no link than a page in a language not asked for
        yield from content
        return
    href = f"#{link.anchor}" if shown.address == page.address and link.anchor else relative(shown.address, page.address)
    if link.anchor and not href.startswith("#"):
        href += f"#{link.anchor}"
    if shown.locale.key == page.locale.key:
        yield f'<a href="{html.escape(href)}">'
        yield from content
        yield "</a>"
        return
    yield f'<a href="{html.escape(href)}" hreflang="{shown.locale.tag}">'
    yield from content
    yield Markup('</a> <small lang="{}">({})</small>').format(shown.locale.tag, shown.locale.name)


def _pictogram(site: Site, page: Page, mention: PictogramMention) -> str:
    drawing = site.drawings.get(mention.word)
    return pictogram_tag(relative(drawing, page.address)) if drawing else ""


def pictogram_tag(href: str) -> Markup:
    """Return the img element of a drawing; its words stand beside it, so that it has none of its own."""
    return Markup('<img class="drawing picture" src="{}" alt="" width="72" height="72" loading="lazy">').format(href)


def _picture(site: Site, page: Page, picture: Picture) -> str | Figure:
    shown = shown_in_text(site, page, picture)
    photo = site.photos.get(shown.path) if shown.path else None
    if photo is None:
        return ""
    figure = _figure(photo, page, shown, lazy=True)
    return figure if figure.caption or figure.credit else figure.picture


def lead_figure(site: Site, page: Page) -> Figure | None:
    """Return the picture at the head of a page, where there is exactly one of that name."""
    shown = shown_lead(site, page)
    if shown is None or shown.path is None:
        return None
    focus = shown.image.focus or MIDDLE
    photo = site.leads.get((shown.path, focus.left, focus.top))
    return _figure(photo, page, shown, lazy=False) if photo else None


def _figure(photo: Photo, page: Page, shown: ShownPhoto, *, lazy: bool) -> Figure:
    image = shown.image
    return Figure(
        picture=picture_tag(photo, page.address, image.alt or "", lazy=lazy),
        caption=image.caption,
        credit=image.credit,
        licence=image.licence,
        stands_alone=False,
    )


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
