"""The words of every problem: what is wrong, said to the author, and what to do about it.

A message may name the problem's values in braces. Each hint has a name, by which the problem asks for it.
"""

from collections.abc import Iterator
from types import MappingProxyType

from brobygger.whole.import_messages import IMPORT_MESSAGES
from brobygger.whole.message import ALL, NEAR, Message
from brobygger.whole.message import message as _message
from brobygger.whole.plain_messages import PLAIN_MESSAGES
from brobygger.whole.preview_words import PREVIEW_WORDS

_COMPARE = "Look at both places, and correct the one that is wrong. What is new and right comes into {base} first."
_PLAIN_SVG = "In your drawing program, choose “Save as” and then “Plain SVG”."
_UPDATE = "Run python3 build.py words --update, which writes that file anew."
_OTHER_FOLDER = "Choose another folder with --output."

MESSAGES: MappingProxyType[str, Message] = MappingProxyType(
    {
        # The file
        "not-utf8": _message(
            "This file is not UTF-8: the byte {byte} is no part of any letter",
            save="Open the file in your editor, choose “Save with encoding” and then UTF-8.",
        ),
        "null-byte": _message("A null character stands in the text", save="Save the page again as plain text."),
        "page-too-large": _message("This page is larger than {limit} KB", split="Split it into several pages."),
        "page-outside-locales": _message(
            "This page stands outside the folders of the languages", move="Move it into one of these: {all}."
        ),
        "file-name": _message(
            "The file name {name} cannot be part of an address",
            rename="Use lower-case letters a-z, digits and hyphens only, as in my-page.md.",
        ),
        "body-empty": _message("The page has no text", write="Write something below the second ---."),
        # Front matter
        "front-matter-missing": _message(
            "The page does not begin with its fields",
            form="The first line must be ---, then the fields, then --- again.",
        ),
        "front-matter-open": _message(
            "The fields at the top have no end", close="Write --- on a line of its own below the last field."
        ),
        "yaml-colon": _message(
            "A value with a colon in it needs quotation marks", quote='Write it like this: {key}: "{value}"'
        ),
        "yaml-no-colon": _message(
            "No colon with a space behind it stands on this line",
            form="Write a field's name, a colon, a space and the value, as in title: My page.",
        ),
        "yaml-tab": _message("A tab stands where only spaces may", spaces="Replace the tab with spaces."),
        "yaml-quote": _message(
            "This quotation mark is never closed", close="Write a second one at the end of the value."
        ),
        "yaml-start": _message(
            "A value cannot begin with {character}", quote="Put the whole value in quotation marks."
        ),
        "yaml-indent": _message(
            "This line is indented differently from the ones above it",
            align="Let fields that belong together begin in the same column.",
        ),
        "yaml-syntax": _message("The fields cannot be read here ({said})"),
        "yaml-character": _message("The invisible character {code_point} may not stand in the fields"),
        "yaml-alias": _message("References with * and & are not allowed"),
        "yaml-tag": _message("A type written with ! is not allowed ({tag})"),
        "yaml-key": _message("The name of a field must be a single word"),
        "yaml-not-fields": _message("These are not fields", form="Write one field a line, as in title: My page"),
        "yaml-too-large": _message("The fields are larger than {limit} KB"),
        "yaml-too-deep": _message("The fields are nested deeper than {limit} levels"),
        "field-unknown": _message(
            "There is no field called {field}",
            near=NEAR,
            extra="Fields of your own go below extra:, for your own templates.",
            all=ALL,
        ),
        "field-twice": _message("The field {field} is written twice", keep_one="Keep one of the two."),
        "field-missing": _message(
            "The field {field} is missing",
            title="Write title: and the name of the page.",
            summary="Write summary: and one sentence of at most 150 characters that says what the reader gets.",
            contact="Each contact needs country, name and purpose.",
            word="Each word needs a theme and a picture, and in at least one language word: and explain:.",
            word_theme="Write the theme's name in at least one language of the site.",
            word_picture="Write picture: and the key of a pictogram, or none.",
            say="Each card needs a picture, and in each language title: and lines:.",
        ),
        "value-empty": _message("The field {field} has no value", remove="Write a value, or take the whole line away."),
        "checked-half": _message(
            "{there} needs {lacking} beside it", both="Say both who checked the page and when, or neither."
        ),
        "fact-differs": _message(
            "The fact {field} is said otherwise in the version that this one is made from",
            remove="Facts stand in one version only. Take it away here, or correct it there.",
        ),
        "original-twice": _message(
            "Two versions of this page call themselves the original", one="Keep original: yes in one of them."
        ),
        # Types
        "type-text": _message(
            "{field} must be a text",
            fields="If the text has a colon in it, put the whole text in quotation marks.",
            list="This is a list. Write one text, or put it in quotation marks.",
        ),
        "type-list": _message("{field} must be a list", form="Write it like this: [one, two]"),
        "type-fields": _message(
            "{field} must have fields of its own",
            form="Write them on the lines below it, indented by two spaces.",
            word="Write them on the lines below it, indented by two spaces, or write one of these words: {all}",
        ),
        "type-locales": _message(
            "{field} must be said for each locale",
            form="Write a line for each below it, indented, as in nb: and the words in Norwegian.",
        ),
        "type-whole": _message("{field} must be a whole number, not “{value}”", form="Write digits only, as in 12."),
        "type-number": _message("{field} must be a number, not “{value}”", form="Write it with a point, as in 59.91."),
        "type-yes-no": _message("{field} must be yes or no, not “{value}”", yes_no="Write yes or no."),
        "choice": _message("{field} cannot be “{value}”", near=NEAR, all="Choose one of these: {all}."),
        "summary-long": _message(
            "The summary has {length} characters, and at most {limit} fit", shorten="Say less, or say it in the text."
        ),
        "date-form": _message(
            "“{value}” is not a date",
            form="Write year-month-day, as in 2026-11-22. For what is past, 2026-11 or 2026 will do.",
            day="Write year-month-day, and a time behind it if there is one: 2026-11-22 18:00.",
        ),
        "date-none": _message("There is no day {value}", form="Write year-month-day, as in 2026-11-22."),
        "time-form": _message("“{value}” is not a time of day", form="Write it as in 12:30."),
        "hours-form": _message("“{value}” are not opening hours", form="Write 10:00-15:00, closed or by appointment."),
        "hours-order": _message("“{value}” ends before it begins", form="Write the earlier time first."),
        "when-order": _message("The activity ends before it begins", later="Write the later day and time behind end:."),
        "price-form": _message("“{value}” is not a price", form="Write free, unknown or a number, as in 150."),
        "repeat-form": _message(
            "“{value}” is not a repetition that we know", form="Write it as in FREQ=WEEKLY;BYDAY=MO."
        ),
        "repeat-start": _message(
            "The activity begins on {day}, and its repetition does not name that day",
            first="Write the first day on which it takes place behind start:, or correct the repetition.",
        ),
        "slug-form": _message(
            "“{value}” cannot be part of an address", form="Use lower-case letters a-z, digits and hyphens: my-page."
        ),
        "key-form": _message("“{value}” is not a key", form="Use lower-case letters a-z, digits and hyphens: my-key."),
        "page-id-form": _message(
            "“{value}” is not the name of a page",
            form="Write its path below the language, without .md: organisations/my-organisation.",
        ),
        "web-form": _message("“{value}” is not a web address", form="Write it whole: https://example.org/page"),
        "email-form": _message("“{value}” is not an e-mail address", form="Write it as in name@example.org."),
        "phone-form": _message(
            "“{value}” is not a telephone number",
            form="Write digits and spaces, with the country's code: +47 23 15 73 00",
        ),
        "phone-country-code": _message(
            "The number {value} lacks its country's code",
            plus="Write it as from abroad: +47 for Norway, +45 for Denmark, +358 for Finland.",
        ),
        "language-form": _message("“{value}” is not a language", form="Write its code, as in nb, da, fi, ar, uk."),
        "address-form": _message("“{value}” is not an address", form="Write it whole: https://…, mailto:… or tel:…"),
        "file-form": _message("“{value}” is not a file name", form="Write it as in boat.jpg."),
        "link-path-form": _message(
            "“{value}” cannot begin an address", form="Use lower-case letters a-z, digits and hyphens."
        ),
        "folder-form": _message("“{value}” is not a folder", form="Write it as in simple/nb."),
        "time-zone-unknown": _message(
            "There is no time zone {value}",
            near=NEAR,
            form="Write its name in the IANA database, as in Europe/Oslo.",
        ),
        "country-form": _message("“{value}” is not a country", form="Write its code of two letters, as in NO, DK, FI."),
        # Names that nothing bears
        "country-unknown": _message("The site has no country {value}", near=NEAR, all=ALL, none="Add it to site.yaml."),
        "theme-unknown": _message(
            "There is no theme {value}",
            near=NEAR,
            all=ALL,
            none="Add it to site.yaml.",
            words="Add it below themes: in this file.",
        ),
        "page-unknown": _message(
            "No page is called “{value}”", near=NEAR, all=ALL, none="Look for it in the folder content/."
        ),
        "organisation-unknown": _message(
            "No organisation is called “{value}”", near=NEAR, all=ALL, none="Look in content/…/organisations/."
        ),
        "article-unknown": _message(
            "No page on rights and duties is called “{value}”", near=NEAR, all=ALL, none="Look in content/…/rights/."
        ),
        "contact-unknown": _message(
            "content/contacts.yaml has no contact {value}", near=NEAR, all=ALL, none="Add it there."
        ),
        "helper-unknown": _message(
            "“{value}” is neither a page nor a contact", near=NEAR, all=ALL, none="Add it to content/contacts.yaml."
        ),
        # Links, pictures, headings
        "broken-link": _message(
            "No page is called “{target}”", near=NEAR, check="Check the path: it starts from the folder of this page."
        ),
        "broken-anchor": _message(
            "There is no place “#{anchor}” on {path}",
            near=NEAR,
            all="The places there are: {all}.",
            none="That page has no headings.",
        ),
        "link-outside": _message(
            "The link {target} leaves the content",
            inside="Link to a page by its path from this file, as in ../about.md.",
        ),
        "contact-in-link": _message(
            "A contact stands within a link", apart="A contact is a link of its own. Write it beside the other link."
        ),
        "link-draft": _message(
            "The link leads to {target}, which is not published yet",
            publish="Take draft: yes away there, or take the link away here.",
        ),
        "link-without-text": _message("This link has no words", form="Write it like this: [words](address)"),
        "address-refused": _message(
            "The address {address} is not allowed", allowed="Use https, http, mailto, tel or sms."
        ),
        "address-without-scheme": _message(
            "The address {address} is not complete", https="Write https:// in front of it."
        ),
        "address-empty": _message("This link has no address", form="Write it like this: [words](address)"),
        "address-absolute": _message(
            "The address {address} begins with a slash",
            relative="Link to a page by its path from this file, as in ../about.md.",
        ),
        "address-backslash": _message("The address {address} has a backslash in it", slash="Write / instead."),
        "address-not-a-page": _message(
            "The address {address} is not a page",
            html="Link to the file that you write in, which ends in .md.",
            md="A link within the site leads to a file that ends in .md.",
        ),
        "html-in-text": _message(
            "HTML is not used in texts: {html} will be shown as it stands",
            markdown="Write it in Markdown, as in **bold** or [words](address).",
        ),
        "comment-open": _message(
            "This comment has no end, so that everything below it is left out", close="Write --> where it ends."
        ),
        "picture-missing": _message(
            "There is no picture called {file}",
            near=NEAR,
            check="Put it beside this page, beside the version it is made from, or in assets/photos/.",
            entry="Put it into {folder}, or take this entry away.",
            entry_elsewhere="It lies in another folder: write this entry in {other}.",
        ),
        "picture-twice": _message("There are several pictures called {file}", rename="Rename one of these: {all}."),
        "picture-elsewhere": _message(
            "The picture {file} lies on another site",
            copy="Copy it beside this page, if you may: readers ask no other site.",
        ),
        "pictogram-unknown": _message(
            "No pictogram is called {word}", near=NEAR, list="python3 build.py pictures shows all that there are."
        ),
        "pictogram-ambiguous": _message(
            "The word {word} has several pictograms",
            all="Write the one that you mean: {all}.",
            file="Call the file after the one that you mean: {all}.",
        ),
        "pictogram-none": _message(
            "There is no good drawing for {word}",
            note="{note}",
            none="Write none, or choose a photo that shows what you mean.",
        ),
        "pictogram-alike": _message(
            "{word} and {first} have the same drawing",
            other="On a page, one drawing means one thing: choose another one.",
        ),
        "plain-picture": _message(
            "This plain page has no pictogram",
            field="Write picture: and a key. python3 build.py pictures shows them all.",
        ),
        "plain-section-picture": _message(
            "The section “{heading}” has no pictogram",
            heading="Begin its heading with one, as in ## :phone: How to call. Where none is honest, write :none:.",
        ),
        "pictograms-head": _message(
            "The table of pictograms lacks columns", columns="Its first line names them, with tabs between: {all}."
        ),
        "pictograms-row": _message(
            "This row of the table of pictograms cannot be read, or has the key of another one ({value})",
            cells="A row has a key of its own, its words, a code and a judgement, with tabs between.",
        ),
        "pictograms-code": _message(
            "{value} does not say what to draw", form="Write 1F4BC, 1F4BC+1F50D, 1F4BC~no or 1F4BC<1F50D."
        ),
        # Words
        "word-explain-long": _message(
            "This explanation has {length} words, and at most {limit} are read",
            shorten="Say only what a reader has to know here. The rest belongs in a page.",
        ),
        "words-none": _message(
            "There are no words to explain", write="Write them into this file. docs/editors.md shows how."
        ),
        "word-letters": _message("“{value}” has no letter in it", write="Write a word that stands in texts."),
        "word-twice": _message(
            "“{form}” stands for two words: {all}",
            keep_one="Keep it in one of them, or make one word of both.",
        ),
        "word-theme-unused": _message(
            "No word has the theme {theme}", remove="Give it to a word, or take the theme away."
        ),
        "words-language": _message(
            "The site has no pages in the language {value}", all="Its languages are {all}. Take the others away."
        ),
        "word-forms-new": _message(
            "{count} of the words and forms here are not in content/word-forms.tsv, the first one on this line",
            update=_UPDATE,
        ),
        "word-forms-old": _message(
            "{count} rows belong to no word of content/words.yaml, the first one on this line", update=_UPDATE
        ),
        # Things to say
        "say-lines-many": _message(
            "This card has {count} lines, and at most {limit} can be shown in large letters",
            divide="Say it in fewer sentences, or make two cards of it.",
        ),
        "say-line-long": _message(
            "This line has {length} words; with more than {limit} it is hard to say aloud",
            shorten="Make two short sentences of it.",
        ),
        "say-language": _message(
            "The card {card} has nothing to say in: {all}",
            write="Write title: and lines: in each language. Readers of the others do not see this card.",
        ),
        "say-language-missing": _message(
            "{field} does not say which language the interpreter is for",
            write="Write {{language}} where the name of the language belongs, as in “My language is {{language}}.”",
        ),
        "say-braces": _message(
            "{value} would be shown as it stands here",
            interpreter="Take it away. Only the card with interpreter: yes may have {{language}} in its lines.",
        ),
        "say-mark-twice": _message("Two cards have {mark}: yes", keep_one="Only one card can have it."),
        "say-marks-both": _message(
            "The card for an interpreter cannot stand under call buttons: nobody has chosen a language there",
            two="Make two cards of it.",
        ),
        "say-tongues-none": _message(
            "No language is listed that one could need an interpreter for",
            write="Write interpreter_languages: at the top of the file, with their codes, as in [ar, so, ti].",
        ),
        "say-tongue-twice": _message("The language {value} is listed twice", keep_one="Take this one away."),
        "say-tongue-unknown": _message(
            "No name is known for the language {value}",
            other="Write another code: ar is Arabic, fa-AF is Dari. They are those of BCP 47.",
        ),
        "drawing-name": _message(
            "The file name {name} cannot be the key of a pictogram",
            rename="Call it after a pictogram that there is, as in doctor.svg, or use a-z, digits and hyphens only.",
            none="none means that no drawing is honest. Call the file otherwise.",
        ),
        "drawing-twice": _message("There are two drawings of {key}", remove="Keep one of them."),
        "drawing-huge": _message(
            "This drawing has {size} KB, and {limit} KB is the most",
            simplify="Draw it with fewer points.",
        ),
        "drawing-no-svg": _message("This file is no SVG drawing", save=_PLAIN_SVG),
        "drawing-broken": _message("This drawing cannot be read ({said})", save=_PLAIN_SVG),
        "drawing-doctype": _message(
            "A drawing may not begin with <!DOCTYPE: that can hide gigabytes",
            remove="Delete from <!DOCTYPE to the > that ends it.",
        ),
        "drawing-script": _message(
            "A drawing may not run anything ({name})", remove="Take it out: a pictogram stands still and does nothing."
        ),
        "drawing-outside": _message(
            "A drawing may ask for nothing outside itself ({value})",
            inside="Take it out, or draw in this file what it asks for.",
        ),
        "drawing-photo": _message(
            "There is a photo in this drawing", photo="Draw without it, or save the photo alone, as in doctor.jpg."
        ),
        "drawing-part": _message("<{name}> cannot stand in a pictogram", plain=_PLAIN_SVG),
        "drawing-style": _message("The style of this drawing cannot be used: {value}", plain=_PLAIN_SVG),
        "drawing-complex": _message(
            "This drawing has too many parts, or parts too deep in each other",
            simplify="Draw it more simply: readers see it as large as a thumb.",
        ),
        "drawing-no-size": _message(
            "It is not said how large this drawing is",
            write='Write viewBox="0 0 100 100" into <svg …>, where 100 and 100 are its width and height.',
        ),
        "drawing-empty": _message(
            "There is nothing to be seen in this drawing", draw="Save it again, with what it is to show."
        ),
        "drawing-large": _message(
            "This drawing takes {size} bytes; {limit} are what a phone should have to load",
            simplify="Draw it with fewer points and fewer colours. In Inkscape: Path, Simplify.",
        ),
        "image-rights": _message(
            "It is not said whose photo this is, or whether it may be shown: {all}",
            fields="Write credit: (who took it), licence: and people: (none, agreed or not asked) here, "
            "or once for all pages below {name}: in {entries}.",
            entry="Write credit: (who took it), licence: and people: (none, agreed or not asked) "
            "below {name}: in {entries}.",
        ),
        "photos-too-large": _message(
            "This file is larger than {limit} KB",
            folder="Move some of the photos into a folder of their own, with their entries in a photos.yaml there.",
        ),
        "image-people-unasked": _message(
            "Nobody has asked the people in this photo",
            ask="Ask them, and write people: agreed. Until then, choose another picture.",
            ask_entry="Ask them, and write people: agreed in {entries}. Until then, choose another picture.",
        ),
        "picture-animated": _message(
            "This picture moves", still="Save one still picture of it. What moves by itself distracts, and costs data."
        ),
        "picture-position": _message(
            "This photo tells where it was taken",
            removed="We leave that out of what is published. The file in your folder still has it: "
            "think of that before you send it on.",
        ),
        "focus-form": _message(
            "{value} is not a point of a picture",
            form="Write two numbers from 0 to 100, how far from the left and from the top, as in 50 30.",
        ),
        "picture-format": _message(
            "This picture has a form that we do not publish", formats="Save it as one of {all}."
        ),
        "picture-huge": _message(
            "This picture has more than {limit} million pixels", shrink="Make it smaller and save it again."
        ),
        "picture-heavy": _message(
            "This picture is larger than {limit} MB", shrink="Make it smaller and save it again."
        ),
        "picture-empty": _message(
            "There is nothing in this file", copy="Copy it again from the camera, or from where you got it."
        ),
        "picture-changed": _message(
            "This picture changed while the site was being made",
            again="Build once more, when it has been saved.",
        ),
        "picture-cut": _message(
            "This picture ends too early: a part of its file is missing",
            copy="Copy it again from the camera, or from where you got it.",
        ),
        "picture-unknown": _message(
            "This file is called {ending}, but it holds no picture that we know",
            copy="Copy it again from the camera, or from where you got it.",
        ),
        "picture-disguised": _message(
            "This file is called {ending}, but it holds {kind}",
            save="Another name does not change what is in a file: open it, and save it as JPEG or PNG.",
            itself="Save the picture itself as JPEG or PNG, not what it came in.",
        ),
        "picture-endless": _message(
            "Opening this picture would take far too long",
            save="It is put together in an odd way. Open it in another program, and save it again as JPEG or PNG.",
        ),
        "picture-broken": _message(
            "This picture is damaged and cannot be shown",
            save="Copy it again from where you got it, or open it in another program and save it as JPEG or PNG.",
        ),
        "file-outside": _message(
            "The file {file} lies outside the site", inside="Put it beside this page or in assets/photos/."
        ),
        "alt-missing": _message(
            "The picture {file} has no words for those who cannot see it",
            text="Say in the square brackets what it shows: ![what it shows](picture.jpg)",
            field="Say what it shows in image: alt:.",
            text_entry="Say what it shows in the square brackets, ![what it shows](picture.jpg), "
            "or once for all pages in {entries}: write {locale}: and the words below alt:.",
            field_entry="Say what it shows in image: alt:, "
            "or once for all pages in {entries}: write {locale}: and the words below alt:.",
        ),
        "heading-first": _message(
            "“{heading}” is a heading of the first level, and that is the title", second="Write ## in front of it."
        ),
        "heading-skipped": _message(
            "“{heading}” has {marks}, but the heading above it is too high for that", level="Write {wanted} here."
        ),
        "heading-empty": _message("This heading has no words", write="Write words behind the #, or take it away."),
        "heading-id": _message(
            "“{id}” cannot be the id of a heading", form="Use letters a-z, digits and hyphens: {{#cost}}"
        ),
        "heading-id-taken": _message(
            "Pages have a part of their own with the id {id}", change="Write another id for this heading."
        ),
        "heading-id-twice": _message("The id {id} stands on two headings", change="Change one of them."),
        "phone-in-text": _message(
            "The number {number} is typed in the text",
            contact="Write it once in contact: or content/contacts.yaml, so that it can be corrected in one place.",
        ),
        "phone-other-country": _message(
            "The number {number} belongs to {countries}, and this page is about another country",
            contact="The same number may be another service across the border. Use {{contact:key}} instead.",
        ),
        # What a version says and its source does not
        "number-differs": _message(
            "The number “{value}” does not stand in {base}, which this page was made from", compare=_COMPARE
        ),
        "date-differs": _message(
            "The date or time “{value}” does not stand in {base}, which this page was made from", compare=_COMPARE
        ),
        "phone-differs": _message(
            "The telephone number “{value}” does not stand in {base}, which this page was made from", compare=_COMPARE
        ),
        "address-differs": _message(
            "The address “{value}” does not stand in {base}, which this page was made from", compare=_COMPARE
        ),
        "slug-missing": _message(
            "This page moves when its title is changed", write="Write slug: {slug} to keep its address."
        ),
        "address-tells": _message(
            "The address of this sensitive page tells what it is about: {slug}",
            neutral="A phone remembers addresses. Write one that says nothing, as in slug: page-7.",
        ),
        "topic-tells": _message(
            "This page shows what the sensitive page “{page}” says, and is not sensitive itself",
            sensitive="Write sensitive: yes, and a slug that says nothing.",
        ),
        # New pages: what is still to be written in them
        "placeholder-left": _message(
            "This is still to be written: {text}",
            write="Write over it, and take ‹ and › away with it. Take away what the page does not need.",
            half="Take this sign away when what it marks is written.",
        ),
        # New pages: what people type to `new`
        "kind-unknown": _message("There is no kind of page called {value}", near=NEAR, all=ALL),
        "new-kind": _message(
            "A page called {value} is of the kind {there}, not {kind}",
            folder="Write “new {there} {value}”, or an id that begins with {folder}/.",
            other="Write “new {there} {value}”, or an id in another folder.",
        ),
        "new-id": _message(
            "A page cannot be called “{value}”",
            near="Use lower-case letters a-z, digits and hyphens only: {near}",
            form="Use lower-case letters a-z, digits and hyphens only, as in services/my-page.",
            reserved="Windows keeps this name for itself. Choose another one.",
            short="At most {limit} letters are allowed. Choose a shorter name.",
        ),
        "new-locale": _message(
            "It is not said in which language the page is to be written", all="Write --locale and one of these: {all}."
        ),
        "new-exists": _message(
            "This page is there already, and stays as it is",
            open="Open it in your editor, or choose another name for the new page.",
        ),
        "file-not-written": _message(
            "This file cannot be written ({said})",
            space="Check that there is room on the disk and that you may write there.",
        ),
        # New sites: what people type to `init`
        "init-used": _message(
            "This folder is not empty, and stays as it is", other="Name a folder that is empty or not there yet."
        ),
        "init-file": _message(
            "This is a file, and stays as it is", other="Name a folder that is empty or not there yet."
        ),
        "init-unsaid": _message(
            "Something is not said that the new site needs",
            name='Write what the site is called, as in --name "Our bridge".',
            country="Write the country that it is about by its two letters, as in --country NO.",
            locales="Write its languages, as in --locales nb,nb-simple,da.",
        ),
        "init-country": _message("There is no country {value}", form="Write its two letters, as in NO, DK, FI, SE."),
        "init-plain": _message(
            "{value} is the plain version of {standard}, and {standard} is not among the languages",
            both="Name both: --locales {standard},{value}",
        ),
        # Plain language
        **PLAIN_MESSAGES,
        **IMPORT_MESSAGES,
        # Addresses
        "address-twice": _message("Two pages have the address {address}", slug="Give one of them another slug."),
        "address-reserved": _message(
            "The address {address} cannot be saved on Windows, which keeps the name {name} for itself",
            slug="Choose another slug.",
        ),
        "address-long": _message(
            "The name of this page's file is longer than {limit} letters", slug="Write slug: and a short name."
        ),
        "address-lost": _message(
            "The address {address} has been published, and nothing stands there any more",
            near="Has its page moved to {file}? Then write in redirects.yaml, beside site.yaml: {address}: {page}. "
            "If it is gone, write: {address}: gone",
            redirect="Write in redirects.yaml, beside site.yaml, where it is now, as in {address}: services/my-page. "
            "If it is gone, write: {address}: gone",
            gone="Write in redirects.yaml, beside site.yaml: {address}: gone",
        ),
        "address-line": _message(
            "“{value}” is not an address of ours",
            form="Write one on each line, from the site's root, as in nb/my-page.html.",
        ),
        "redirect-form": _message(
            "“{value}” is not an old address of ours",
            form="Write it from the site's root, as in nb/old-page.html or nb/old-folder/.",
        ),
        "redirect-foreign": _message(
            "{value} is not an address of this site, and readers are not sent to others without being asked",
            gone="Write gone: below {address}, with what stood there, and instead: with that address. "
            "For an address of this site, write it from the site's root.",
        ),
        "redirect-gone": _message(
            "Nothing says here what became of {address}",
            form="Write gone: and below it, indented, for each language what stood there, or gone: yes.",
        ),
        "redirect-taken": _message(
            "The address {address} belongs to something else already", remove="Take one of the two away."
        ),
        "redirect-nowhere": _message(
            "No page has the address {value}",
            near=NEAR,
            page="Write the id of a page, as in services/my-page, or an address from the site's root.",
        ),
        "redirect-chain": _message(
            "{to} is an old address itself, which leads on to {value}", write="Write {value} here too."
        ),
        "redirect-loop": _message(
            "From {address} readers are led in a circle",
            page="Write the id of the page that they are to read, or gone.",
        ),
        "redirect-words": _message(
            "Nothing says in the language of {address} what stood there",
            write="Write a line {value}: with it below gone:.",
        ),
        "sequence-same": _message(
            "The dates of this activity are not those that were published, and its sequence has not risen",
            higher="Write sequence: {number}, so that calendars move what they hold.",
        ),
        "date-line": _message(
            "“{value}” is not a line that build --record writes",
            again="Take the line away, and run python3 build.py build --record.",
        ),
        "alias-form": _message(
            "“{alias}” is not an old address of ours", form="Write it from the site's root, as in nb/old-page.html."
        ),
        "alias-taken": _message("The old address {alias} belongs to a page of today", remove="Take the alias away."),
        # Settings, words, templates
        "setting-missing": _message("site.yaml lacks {field}", write="Write it; docs/editors.md says what it means."),
        "settings-missing": _message(
            "There is no site.yaml here", root="Go to the folder of your site, or name it with --root."
        ),
        "locale-unknown": _message("There is no locale {value}", near=NEAR, all=ALL),
        "locale-twice": _message("Two locales have the same {field}: {value}", change="Change one of them."),
        "language-unknown": _message(
            "There is no language {value}", form="Write its code in ISO 639, as in nb, da, fi, ar, uk."
        ),
        "editor-language": _message("Messages are not there in {value}", all="Choose one of these: {all}."),
        "base-url-form": _message(
            "“{value}” is not the address of a site", form="Write it whole: https://example.org/folder/"
        ),
        "catalogue-broken": _message(
            "This catalogue cannot be read ({said})", form="Compare it with i18n/messages.pot."
        ),
        "catalogue-placeholder": _message(
            "The translation of “{word}” must hold the same placeholders as the English words",
            same="Copy these exactly: {all}.",
            none="Take every %(…)s away.",
        ),
        "words-missing": _message(
            "Words of the interface that are not translated for {locale} ({count}): {words}",
            write="Readers see them in English until you translate them in this file.",
            catalogue="Copy i18n/messages.pot to this file and translate it; until then readers see English words.",
        ),
        "template-broken": _message(
            "The template fails here ({said})",
            syntax="Compare it with the template of the same name that comes with Brobygger.",
            value="Compare it with the template of the same name that comes with Brobygger.",
        ),
        "template-missing": _message("There is no template {template}", add="Add it to templates/."),
        "output-style": _message(
            "A style attribute stands in the output: {tag}",
            template="Browsers will ignore it. Use a class, and write the rule in assets/css/.",
        ),
        "output-script": _message(
            "A script stands in an attribute of the output: {tag}",
            template="Browsers will ignore it. Take it out of the template.",
        ),
        "page-too-heavy": _message(
            "This page weighs {size} KB with its style sheet, compressed; a phone gets only {limit} KB at once",
            split="Split it into several pages, and let each link to the next.",
        ),
        "list-too-heavy": _message(
            "This list weighs {size} KB with its style sheet, compressed; a phone gets only {limit} KB at once",
            folders="Where you can, sort its pages into folders below this one: each gets a list of its own.",
        ),
        "first-visit-too-heavy": _message(
            "A phone gets {size} KB when it opens this page for the first time; {limit} KB are enough",
            fewer="Show fewer pictures on it. The heaviest is {file} with {weight} KB.",
        ),
        # Publishing
        "output-not-ours": _message(
            "The folder {folder} holds files that Brobygger did not make",
            choose="Choose another folder with --output, or empty this one yourself.",
        ),
        "output-home": _message(
            "The site cannot be published into {folder}: it is your home folder or holds it", choose=_OTHER_FOLDER
        ),
        "output-sources": _message(
            "The site cannot be published into {folder}: it holds the sources of the site", choose=_OTHER_FOLDER
        ),
        "output-own-folder": _message(
            "The site cannot be published into {folder}: it is one of the site's own folders", choose=_OTHER_FOLDER
        ),
        "output-disk": _message(
            "The site cannot be published into {folder}: it is the top folder of a disk",
            choose="Choose a folder on that disk with --output.",
        ),
        "output-is-file": _message("The site cannot be published into {folder}: it is a file", choose=_OTHER_FOLDER),
        "output-file-not-ours": _message(
            "{file} stands in the way: it is in the output folder, but Brobygger did not make it",
            choose="Move or rename it, or choose another folder with --output.",
        ),
        "rollback-none": _message(
            "No earlier site is kept for {folder}", build="The site before is kept from the second build on."
        ),
        # What people type to status and confirm
        "made-from-form": _message(
            "This line does not say what a page was made from", confirm="Take it away, and confirm the page again."
        ),
        "plain-record-form": _message(
            "This line does not say how plain a page was",
            record="Take it away; `words --record` writes all lines anew when the next release is made.",
        ),
        "confirm-original": _message(
            "This is the original: it was made from no other version",
            others="Confirm the versions that are made from it.",
        ),
        "confirm-missing": _message("The page has no version {value}", all=ALL),
        # Letters to organisations
        "own-file-taken": _message(
            "{file} stands in the way: Brobygger did not write it",
            move="Move or rename it, and type the command again.",
        ),
        # Packs
        "pack-sensitive": _message(
            "The page {page} can put readers in danger when others find it, so it is not made into a file",
            show="Show it on your own screen, or give the number to call. A file stays on the phone and in the chat.",
        ),
        "pack-large": _message(
            "The file would have {size} KB, and at most {limit} KB can be sent",
            less="Take fewer pages: one with --page, or those of one country with --country.",
        ),
        "pack-empty": _message(
            "There are no pages to pack here in {locale}",
            other="Choose another section, country or locale.",
        ),
        "section-unknown": _message("There is no section {value}", near=NEAR, all=ALL),
        "own-file-failed": _message(
            "This file could not be written ({said})",
            space="Check that there is room on the disk and that you may write there.",
        ),
        "output-failed": _message(
            "The site could not be written ({said}); the old one stays as it was",
            space="Check that there is room on the disk and that you may write there.",
        ),
        "port-taken": _message("Another program listens there", other="Choose another number with --port."),
        "file-unreadable": _message("This file cannot be read ({said})", check="Check that you may read it."),
    }
)

