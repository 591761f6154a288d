"""A host for the finished site: a folder of its own below a domain, and 404.html for what is not there."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import MimeTypes
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from tests.browser.output import BASE_PATH, NOT_FOUND

# Not the machine's own table, which may lack the newer ones.
TYPES = MimeTypes()
for kind, suffix in (
    ("image/avif", ".avif"),
    ("image/webp", ".webp"),
    ("text/calendar", ".ics"),
    ("application/manifest+json", ".webmanifest"),
):
    TYPES.add_type(kind, suffix)


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a folder on this machine only, and yield the address of its start page."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # keeps connections, as hosts do

        def do_GET(self) -> None:
            status, file = find(site, self.path)
            body = file.read_bytes() if file else b"Not found"
            self.send_response(status)
            self.send_header("Content-Type", content_type(file))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Stay silent."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True  # a browser keeps its connections open; nobody shall wait for them

        def handle_error(self, *_arguments: object) -> None:
            """Stay silent when the browser hangs up."""

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{BASE_PATH}"
        finally:
            server.shutdown()
            thread.join()


def find(site: Path, request: str) -> tuple[HTTPStatus, Path | None]:
    """Return the status and the file that answer a request."""
    path = unquote(urlsplit(request).path)
    if not path.startswith(BASE_PATH):
        return HTTPStatus.NOT_FOUND, None
    file = (site / path.removeprefix(BASE_PATH)).resolve()
    if path.endswith("/"):
        file /= "index.html"
    if file.is_relative_to(site.resolve()) and file.is_file():
        return HTTPStatus.OK, file
    not_found = site / NOT_FOUND
    return HTTPStatus.NOT_FOUND, not_found if not_found.is_file() else None


def content_type(file: Path | None) -> str:
    """Return the type of a file as a host would send it."""
    kind = (TYPES.guess_type(file.name)[0] if file else None) or "text/plain"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
