"""What is said of the pages of another generator that did not become pages of ours as they are."""

from types import MappingProxyType

from brobygger.whole.message import Message, message

IMPORT_MESSAGES: MappingProxyType[str, Message] = MappingProxyType(
    {
        "import-no-folder": message(
            "There is no folder here", check="Check the path: it starts from the folder that you are in."
        ),
        "import-no-settings": message(
            "There is no {file} here",
            mkdocs="Name the folder in which mkdocs.yml lies, not the one with the pages.",
            hugo="Name the folder in which hugo.toml or config.toml lies, not the one with the pages.",
        ),
        "import-unreadable": message("This is not {form}", form="Correct it, or take it away, and import again."),
        "import-empty": message("There are no pages here", folder="Check the settings: they say where the pages lie."),
        "import-language": message(
            "The settings do not name the language {value} (pages that stay out: {count})",
            config="Add the language to the settings of the old site, or name these files without it.",
        ),
        "import-locale": message(
            "This site does not have the language {value} (pages that stay out: {count})",
            add="Write below locales: in site.yaml, and import again: {line}",
        ),
        "import-exists": message(
            "{file} is there already, and is not written over",
            move="Move or rename one of the two, and import again.",
        ),
        "import-twice": message(
            "This would be {file}, which {other} is already", one="Take one of the two away, or name it otherwise."
        ),
        "import-nav": message(
            "The navigation names {file}, which is not there", check="Check whether a page is missing."
        ),
        "import-addresses": message(
            "This site makes its addresses by rules of its own, so the old ones are not known",
            aliases="Write the old addresses of each page below aliases:, or all of them in redirects.yaml.",
        ),
        "import-title": message("This page has no title", write="Write one in the place that is marked."),
        "import-summary": message(
            "The description is longer than the {limit} characters of a summary",
            short="Its beginning stands there as what still has to be written. Say it shorter.",
        ),
        "import-field": message(
            "There is no field {field} here (pages that have it: {count})",
            extra="It was left out. What readers need of it belongs into the text.",
        ),
        "import-line": message(
            "A line cannot be read here as it stands: {value}", write="Its words are marked. Write them anew."
        ),
        "import-link": message(
            "The link {value} leads nowhere from here",
            page="No page of that name came along. The words stay; write the link anew where the mark is.",
            file="Files for download are not published here. Say it in the text, or link to where the file stays.",
            address="Write an address that begins with https, mailto or tel where the mark is.",
        ),
        "import-anchor": message(
            "There is no place called {value} on the page that this link leads to",
            page="The link leads to the whole page now. Check that it says what is meant.",
        ),
        "import-picture": message(
            "The picture {value} did not come along",
            missing="It is not in the folder. Put it into assets/photos/, and name it where the mark is.",
            elsewhere="It lies on another site. If you may use it, put it into assets/photos/, and name it there.",
        ),
        "import-alt": message(
            "Nobody has said what the picture {value} shows", write="Say it in the place that is marked."
        ),
        "import-html": message(
            "HTML is not used in texts: {value} was taken away", look="Its words stayed. Look whether they still fit."
        ),
        "import-shown": message(
            "Nothing from another site is shown in a page: {value}", link="A link leads there now. Say what one finds."
        ),
        "import-block": message(
            "Texts here have no {value}",
            picture="It was left as code. Say it in words, or as a picture.",
            gone="It was left out.",
            tabs="Its parts stand one below the other now. Look whether a heading is better.",
            words="It was left out. Explain the word in the text, or in content/words.yaml.",
        ),
        "import-shortcode": message(
            "Nothing is put in for {value} here",
            write="Write what readers saw there where the mark is.",
            inner="What stood in it stayed. Look whether it still fits.",
        ),
        "import-macro": message(
            "Nothing is put in for {value} here", write="Write what readers saw there where the mark is."
        ),
        "import-snippet": message(
            "The text {value} that belongs here was not found", write="Write it where the mark is."
        ),
        "import-footnote": message(
            "Texts here have no footnotes: {value}", text="Its number stayed. Say in the text what the note says."
        ),
        "import-attributes": message("Texts here have no classes: {value}", gone="It was left out."),
        "import-icon": message(
            "There is no drawing {value} here",
            picture="It was left out. docs/pictograms shows what there is; write its word between colons.",
        ),
    }
)
