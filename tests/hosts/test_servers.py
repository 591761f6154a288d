"""Promise: with the recipes of docs/hosts each server sends a site as it should be sent, at a root and below a path."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from brobygger.nouns.output import OutputFile
from brobygger.steps.host_files import ASKED_AGAIN, FOR_GOOD, POLICY, READERS, SECURITY
from brobygger.tools.compressed import is_text
from tests.hosts.asking import Client, walked
from tests.hosts.servers import SERVERS, Served, serving
from tests.support import SITE, build_site, files_made, project, report

PAGES = f"""\
-- site.yaml --
{SITE}extras: [compressed, headers, htaccess, nojekyll]
-- content/nb/index.md --
---
title: Hjem
summary: Kort om hjem.
---

Se [båten](services/boat.md#how).
-- content/da/index.md --
---
title: Hjem
summary: Kort om hjem.
---

Se [båden](services/boat.md).
-- content/nb/services/boat.md --
---
title: Båten på øya
summary: Kort om båten.
picture: doctor
aliases: [nb/old.html]
---

## Slik gjør du {{#how}}

Kom innen 14 dager.
-- content/da/services/boat.md --
---
title: Båden
summary: Kort om båden.
---

## Sådan {{#how}}

Kom inden 14 dage.
-- content/nb/activities/walk.md --
---
title: Gåtur
summary: Kort om gåturen.
country: NO
when: {{start: "2026-12-01 18:00", end: "2026-12-01 20:00"}}
---

Kom.
"""

PHOTOS = ("photo.0123456789ab.avif", "photo.0123456789ab.webp", "photo.0123456789ab.jpg", "photo.0123456789ab.png")
"""Files in assets/ that this site has no photos for: of a photo, a host has to know its type alone."""

KINDS = {
    ".html": r"text/html(; ?charset=utf-8)?",
    ".css": r"text/css(; ?charset=utf-8)?",
    ".js": r"(text|application)/javascript(; ?charset=utf-8)?",
    ".txt": r"text/plain; ?charset=utf-8",
    ".ics": r"text/calendar; ?charset=utf-8",
    ".xml": r"(text|application)/xml(; ?charset=utf-8)?",
    ".json": r"application/json",
    ".webmanifest": r"application/manifest\+json",
    ".svg": r"image/svg\+xml",
    ".avif": r"image/avif",
    ".webp": r"image/webp",
    ".jpg": r"image/jpeg",
    ".png": r"image/png",
}

NO_FILES = (
    "nope.html",
    "nb/nope/deep.html",
    "nb/index.html/more.html",
    "assets/nope.0123456789ab.css",
    "nb/%C3%B8.html",
)
HIDDEN = (".brobygger", ".htaccess", ".nojekyll", "nb/.secret", ".git/config")
LISTS = ("assets/", "keep/")


@cache
def made(base_url: str) -> list[OutputFile]:
    """Return the site as it would be published."""
    result = build_site(project(PAGES), base_url=base_url)
    assert report(result.problems) == []
    return files_made(result)


def publish_alone(folder: Path, base_url: str) -> None:
    """Write the site as it is where no compressed files are asked for."""
    publish(folder, base_url)
    for path in folder.rglob("*"):
        if path.suffix in (".br", ".gz"):
            path.unlink()


def publish(folder: Path, base_url: str) -> None:
    """Write the site into a folder, with what a host may have put beside it."""
    beside = [OutputFile(f"assets/{name}", name.encode()) for name in PHOTOS]
    beside += [OutputFile(name, b"secret") for name in ("nb/.secret", ".git/config", ".brobygger")]
    beside += [OutputFile("cards/nb/a.html", b"<!doctype html>"), OutputFile("api/nb/services.json", b"{}")]
    beside += [OutputFile(".well-known/security.txt", b"Contact: mailto:a@example.org\n")]
    for file in (*made(base_url), *beside):
        path = folder / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


@pytest.fixture(scope="module", params=sorted(SERVERS))
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(request.param, publish, tmp_path_factory.mktemp("logs")) as found:
        yield found


@pytest.fixture
def client(served: Served) -> Iterator[Client]:
    asking = Client(served)
    yield asking
    asking.close()


def files(served: Served) -> list[str]:
    """Return the files of the site that readers ask for."""
    below = (path.relative_to(served.files).as_posix() for path in served.files.rglob("*") if path.is_file())
    return sorted(path for path in below if not path.endswith((".br", ".gz")) and not re.search(r"(^|/)[._]", path))


def test_every_file_comes_whole_with_its_type_and_its_age(client: Client) -> None:
    wrong = []
    for path in files(client.served):
        answer = client.get(path)
        kind = KINDS[path[path.rindex(".") :]]
        age = FOR_GOOD if path.startswith("assets/") else ASKED_AGAIN
        if answer.status != 200 or answer.body != (client.served.files / path).read_bytes():
            wrong.append(f"{path}: {answer.status}, {len(answer.body)} bytes")
        if not re.fullmatch(kind, answer.headers.get("content-type", ""), re.IGNORECASE):
            wrong.append(f"{path}: {answer.headers.get('content-type')}")
        if answer.headers.get("cache-control") != age:
            wrong.append(f"{path}: {answer.headers.get('cache-control')}")

    assert wrong == []
    assert {path[path.rindex(".") :] for path in files(client.served)} == set(KINDS)


def test_the_worker_is_asked_for_again_and_is_a_script(client: Client) -> None:
    answer = client.get("sw.js")

    assert answer.headers["cache-control"] == ASKED_AGAIN
    assert "javascript" in answer.headers["content-type"]


@pytest.mark.parametrize("path", ["", "nb/index.html", "assets/photo.0123456789ab.webp", "sw.js", "nope.html"])
def test_security_headers_are_said_once_and_leave_the_policy_of_the_page_alone(client: Client, path: str) -> None:
    answer = client.get(path)

    wanted = SECURITY | POLICY
    assert {name: answer.headers.get(name.lower()) for name in wanted} == wanted
    assert "access-control-allow-origin" not in answer.headers
    if path == "nb/index.html":
        assert b'http-equiv="Content-Security-Policy" content="default-src' in answer.body


def test_others_may_show_a_card_and_read_the_data_and_what_holds_for_all_files_holds_for_these(client: Client) -> None:
    card, data = client.get("cards/nb/a.html"), client.get("api/nb/services.json")

    assert not POLICY.keys() & {name.title() for name in card.headers}
    assert {name: data.headers.get(name.lower()) for name in READERS} == READERS
    for answer in (card, data):
        assert {name: answer.headers.get(name.lower()) for name in SECURITY} == SECURITY
        assert answer.headers["cache-control"] == ASKED_AGAIN


@pytest.mark.parametrize("encoding", ["br", "gzip", "gzip, deflate, br, zstd", "identity"])
def test_texts_come_compressed_to_who_can_read_that_and_say_so(client: Client, encoding: str) -> None:
    for path in ("nb/index.html", "sitemap.xml", "sw.js", "keep/nb.json"):
        answer = client.get(path, encoding)
        said = answer.headers.get("content-encoding")

        assert answer.body == (client.served.files / path).read_bytes(), path
        assert "accept-encoding" in answer.headers.get("vary", "").lower(), path
        if encoding == "identity":
            assert said is None
        elif "gzip" in encoding:
            assert said in ("gzip", "br"), path
            assert answer.sent < len(answer.body) * 0.6, path
        else:
            assert said in ("br", None), path


def test_what_lies_compressed_beside_a_file_is_what_is_sent(client: Client) -> None:
    """lighttpd compresses by itself, and nginx does brotli only with a module, which its recipe below a path lacks."""
    page = client.served.files / "nb/index.html"
    sizes = {kind: Path(f"{page}{ending}").stat().st_size for kind, ending in (("br", ".br"), ("gzip", ".gz"))}
    sent = {kind: client.get("nb/index.html", kind).sent for kind in sizes}

    if "lighttpd" in client.served.recipe:
        assert all(size < page.stat().st_size / 2 for size in sent.values())
    elif client.served.recipe == "nginx below a path":
        assert sent == {"br": page.stat().st_size, "gzip": sizes["gzip"]}
    else:
        assert sent == sizes


@pytest.mark.parametrize("name", sorted(SERVERS))
def test_texts_come_compressed_also_where_nothing_compressed_lies_beside_them(name: str, tmp_path: Path) -> None:
    with serving(name, publish_alone, tmp_path) as served:
        client = Client(served)
        for path in ("nb/index.html", "sitemap.xml", "keep/nb.json", "keep/nb.webmanifest", "sw.js"):
            answer = client.get(path, "gzip")

            assert answer.body == (served.files / path).read_bytes(), path
            assert answer.headers.get("content-encoding") == "gzip", path
            assert answer.sent < len(answer.body), path
        client.close()


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_a_page_that_is_as_it_was_is_not_sent_again(client: Client, encoding: str) -> None:
    first = client.get("nb/index.html", encoding)
    again = client.get("nb/index.html", encoding, If_None_Match=first.headers["etag"])

    assert again.status == 304
    assert again.headers["cache-control"] == ASKED_AGAIN


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_what_is_not_there_or_not_to_be_seen_gives_our_page(client: Client, encoding: str) -> None:
    page = (client.served.files / "404.html").read_bytes()
    for path in (*NO_FILES, *HIDDEN, *LISTS):
        answer = client.get(path, encoding)
        # lighttpd does not deny that there is such a folder.
        status = 403 if path in LISTS and "lighttpd" in client.served.recipe else 404

        assert (answer.status, answer.body) == (status, page), path
        assert answer.headers["content-type"].lower().startswith("text/html"), path
        assert answer.headers["cache-control"] == ASKED_AGAIN, path


def test_a_certificate_can_be_asked_for(client: Client) -> None:
    if client.served.path == "/":
        assert client.get(".well-known/security.txt").body == b"Contact: mailto:a@example.org\n"


def test_a_folder_leads_to_its_first_page(client: Client) -> None:
    folders = ["nb/", ""]
    assert [client.get(path).body for path in folders] == [
        (client.served.files / path / "index.html").read_bytes() for path in folders
    ]
    for path in ("nb", client.served.path.rstrip("/") or "nb"):
        at = urljoin(client.served.start, path)
        answer = client.get(urlsplit(at).path)
        assert answer.status in (301, 302, 308), path
        assert urljoin(at, answer.headers["location"]) == f"{at}/"


def test_links_and_places_all_lead_somewhere(client: Client) -> None:
    start = client.served.start
    seen, broken = walked(client)

    assert broken == []
    pages = [path for path in files(client.served) if path.endswith(".html")]
    assert {f"{start}{path}" for path in pages} - seen <= {f"{start}nb/old.html", f"{start}cards/nb/a.html"}
    assert len(seen) > len(pages)


@pytest.mark.parametrize("name", [name for name, (_, path) in SERVERS.items() if path == "/" and "." not in name])
def test_a_recipe_writes_down_no_address_no_browser_and_no_page_before(name: str, tmp_path: Path) -> None:
    with serving(name, publish, tmp_path) as served:
        client = Client(served)
        marks = {"User_Agent": "Mozilla/5.0 (curious)", "Referer": "https://elsewhere.example/private"}
        client.get("nb/index.html?who=kari", **marks)
        client.get("nb/nope.html", **marks, X_Forwarded_For="192.0.2.7")
        client.close()

    written = (tmp_path / "site.log").read_text()
    assert "nb/index.html" in written
    assert ("404.html 404" if name == "lighttpd" else "nb/nope.html") in written
    written = re.sub(r'"host":"127\.0\.0\.1:\d+"', "", written)  # the site's own name, which here is an address
    assert re.findall(r"127\.0\.0\.1|192\.0\.2|curious|elsewhere|kari|\d\d:\d\d", written) == []
    errors = tmp_path / "site-error.log"
    assert not errors.exists() or errors.read_text() == ""


def test_texts_that_these_tests_ask_for_are_all_compressed() -> None:
    assert [ending for ending in KINDS if is_text(f"a{ending}")] == [
        ending for ending, kind in KINDS.items() if not kind.startswith("image") or "svg" in kind
    ]
