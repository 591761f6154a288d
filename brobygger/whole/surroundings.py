"""Everything that a site is made from but the files of content: settings, contacts, catalogues, templates, assets."""

import pickle
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from brobygger.nouns.assets import AssetAddresses
from brobygger.nouns.catalogue import Catalogue
from brobygger.nouns.model import PhotoEntry
from brobygger.nouns.output import OutputFile
from brobygger.nouns.pictograms import Dictionary
from brobygger.nouns.problems import FaultError, Problem
from brobygger.nouns.say import Sayings
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import MadeFrom
from brobygger.nouns.values import PageId
from brobygger.nouns.words import Glossary
from brobygger.steps.manifest import manifests
from brobygger.steps.read_contacts import Contacts, read_contacts
from brobygger.steps.read_photos import read_photos
from brobygger.steps.read_redirects import Redirects, read_redirects
from brobygger.steps.read_say import read_say
from brobygger.steps.read_words import Words, read_words
from brobygger.steps.render import Theme
from brobygger.tools.assets import asset
from brobygger.tools.catalogues import Words as Translated
from brobygger.tools.catalogues import read_catalogue
from brobygger.tools.digests import digest, value_digest
from brobygger.tools.grounds import ground_styles
from brobygger.tools.made_from import FOLDER, read_made_from
from brobygger.tools.outline import WORKER
from brobygger.tools.pictograms.named import problem_with
from brobygger.tools.pictograms.table import read_dictionary
from brobygger.tools.templates import Stylesheets, Templates
from brobygger.whole.memory import Memory
from brobygger.whole.own_drawings import with_own
from brobygger.whole.project import PICTOGRAMS, Options, Sources

KEEP = "keep"
"""The folder of assets/js whose files become the worker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What every page stands in; `problems` is what is wrong with it, `*_names` as `Parts` has them.

    `worker` is one of the `asset_files`: the script that keeps pages on phones.
    """

    settings: Settings
    contacts: Contacts
    theme: Theme
    assets: AssetAddresses
    asset_files: tuple[OutputFile, ...]
    worker: OutputFile
    made_from: Mapping[str, Mapping[PageId, MadeFrom]]
    pictograms: Dictionary
    photo_entries: Mapping[str, PhotoEntry]
    glossary: Glossary
    wordbook_names: Mapping[str, str]
    sayings: Sayings
    say_names: Mapping[str, str]
    redirects: Redirects
    problems: tuple[Problem, ...]

    @property
    def names(self) -> tuple[Mapping[str, str], ...]:
        """Return the words of the interface that addresses are made of, by locale key."""
        return self.wordbook_names, self.say_names


def surroundings_of(sources: Sources, settings: Settings, memory: Memory) -> Surroundings:
    """Read everything but the pages; what `memory` has compiled is not compiled again."""
    contacts = read_contacts(sources.contacts) if sources.contacts is not None else Contacts({}, ())
    catalogues, problems = _catalogues(sources.catalogues, settings, memory)
    made_from, faults = records_of(sources.made_from)
    table, wrong = read_dictionary(sources.pictograms, PICTOGRAMS)
    pictograms, unnamed = with_own(table, sources.own_drawings)
    photos = read_photos(sources.photo_entries, sources.pictures.keys(), settings.locales)
    words = _words(sources, settings, memory)
    say = read_say(sources.say, settings)
    redirects = read_redirects(sources.redirects, settings)
    undrawn = [problem_with(pictograms, word, position) for word, position in (*words.pictures, *say.pictures)]
    sheets = Stylesheets({**ground_styles(), **sources.styles})
    assets, worker, files = _assets(sources, sheets, _scripts(sources.scripts, memory))
    return Surroundings(
        settings=settings,
        contacts=contacts,
        theme=Theme.of(Templates(sources.templates, memory), sheets, catalogues),
        assets=assets,
        asset_files=(*files, worker, *manifests(settings, assets)),
        worker=worker,
        made_from=made_from,
        pictograms=pictograms,
        photo_entries=photos.entries,
        glossary=words.glossary,
        wordbook_names=_names("Words", settings, catalogues) if words.glossary.concepts else {},
        sayings=say.sayings,
        say_names=_names("Say it", settings, catalogues) if say.sayings.errands else {},
        redirects=redirects,
        problems=(
            *contacts.problems,
            *problems,
            *faults,
            *wrong,
            *unnamed,
            *photos.problems,
            *words.problems,
            *say.problems,
            *redirects.problems,
            *(problem for problem in undrawn if problem is not None),
        ),
    )


def _scripts(texts: Mapping[str, str], memory: Memory) -> dict[str, str]:
    """Return the scripts by name; what was made small once is remembered: it takes as long as eighty pages."""
    key = digest(memory.engine, b"scripts", *(part.encode() for name in sorted(texts) for part in (name, texts[name])))
    kept = memory.recall([key]).get(key)
    if kept is not None:
        found: dict[str, str] = pickle.loads(kept)  # noqa: S301 - our own bytes
        return found
    from brobygger.tools.scripts import joined_scripts

    scripts = joined_scripts(texts)
    memory.keep({key: pickle.dumps(scripts, protocol=5)})
    return scripts


