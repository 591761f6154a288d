"""The server of the preview: for one editor, on this machine alone."""

import asyncio
import contextlib
import hmac
import mimetypes
import signal
import socket
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import click
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from brobygger.edge.files import default_folder
from brobygger.edge.serve.apart import Apart, Failed
from brobygger.edge.serve.looker import Ground, Looker, News
from brobygger.edge.serve.preview import ADDRESS, Built, Preview, Wanted
from brobygger.edge.serve.watch import changes
from brobygger.edge.stage import is_inside
from brobygger.whole.plain_language import CloseLook

LOOPBACK = "127.0.0.1"

OURS = frozenset({LOOPBACK, "localhost"})
"""Names by which this machine calls itself. A page from elsewhere that asks under another name gets nothing."""

STYLE = "assets/editor/preview.css"

Tell = Callable[[Built | Failed], None]
"""Says on the terminal what a build came to."""


SOON = 0.05
"""Seconds that a page waits at most for what there is to say of its words; what takes longer comes with a reload."""


class Desk:
    """Asks the builder for one thing after the other, and tells browsers to look again after each build.

    Somebody else looks at the texts at the same time, so that no page waits for it.
    """

    def __init__(self, wanted: Wanted, tell: Tell) -> None:
        self.wanted = wanted
        self._builder = Apart(partial(Preview, wanted), "brobygger-preview")
        self._looker = Apart(partial(Looker, wanted.job), "brobygger-words")
        self._tell = tell
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="builder")  # one: the builder answers one at a time
        self._second_thread = ThreadPoolExecutor(1, thread_name_prefix="looker")
        self._tasks: set[asyncio.Task[object]] = set()

    async def ask(self, question: Callable[[Preview], object]) -> object:
        """Return the builder's answer."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._builder.ask, question)

    async def ask_looker(self, question: Callable[[Looker], object]) -> object:
        """Return the answer of the one who looks at the texts."""
        return await asyncio.get_running_loop().run_in_executor(self._second_thread, self._looker.ask, question)

    async def build(self) -> None:
        """Build, say what came of it, look at the texts, and let browsers look again."""
        answer = await self.ask(Preview.build)
        self._tell(cast("Built | Failed", answer))
        looking = self._begin(self._look())
        await asyncio.wait({looking}, timeout=SOON)
        if not looking.done():
            self._begin(self._tell_of(looking))
        Socket.tell_all()

    def close(self) -> None:
        """Let the builder end, and the one who looks at the texts, whatever it is at."""
        self._looker.kill()
        self._second_thread.shutdown(wait=True, cancel_futures=True)
        self._looker.close()
        self._thread.submit(self._builder.close)
        self._thread.shutdown(wait=True)

    def _begin(self, work: Coroutine[object, object, object]) -> "asyncio.Task[object]":
        task = asyncio.create_task(work)
        self._tasks.add(task)  # the loop itself holds no task
        task.add_done_callback(self._tasks.discard)
        return task

    async def _look(self) -> bool:
        """Let the preview know what there is to say of the texts; return whether that is anything new."""
        ground = await self.ask(Preview.ground)
        if not isinstance(ground, Ground):
            return False
        news = await self.ask_looker(partial(_look, ground=ground))
        if isinstance(news, Failed):  # dead, perhaps, and replaced by now
            news = await self.ask_looker(partial(_look, ground=ground))
        if not isinstance(news, News):
            self._tell(cast("Failed", news))
            return False
        await self.ask(partial(_note, news=news))
        if news.is_all:
            self._begin(self._warm())
        return bool(news.looked)

    async def _warm(self) -> None:
        answer = await self.ask_looker(Looker.warm)
        if isinstance(answer, Failed):
            self._tell(answer)

    async def _tell_of(self, looking: "asyncio.Task[object]") -> None:
        if await looking:
            Socket.tell_all()


class _Guarded(RequestHandler):
    """Answers only those who ask for this machine by its own name."""

    desk: Desk

    def initialize(self, desk: Desk) -> None:
        self.desk = desk

    def prepare(self) -> None:
        if not is_ours(self.request.host):
            self.set_status(403)
            self.finish("This preview is for this machine alone.\n")

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")

    def write_error(self, status_code: int, **_: Any) -> None:  # noqa: ANN401 - as the library declares it
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code}\n")

    def answer(self, answer: object) -> None:
        """Send what the builder answered to a question for a page."""
        if isinstance(answer, Failed):
            self.set_status(500)
            self.set_header("Content-Type", "text/plain; charset=utf-8")
            self.finish(answer.said)
            return
        status, data = cast("tuple[int, bytes]", answer)
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(data)


class Page(_Guarded):
    """A file of the site; a page comes with the editor's marks."""

    async def get(self, path: str) -> None:
        """Send a file."""
        address = f"{path}index.html" if not path or path.endswith("/") else path
        file = self.desk.wanted.job.output / address
        if not address.endswith(".html") and is_inside(address):
            if file.is_dir():
                self.redirect(f"/{address}/")
                return
            data = await asyncio.to_thread(_bytes, file)
            if data is not None:
                kind = mimetypes.guess_type(address)[0] or "application/octet-stream"
                self.set_header("Content-Type", kind)
                self.finish(data)
                return
        self.answer(await self.desk.ask(partial(_page, address=address)))

    head = get


