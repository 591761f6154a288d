"""A host on which several sites stand beside one another, which may be slow, break, or be cut off."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

from tests.browser.server import content_type


@dataclass
class Host:
    """Serves folders by the first part of an address; browsers are told to keep everything for an hour.

    `broken` holds addresses that answer 500; `asked` those that were asked for; while `answers` is not set, the host
    takes requests and says nothing, and while it `is_gone` it hangs up.
    """

    folders: dict[str, Path]
    port: int = 0
    broken: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    answers: Event = field(default_factory=Event)
    is_gone: bool = False

    def address(self, name: str) -> str:
        """Return the address of a site's start page."""
        return f"http://127.0.0.1:{self.port}/{name}/"


@contextmanager
def hosting(**folders: Path) -> Iterator[Host]:
    """Serve folders on this machine, each below its name."""
    host = Host(folders)
    host.answers.set()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name, _, path = urlsplit(self.path).path.removeprefix("/").partition("/")
            host.asked.append(path)
            host.answers.wait()
            if host.is_gone:
                self.close_connection = True
                return
            file = host.folders[name] / (path or "index.html")
            body = file.read_bytes() if file.is_file() else b"Not found"
            self.send_response(500 if path in host.broken else 200 if file.is_file() else 404)
            self.send_header("Content-Type", content_type(file))
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=3600")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Stay silent."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_arguments: object) -> None:
            """Stay silent when the browser hangs up."""

    with Server(("127.0.0.1", 0), Handler) as server:
        host.port = server.server_port
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield host
        finally:
            host.answers.set()
            server.shutdown()
            thread.join()