def _assets(
    sources: Sources, sheets: Stylesheets, texts: dict[str, str]
) -> tuple[AssetAddresses, OutputFile, tuple[OutputFile, ...]]:
    """Return where icon, scripts and the sheet for paper are, the worker, and the files of all others."""
    worker = OutputFile(WORKER, texts[KEEP].encode())
    icon = asset("icon", "svg", sources.icon)
    print_sheet = asset("print", "css", sheets.print_sheet.encode())
    pngs = {name: asset(name, "png", data) for name, data in sources.icon_pngs.items()}
    scripts = {name: asset(name, "js", text.encode()) for name, text in texts.items() if name != KEEP}
    addresses = AssetAddresses(
        icon=icon.address,
        print_sheet=print_sheet.address,
        pngs={name: file.address for name, file in pngs.items()},
        scripts={name: file.address for name, file in scripts.items()},
    )
    return addresses, worker, (icon, print_sheet, *pngs.values(), *scripts.values())


def records_of(files: Mapping[str, bytes]) -> tuple[dict[str, dict[PageId, MadeFrom]], tuple[Problem, ...]]:
    """Return what versions were made from, by locale key and page id."""
    read = {
        key: read_made_from(data.decode("utf-8-sig", "replace"), f"{FOLDER}/{key}.txt") for key, data in files.items()
    }
    found = {key: records for key, (records, _) in read.items()}
    return found, tuple(problem for _, problems in read.values() for problem in problems)


def look_digest(sources: Sources, engine: bytes) -> bytes:
    """Return what changes whenever pages may look different although all that they say is the same."""
    texts = (sources.templates, sources.styles, sources.scripts, sources.catalogues)
    parts = (
        sources.icon,
        tuple(sorted(sources.icon_pngs.items())),
        tuple(tuple(sorted(named.items())) for named in texts),
    )
    return value_digest(parts, engine)


def surroundings_digest(
    sources: Sources,
    options: Options,
    pictures: Mapping[str, bytes],
    names: Iterable[Mapping[str, str]],
    engine: bytes,
) -> bytes:
    """Return what changes whenever pages may say something else although every file of content is the same.

    `pictures` are the digests of the pictures and of the site's own drawings by path; `names` are those of
    dictionaries and of pages with things to say, since addresses are made of them.
    """
    parts = (
        sources.settings,
        sources.contacts,
        sources.words,
        sources.word_forms,
        sources.say,
        sources.redirects,
        sources.pictograms,
        tuple(sorted(pictures.items())),
        tuple(tuple(sorted(some.items())) for some in names),
        options.today.isoformat(),
        options.base_url,
        options.with_drafts,
        options.compresses,
        options.copy_until and options.copy_until.isoformat(),
    )
    return value_digest(parts, engine)


def _words(sources: Sources, settings: Settings, memory: Memory) -> Words:
    """Return the glossary; what was read once is remembered: it takes as long as thirty pages."""
    if sources.words is None and sources.word_forms is None:
        return Words()
    key = digest(memory.engine, b"words", sources.settings.encode(), sources.words or b"", sources.word_forms or b"")
    kept = memory.recall([key]).get(key)
    if kept is not None:
        found: Words = pickle.loads(kept)  # noqa: S301 - our own bytes
        return found
    words = read_words(sources.words, sources.word_forms, settings)
    memory.keep({key: pickle.dumps(words, protocol=5)})
    return words


def _names(message: str, settings: Settings, catalogues: Mapping[str, tuple[Catalogue, ...]]) -> dict[str, str]:
    """Return what each locale calls a page of which the address is made of its name."""
    return {
        locale.key: Translated(catalogues.get(locale.key, ()), locale.language).gettext(message)
        for locale in settings.locales
    }


def _catalogues(
    texts: Mapping[str, str], settings: Settings, memory: Memory
) -> tuple[dict[str, tuple[Catalogue, ...]], tuple[Problem, ...]]:
    """Return for each locale the catalogues to ask, its own first and then that of its standard version."""
    read, problems = _read_catalogues({at.key: texts[at.key] for at in settings.locales if at.key in texts}, memory)
    chains = {locale.key: (locale.key, locale.plain_of) for locale in settings.locales}
    found = {key: tuple(read[name] for name in chain if name in read) for key, chain in chains.items()}
    return found, problems


def _read_catalogues(texts: Mapping[str, str], memory: Memory) -> tuple[dict[str, Catalogue], tuple[Problem, ...]]:
    """Return catalogues by locale key; what was read once is remembered: Babel takes 3 ms for each."""
    keys = {name: digest(memory.engine, b"catalogue", name.encode(), text.encode()) for name, text in texts.items()}
    kept = memory.recall(list(keys.values()))
    read = {name: pickle.loads(kept[key]) for name, key in keys.items() if key in kept}  # noqa: S301 - our own bytes
    problems: list[Problem] = []
    fresh: dict[bytes, bytes] = {}
    for name in texts.keys() - read.keys():
        try:
            read[name] = read_catalogue(texts[name], f"i18n/{name}.po")
        except FaultError as fault:
            problems.append(fault.problem)
        else:
            fresh[keys[name]] = pickle.dumps(read[name], protocol=5)
    if fresh:
        memory.keep(fresh)
    return read, tuple(problems)