class Table(_Guarded):
    """How far every version has come."""

    async def get(self) -> None:
        """Send the table."""
        self.answer(await self.desk.ask(Preview.table))


class Words(_Guarded):
    """How plain the texts are, or the text of one page with its hard words marked."""

    async def get(self) -> None:
        """Send the page."""
        page_id, locale = self.get_query_argument("page", ""), self.get_query_argument("locale", "")
        if not page_id:
            self.answer(await self.desk.ask(Preview.words))
            return
        path = await self.desk.ask(partial(_path, page_id=page_id, locale=locale))
        look = await self.desk.ask_looker(partial(_closely, path=path)) if isinstance(path, str) else path
        if isinstance(look, Failed):
            self.answer(look)
        elif isinstance(path, str) and isinstance(look, CloseLook):
            self.answer(await self.desk.ask(partial(_words_of, path=path, look=look)))
        else:
            self.answer(await self.desk.ask(Preview.no_words))


class Marks(_Guarded):
    """Turns the marks on and off."""

    async def post(self) -> None:
        """Turn them, and lead back to the page."""
        if is_token(self.get_body_argument("token", ""), self.desk.wanted.token):
            await self.desk.ask(Preview.turn_marks)
        self.redirect(_own_path(self.request.headers.get("Referer", "/")))


class Confirm(_Guarded):
    """Takes a person's word that a version says what its source says."""

    async def post(self) -> None:
        """Write it down, and lead back to the page."""
        if is_token(self.get_body_argument("token", ""), self.desk.wanted.token):
            page_id, locale = self.get_body_argument("page", ""), self.get_body_argument("locale", "")
            await self.desk.ask(partial(_confirm, page_id=page_id, locale=locale))
        self.redirect(_own_path(self.request.headers.get("Referer", "/")))


class Open(_Guarded):
    """Opens a source file in the program that the editor's system has for it."""

    async def post(self) -> None:
        """Open the file that a page of ours names."""
        root = self.desk.wanted.job.root.resolve()
        path = (root / self.get_body_argument("path", "")).resolve()
        is_source = path.is_relative_to(root / "content") and path.suffix in (".md", ".yaml") and path.is_file()
        if not (is_source and is_token(self.get_body_argument("token", ""), self.desk.wanted.token)):
            self.send_error(403)
            return
        await asyncio.to_thread(click.launch, str(path))
        self.set_status(204)
        self.finish()


class Style(_Guarded):
    """The style sheet of the editor's marks; a site's own wins over ours."""

    async def get(self) -> None:
        """Send the style sheet."""
        found = _bytes(self.desk.wanted.job.root / STYLE) or _bytes(default_folder() / STYLE) or b""
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.finish(found)


