"""Servers that are started with the recipes of docs/hosts as they stand there, on this machine alone."""

import contextlib
import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.browser.output import BASE_PATH
from tests.support import ROOT, unable

RECIPES = ROOT / "docs/hosts"
PATIENCE = 20
"""Seconds in which a server must answer."""

TYPES = "/etc/mime.types"
NGINX_BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
APACHE_MODULES = "/usr/lib/apache2/modules"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where a server finds what it serves, listens and writes.

    The published site lies in `www/velkommen` for a subpath and in `site` for the root of a domain.
    """

    folder: Path
    logs: Path
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A site that a server sends: by which `recipe`, which `files`, where, and below which path."""

    recipe: str
    files: Path
    port: int
    path: str

    @property
    def start(self) -> str:
        """Return the address of the site."""
        return f"http://127.0.0.1:{self.port}{self.path}"


def adapted(recipe: str, changes: Mapping[str, str]) -> str:
    """Return a recipe of docs/hosts with what a host is told to change, and where it listens and writes.

    Raise AssertionError where the recipe does not say what is to be changed.
    """
    text = (RECIPES / recipe).read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in text, f"{recipe} has no {old!r}"
        text = text.replace(old, new)
    return text


def nginx_root(ground: Ground) -> tuple[list[str], str]:
    """Return what starts nginx with a domain of its own, and its configuration."""
    changes = {"/srv/www/site": f"{ground.folder}/site", "/var/log/nginx": f"{ground.logs}"}
    listen = {"listen 80;": f"listen 127.0.0.1:{ground.port};", "    listen [::]:80;\n": ""}
    recipe = adapted("nginx.conf", {**changes, **listen, "# brotli_static on;": "brotli_static on;"})
    return _nginx(ground, recipe)


def nginx_subpath(ground: Ground) -> tuple[list[str], str]:
    """Return the same below a path; without the module for brotli, as Debian installs it."""
    changes = {"/srv/www;": f"{ground.folder}/www;", "/site/": BASE_PATH, "/site ": f"{BASE_PATH[:-1]} "}
    recipe = adapted("nginx-subpath.conf", changes)
    return _nginx(ground, f"server {{\nlisten 127.0.0.1:{ground.port};\nroot {ground.folder}/www;\n{recipe}}}\n")