RELATED: MappingProxyType[str, str] = MappingProxyType(
    {
        "first-written": "it was written here first",
        "other-place": "the other one stands here",
        "fact-base": "there it is said here",
        "base-says": "there it says “{value}”",
        "base-place": "it was made from this place",
        "published": "this was published",
    }
)

SENTENCES: tuple[str, ...] = (
    # How heavy a problem is; it stands before the problem's code
    "error",
    "warning",
    "hint",
    # The last line of a command
    "1 error",
    "{count} errors",
    "1 warning",
    "{count} warnings",
    "{errors}, {warnings}. Nothing was published; the old site is as it was.",
    "{errors}, {warnings}. {pages} pages checked in {seconds} s.",
    "{pages} pages, {files} files in {folder}, {changed} changed, {seconds} s. {errors}, {warnings}.",
    "No base_url: canonical addresses, hreflang and the sitemap were left out.",
    "The site before stands in {folder} again.",
    # status and confirm
    "{path} is behind {base}:",
    "line {line}: {text}",
    "1 passage is gone",
    "{count} passages are gone",
    "{path}: nobody has confirmed what it was made from ({base})",
    "{path}: the version that it was made from is gone",
    "{locale}: {page} is missing",
    "{path}: last checked on {day}; it is time to look at it again",
    "{path}: ends on {day}",
    "{path}: written by a machine, and nobody has checked it",
    (
        "{locale}: {current} current, {behind} behind, {unconfirmed} unconfirmed, "
        "{orphan} without a source, {missing} missing"
    ),
    "{path} is confirmed: it says what {base} says today.",
    # status: what has changed, and long lists
    "line {line}, under “{heading}”: {text}",
    "line {line}, {field}: {text}",
    "before: {text}",
    "gone: {text}",
    "The versions that these were made from are gone ({count}):",
    (
        "Nobody has confirmed what these were made from ({count}). "
        "Where one says what its source says, type: confirm PAGE LOCALE"
    ),
    "Written by a machine, and nobody has checked them ({count}):",
    "Missing ({count}):",
    "{locale}: all {count} that have a source",
    "{locale}: all {count} pages",
    # pictures
    "{path} shows {count} pictograms. Open it in your browser.",
    "{language}: there is no dictionary, so only the forms that you give count.",
    "{language}: “{form}” does not count as a form of {concept}: it is also a word of its own.",
    "{language}: “{form}” does not count as a form of {concept}: it stands for {other}.",
    "If one of these is meant all the same, give it in forms:.",
    "{path} has {count} forms.",
    "Pictograms",
    (
        "Write the key in picture: at the top of a page, or between colons at the beginning of a heading, "
        "a paragraph or an item of a list. The words do as well."
    ),
    "good",
    "fair",
    "no drawing",
    "your own",
    "All but your own:",
    # pack
    "1 file",
    "{count} files",
    "{path} has {files} and {size} MB.",
    "{path} has {pages} and {size} KB.",
    "START.html opens it from the memory stick. After {day} its pages say that they are old.",
    "Open it in a browser and print it. It says at the top how it becomes a booklet.",
    "1 page was left out: it can put readers in danger when others find it.",
    "{count} pages were left out: they can put readers in danger when others find them.",
    # status --questions
    "{path} is the letter to {name}.",
    # new: what it says when it is done
    "{path} is there.",
    "{path} is there, made from {base}.",
    "The other versions take their facts from this one now, so those of {base} stand in it too.",
    "Write over what stands between ‹ and ›. Then look at the page: python3 build.py serve",
    # import
    "{pages} and {pictures} are there.",
    "{pages} and {pictures} would be written.",
    "1 picture",
    "{count} pictures",
    "1 place",
    "{count} places",
    "{places} did not fit: see above.",
    "Every page is a draft. Look at them: python3 build.py serve --drafts",
    "Imported from {path}. When it is right, take draft: yes away.",
    # init: what it asks, and says when it is done
    "What is the site called?",
    "Which country is it about? Two letters, as in NO, DK or FI:",
    "In which languages? Their codes with commas between; a plain version ends in -simple:",
    "Your site is in {folder}. README.md there says what to do first.",
    "Look at it: python3 build.py serve --root {folder}",
    # new: what stands in a new page
    "Write the title",
    "Write one sentence",
    "Write here",
    "Write a question",
    "Made from {path}.",
    "What stands between ‹ and › is still to be written. Write over it, and take ‹ and › away with it.",
    "Lines that begin with # are notes, or fields that you can use: take # away in front of them.",
    "Facts (telephone numbers, prices, dates, places) come from there. Do not write them again.",
    "The other versions take their facts from this one now, so the facts stand here too.",
    "Facts. They stand in one version alone; the others take them over.",
    "Where the page needs it.",
    "Later, where the page needs it:",
)
"""What we say to editors besides problems; catalogues in i18n/editor/ translate these and every message above."""


