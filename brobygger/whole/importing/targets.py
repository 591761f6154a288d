"""Find what a link or a picture of another generator's page leads to: a page that comes along, a file of the tree."""

from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from brobygger.tools.urls import resolve
from brobygger.whole.importing.foreign import ForeignPage, ForeignSite

FOLDER_PAGES = frozenset({"index", "_index", "readme"})
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg", ".bmp", ".tif", ".tiff", ".heic")


class Targets:
    """The pages of a site by file and by old address; `ids` has the id that each gets here by the path of its file."""

    def __init__(self, site: ForeignSite, ids: Mapping[str, str]) -> None:
        self._site = site
        homes = {*site.roots, *(f"{root}/{language}" for root in site.roots for language in site.languages)}
        self._homes = sorted(filter(None, homes), key=len, reverse=True)
        pages = [page for page in site.pages if page.path in ids]
        self._by_file = {self._plain(page.path): ids[page.path] for page in reversed(pages)}
        self._by_url = {page.url.lower(): ids[page.path] for page in pages if page.url}

    def within(self, address: str) -> str | None:
        """Return the path from the root of an address that names the old site by its host; None where it does not."""
        base = self._site.base if "://" in (self._site.base or "") else None
        return f"/{address[len(base.rstrip('/')) :].lstrip('/')}" if base and address.startswith(base) else None

    def page(self, origin: ForeignPage, path: str) -> str | None:
        """Return the id of the page that a path leads to, as a file beside `origin` or as an old address."""
        path = unquote(path).partition("?")[0]
        for file in self._files(origin, path):
            found = self._by_file.get(self._plain(file))
            if found is not None:
                return found
        folder = "" if path.startswith("/") else origin.url.rpartition("/")[0]
        address = resolve(folder, self._without_base(path))
        if address is None:
            return None
        whole = (address, f"{address}/index.html", f"{address}.html") if address else ("index.html",)
        found = next((self._by_url[one.lower()] for one in whole if one.lower() in self._by_url), None)
        return found or (self._only(path) if self._site.is_hugo and "/" not in path else None)

    def _only(self, name: str) -> str | None:
        """Return the one page that a file name means wherever it lies, as `ref` of Hugo does; None where two do."""
        plain = self._plain(name)
        found = {page_id for file, page_id in self._by_file.items() if file.rpartition("/")[2] == plain}
        return found.pop() if len(found) == 1 else None

    def picture(self, origin: ForeignPage, path: str) -> str | None:
        """Return the path of a picture in the tree; one of the page's own language goes before the others."""
        path = unquote(path).partition("?")[0].partition("#")[0]
        for file in self._files(origin, path, by_url=True):
            stem, dot, ending = file.rpartition(".")
            main = next(iter(self._site.languages))
            localised = (f"{stem}.{language}{dot}{ending}" for language in (origin.language, main))
            borrowed = (file.replace(f"{root}/{origin.language}/", f"{root}/{main}/", 1) for root in self._site.roots)
            for one in (next(localised), file, *localised, *borrowed):
                if one in self._site.tree.files and one.lower().endswith(PICTURES):
                    return one
        return None

    def _files(self, origin: ForeignPage, path: str, *, by_url: bool = False) -> Iterator[str]:
        """Yield the files that a path may mean."""
        if path.startswith("/"):
            folders = list(self._homes)
        else:
            folders = [origin.path.rpartition("/")[0]]
            if by_url:
                folders += [f"{root}/{origin.url.rpartition('/')[0]}" for root in self._site.roots]
            elif self._site.is_hugo and not path.startswith("."):
                folders += self._homes
        for folder in folders:
            found = resolve(folder.strip("/"), self._without_base(path))
            if found is not None:
                yield found

    def _without_base(self, path: str) -> str:
        """Return a path from the root without the folder that the old site stood in on its host."""
        start = urlsplit(self._site.base or "").path.rstrip("/")
        return path.removeprefix(start) if start and path.startswith(f"{start}/") else path

    def _plain(self, path: str) -> str:
        """Return what all versions of a file have in common: its path below its home, without language and ending."""
        home = next((home for home in self._homes if path.startswith(f"{home}/")), None)
        inner = path[len(home) + 1 :] if home else path
        inner = inner.removesuffix(".md").removesuffix(".markdown")
        stem, _, suffix = inner.rpartition(".")
        inner = stem if suffix in self._site.languages else inner
        folder, _, name = inner.strip("/").rpartition("/")
        return (folder if name.lower() in FOLDER_PAGES else inner.strip("/")).lower()