def _nginx(ground: Ground, recipe: str) -> tuple[list[str], str]:
    folders = "".join(
        f"{name}_temp_path {ground.folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    modules = f"load_module {NGINX_BROTLI};\n" if "\n    brotli_static on;" in recipe else ""
    http = f"http {{\ninclude /etc/nginx/mime.types;\n{folders}access_log {ground.logs}/other.log;\n{recipe}}}\n"
    frame = f"{modules}daemon off;\npid {ground.folder}/pid;\nuser {_user()};\nevents {{}}\n"
    config = ground.folder / "nginx.conf"
    return ["nginx", "-p", str(ground.folder), "-e", f"{ground.folder}/errors", "-c", str(config)], frame + http


def _user() -> str:
    return "www-data" if os.geteuid() == 0 else "nobody"


def apache_root(ground: Ground) -> tuple[list[str], str]:
    """Return what starts Apache with a domain of its own, and its configuration."""
    changes = {"/srv/www/site": f"{ground.folder}/site", "/var/log/apache2": f"{ground.logs}"}
    return _apache(ground, adapted("apache.conf", {**changes, "*:80": f"127.0.0.1:{ground.port}"}))


def apache_subpath(ground: Ground) -> tuple[list[str], str]:
    """Return the same below a path."""
    changes = {"/srv/www/site": f"{ground.folder}/www{BASE_PATH[:-1]}", "/site$": f"{BASE_PATH[:-1]}$"}
    recipe = adapted("apache-subpath.conf", {**changes, " /site/": f" {BASE_PATH}"})
    return _apache(ground, recipe)


def htaccess_root(ground: Ground) -> tuple[list[str], str]:
    """Return what starts Apache as a host of others has it: all it knows of the site stands in its .htaccess."""
    return _apache(ground, _hotel(f"{ground.folder}/site"))


def htaccess_subpath(ground: Ground) -> tuple[list[str], str]:
    """Return the same, for a folder within the site of somebody else."""
    return _apache(ground, _hotel(f"{ground.folder}/www"))


def _hotel(folder: str) -> str:
    rights = "Require all granted\nAllowOverride FileInfo Indexes\nOptions Indexes FollowSymLinks"
    return f"DocumentRoot {folder}\n<Directory {folder}>\n{rights}\n</Directory>\n"


def _apache(ground: Ground, recipe: str) -> tuple[list[str], str]:
    names = "mpm_event authz_core alias autoindex deflate dir env filter headers mime rewrite setenvif"
    modules = "".join(f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n" for name in names.split())
    usual = "".join(f"Include /etc/apache2/mods-available/{name}.conf\n" for name in ("mime", "deflate", "autoindex"))
    run = f"User www-data\nGroup www-data\nServerName 127.0.0.1\nListen 127.0.0.1:{ground.port}\nTypesConfig {TYPES}\n"
    at = f"ServerRoot {ground.folder}\nPidFile {ground.folder}/pid\nErrorLog {ground.folder}/errors\n"
    config = ground.folder / "apache.conf"
    return ["apache2", "-DFOREGROUND", "-f", str(config)], f"{at}{modules}{run}{usual}{recipe}"


def caddy_root(ground: Ground) -> tuple[list[str], str]:
    """Return what starts Caddy with a domain of its own, and its configuration."""
    changes = {"example.org {": f"http://127.0.0.1:{ground.port} {{", "/srv/www/site": f"{ground.folder}/site"}
    return _caddy(ground, adapted("Caddyfile", {**changes, "/var/log/caddy": f"{ground.logs}"}))


def caddy_subpath(ground: Ground) -> tuple[list[str], str]:
    """Return the same below a path."""
    changes = {"* /srv/www": f"* {ground.folder}/www", "/site/": BASE_PATH, "/site ": f"{BASE_PATH[:-1]} "}
    return _caddy(ground, f"http://127.0.0.1:{ground.port} {{\n{adapted('Caddyfile-subpath', changes)}}}\n")


def _caddy(ground: Ground, recipe: str) -> tuple[list[str], str]:
    config = ground.folder / "Caddyfile"
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(config)], f"{{\nadmin off\n}}\n{recipe}"


def lighttpd_root(ground: Ground) -> tuple[list[str], str]:
    """Return what starts lighttpd with a domain of its own, and its configuration."""
    changes = {"example\\.org": "127\\.0\\.0\\.1", "/srv/www/site": f"{ground.folder}/site"}
    return _lighttpd(ground, adapted("lighttpd.conf", {**changes, **_lighttpd_writes(ground)}))


def lighttpd_subpath(ground: Ground) -> tuple[list[str], str]:
    """Return the same below a path."""
    changes = {"/srv/www/site/": f"{ground.folder}/www{BASE_PATH}", '"/site"': f'"{BASE_PATH[:-1]}"'}
    paths = {'"/site/': f'"{BASE_PATH}', '"^/site/': f'"^{BASE_PATH}'}
    return _lighttpd(ground, adapted("lighttpd-subpath.conf", {**changes, **paths, **_lighttpd_writes(ground)}))


def _lighttpd_writes(ground: Ground) -> dict[str, str]:
    return {"/var/log/lighttpd": f"{ground.logs}", "/var/cache/lighttpd/site": f"{ground.folder}/cache"}


def _lighttpd(ground: Ground, recipe: str) -> tuple[list[str], str]:
    frame = {
        "server.document-root": f"{ground.folder}/empty",
        "server.bind": "127.0.0.1",
        "server.errorlog": f"{ground.folder}/errors",
    }
    lines = "".join(f'{name} = "{value}"\n' for name, value in frame.items())
    usual = 'server.modules = ("mod_indexfile", "mod_access", "mod_alias", "mod_redirect")\n'
    mime = 'include_shell "/usr/share/lighttpd/create-mime.conf.pl"\n'
    last = 'server.modules += ("mod_dirlisting", "mod_staticfile")\n'
    config = ground.folder / "lighttpd.conf"
    text = f"{usual}{lines}server.port = {ground.port}\n{mime}{recipe}{last}"
    return ["lighttpd", "-D", "-f", str(config)], text


Recipe = Callable[[Ground], tuple[list[str], str]]

SERVERS: dict[str, tuple[Recipe, str]] = {
    "nginx": (nginx_root, "/"),
    "nginx below a path": (nginx_subpath, BASE_PATH),
    "Apache": (apache_root, "/"),
    "Apache below a path": (apache_subpath, BASE_PATH),
    "Apache with .htaccess": (htaccess_root, "/"),
    "Apache with .htaccess below a path": (htaccess_subpath, BASE_PATH),
    "Caddy": (caddy_root, "/"),
    "Caddy below a path": (caddy_subpath, BASE_PATH),
    "lighttpd": (lighttpd_root, "/"),
    "lighttpd below a path": (lighttpd_subpath, BASE_PATH),
}
"""What is started, and below which path the site lies then."""

NEEDED = {
    "nginx": ("nginx", NGINX_BROTLI),
    "apache2": ("apache2", f"{APACHE_MODULES}/mod_brotli.so"),
    "caddy": ("caddy", TYPES),
    "lighttpd": ("lighttpd", "/usr/lib/lighttpd/mod_deflate.so"),
}
"""The program that each server is, and a file without which it is not whole."""

PACKAGES = "nginx-light libnginx-mod-http-brotli-static apache2 caddy lighttpd lighttpd-mod-deflate"


@contextmanager
def serving(name: str, publish: Callable[[Path, str], object], logs: Path) -> Iterator[Served]:
    """Start a server with its recipe, on a site that `publish` writes into a folder for a base address.

    Visits are written down in `logs`, as far as the recipe wants that.

    Skip the test where the server is not installed; fail it in CI.
    """
    recipe, path = SERVERS[name]
    # Not pytest's folder: servers give up root's rights, and nobody else may look into that one.
    with tempfile.TemporaryDirectory(prefix="brobygger-host-") as made:
        folder = Path(made)
        folder.chmod(0o755)
        for part in ("cache", "empty", "www"):
            (folder / part).mkdir()
        files = folder / "site" if path == "/" else folder / "www" / path.strip("/")
        publish(files, f"https://example.org{path}")
        ground = Ground(folder=folder, logs=logs, port=_free_port())
        command, config = recipe(ground)
        program = _program(command[0])
        Path(command[-1]).write_text(config, encoding="utf-8")
        with _running([program, *command[1:]], ground):
            yield Served(recipe=name, files=files, port=ground.port, path=path)


def _program(name: str) -> str:
    program, part = NEEDED[name]
    found = shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found is None or not Path(part).exists():
        unable(f"{name} is not installed (on Debian: apt install {PACKAGES})")
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _running(command: list[str], ground: Ground) -> Iterator[None]:
    """Run a server once it answers, and end it afterwards; raise AssertionError with what it says if it ends itself."""
    said = ground.folder / "said"
    homes = {"HOME": str(ground.folder), "XDG_DATA_HOME": str(ground.folder), "XDG_CONFIG_HOME": str(ground.folder)}
    with said.open("wb") as output:
        server = subprocess.Popen(command, stdout=output, stderr=output, env={**os.environ, **homes})
    try:
        _wait_for(server, ground)
        yield
    except BaseException as fault:
        errors = ground.folder / "errors"
        fault.add_note(said.read_text(errors="replace")[-2000:])
        fault.add_note(errors.read_text(errors="replace")[-2000:] if errors.exists() else "")
        raise
    finally:
        server.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(PATIENCE)
        server.kill()
        server.wait()


def _wait_for(server: subprocess.Popen[bytes], ground: Ground) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert server.poll() is None, "the server has ended"
        connection = http.client.HTTPConnection("127.0.0.1", ground.port, timeout=PATIENCE)
        try:
            connection.request("GET", "/")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.02)
        else:
            return
        finally:
            connection.close()
    raise AssertionError("the server does not answer")