def editor_messages() -> Iterator[tuple[str, str]]:
    """Yield everything that a catalogue for editors holds, each with a word on what it is."""
    for code, message in MESSAGES.items():
        yield message.text, f"problem {code}"
        for name, hint in message.hints.items():
            yield hint, f"hint {name} of {code}"
    for code, text in RELATED.items():
        yield text, f"second place {code}"
    yield ".", "the sign before decimals, as in 0.1"
    for sentence in SENTENCES:
        yield sentence, "said by a command"
    for sentence in PREVIEW_WORDS:
        yield sentence, "said by the preview"
    from brobygger.whole.letter_words import letter_messages  # not loaded with every command
    from brobygger.whole.plain_words import PLAIN_WORDS

    for words in PLAIN_WORDS:
        yield words, "said of how plain the texts are"
    for words in letter_messages():
        yield words, "said in a letter to an organisation"
    yield from _words_of_new_pages()


def _words_of_new_pages() -> Iterator[tuple[str, str]]:
    """Yield what stands in new pages and new sites; only `new` and `init` load it."""
    from brobygger.whole.field_notes import FIELD_NOTES, FROM_ORGANISATION
    from brobygger.whole.new_site_words import WORDS
    from brobygger.whole.questions import advice

    for name, note in FIELD_NOTES.items():
        yield note, f"note on the field {name}"
    yield FROM_ORGANISATION, "note on fields that a page takes from its organisation"
    for words in advice():
        yield words, "advice in the text of a new page"
    for words in WORDS:
        yield words, "note in the files of a new site"