class Socket(LiveReloadHandler):  # type: ignore[misc] # the library has no types
    """The line on which browsers hear that there is something new."""

    def check_origin(self, origin: str) -> bool:
        """Say whether a page from there may listen."""
        return is_ours(urlsplit(origin).netloc) and is_ours(self.request.host)

    @classmethod
    def tell_all(cls) -> None:
        """Let every browser load its page again."""
        for browser in list(cls.waiters):
            browser.send_message({"command": "reload", "path": "*", "liveCSS": False, "liveImg": False})


class Script(LiveReloadJSHandler):  # type: ignore[misc] # as above
    """The script that listens on that line."""


# Questions that are sent to another process: a function within another could not be.


def _page(preview: Preview, address: str) -> object:
    return preview.page(address)


def _confirm(preview: Preview, page_id: str, locale: str) -> None:
    preview.confirm(page_id, locale)


def _look(looker: Looker, ground: Ground) -> object:
    return looker.look(ground)


def _note(preview: Preview, news: News) -> None:
    preview.note(news)


def _path(preview: Preview, page_id: str, locale: str) -> object:
    return preview.path_of(page_id, locale)


def _closely(looker: Looker, path: str) -> object:
    return looker.closely(path)


def _words_of(preview: Preview, path: str, look: CloseLook) -> object:
    return preview.words_of(path, look)


def is_ours(host: str) -> bool:
    """Say whether a host, with or without a port, is this machine's own name for itself."""
    return host.rpartition(":")[0] in OURS if ":" in host else host in OURS


def is_token(given: str, token: str) -> bool:
    """Say whether a request comes from a page of ours."""
    return hmac.compare_digest(given.encode(), token.encode())


def _own_path(address: str) -> str:
    """Return the path of an address of ours, never one that leads to another host."""
    return f"/{urlsplit(address).path.lstrip('/')}"


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def application(desk: Desk) -> Application:
    """Return what answers requests."""
    given = {"desk": desk}
    return Application(
        [
            (rf"/{ADDRESS}/status", Table, given),
            (rf"/{ADDRESS}/words", Words, given),
            (rf"/{ADDRESS}/marks", Marks, given),
            (rf"/{ADDRESS}/confirm", Confirm, given),
            (rf"/{ADDRESS}/open", Open, given),
            (rf"/{ADDRESS}/preview\.css", Style, given),
            (rf"/{ADDRESS}/livereload\.js", Script),
            (r"/livereload", Socket),  # where the script of the library looks for it
            (r"/(.*)", Page, given),
        ],
        log_function=lambda _: None,
    )


async def run_server(desk: Desk, listener: socket.socket, ready: Callable[[], None]) -> None:
    """Serve until somebody stops it: build, watch, and build again after each change."""
    server = HTTPServer(application(desk))
    listener.setblocking(False)  # as the library wants it
    _end_with(asyncio.current_task())
    is_first = True
    try:
        async for _ in changes(desk.wanted.job.root):
            await desk.build()
            if is_first:  # whoever has asked before, waits
                server.add_socket(listener)
                ready()
            is_first = False
    finally:
        server.stop()
        await server.close_all_connections()


def _end_with(task: "asyncio.Task[None] | None") -> None:
    """Let Ctrl+C and a polite request to end cancel a task, also where they are ignored in the background."""
    if task is None:
        return
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows, where asyncio itself listens to Ctrl+C
            asyncio.get_running_loop().add_signal_handler(name, task.cancel)


def listening(wanted: int | None, usual: int) -> socket.socket:
    """Return a socket that listens on the port that was asked for, else on the first free one from `usual` on.

    Raise OSError where the one that was asked for is taken, or none is free.
    """
    if wanted is not None:
        return socket.create_server((LOOPBACK, wanted))
    for port in range(usual, usual + 50):
        with contextlib.suppress(OSError):
            return socket.create_server((LOOPBACK, port))
    return socket.create_server((LOOPBACK, 0))
