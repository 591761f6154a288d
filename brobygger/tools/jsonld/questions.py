"""Pages that are questions with answers, in the words of schema.org."""

from collections.abc import Iterator

from brobygger.nouns.document import Block, Body, ContactMention
from brobygger.nouns.model import Article, PlainPage
from brobygger.nouns.site import Page, Site
from brobygger.tools.jsonld.script import Node
from brobygger.tools.wording import parts_of, words_of

ENOUGH = 3
"""Fewer questions are a page with a heading or two."""

LONGEST = 6000
"""Letters of answers: they stand in the page a second time, which costs it 0.5 KB of its 14."""

MARKS = ("?", "؟", "？")


def questions(site: Site, page: Page) -> Node | None:
    """Return a page whose every heading asks what the text below it answers (https://schema.org/FAQPage).

    Only plain pages and articles are that; lists, services and activities show more than their text.
    """
    if type(page.fields) not in (PlainPage, Article) or page.document.is_index:
        return None
    asked = list(_answered(site.bodies[page.document.path]))
    if len(asked) < ENOUGH or not all(question.endswith(MARKS) for question, _ in asked):
        return None
    answers = [(question, _words(site, blocks)) for question, blocks in asked]
    if sum(len(answer) for _, answer in answers) > LONGEST:
        return None
    return {
        "@type": "FAQPage",
        "inLanguage": page.locale.tag,
        "mainEntity": [
            {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}
            for question, answer in answers
            if answer
        ],
    }


def _answered(body: Body) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Yield each heading of the second level with all that stands below it."""
    heading, blocks = "", list[Block]()
    for section in body:
        if section.heading is not None and section.heading.level <= 2:
            if heading:
                yield heading, tuple(blocks)
            heading, blocks = section.heading.text.strip(), []
        blocks.extend(section.blocks)
    if heading:
        yield heading, tuple(blocks)


def _words(site: Site, blocks: tuple[Block, ...]) -> str:
    """Return what a reader reads of blocks, paragraph by paragraph."""

    def helpline(mention: ContactMention) -> str:
        line = site.helplines.get(mention.key)
        return " ".join(filter(None, (line.name, line.phone))) if line else ""

    parts = (words_of(part) for block in blocks for part in parts_of(block.pieces, helpline))
    return "\n".join(part for part in parts if part)
