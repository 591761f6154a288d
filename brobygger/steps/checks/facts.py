"""Promise: a fact stands in one version of a page, and one version is the original."""

from collections.abc import Iterator

from brobygger.nouns.document import Document
from brobygger.nouns.problems import Problem, Related, error
from brobygger.nouns.site import Page, Site
from brobygger.tools.inheritance import conflicts, counterpart, inherit, says_facts


def check_facts(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a problem for each fact that a version says otherwise than its base, and for a second original."""
    document = page.document
    if document.fields.original:
        first = next(other.document for other in site.versions[page.page_id].values() if other.document.fields.original)
        if first is not document:
            related = (Related(code="other-place", position=first.position("original")),)
            yield error("original-twice", document.position("original"), hint="one", related=related)
    if page.base is None or not says_facts(document.fields):
        return
    ancestors = list(_made_from(site, page))
    base = ancestors[-1].fields
    for ancestor in reversed(ancestors[:-1]):
        base = inherit(ancestor.fields, base)
    for name in conflicts(document.fields, base):
        there = [
            ancestor.position(said)
            for ancestor in ancestors
            if ancestor.says(said := counterpart(name, document.fields, ancestor.fields))
        ]
        yield error(
            "fact-differs",
            document.position(name),
            hint="remove",
            related=tuple(Related(code="fact-base", position=place) for place in there[:1]),
            field=name,
        )


def _made_from(site: Site, page: Page) -> Iterator[Document]:
    """Yield the version that one was made from, then what that was made from, up to the original."""
    base = page.base
    while base is not None:
        made_from = site.versions[page.page_id][base]
        yield made_from.document
        base = made_from.base
