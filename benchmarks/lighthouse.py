"""`python -m benchmarks.lighthouse`: Lighthouse on a page of each kind in each locale, on a phone with slow 4G.

It serves the finished site with nginx over https, compressed as hosts do, and
asks npm's `lighthouse` (`npm install lighthouse`).
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import Any

ROOT = Path(__file__).resolve().parents[1]

NGINX = """
daemon off;
worker_processes 1;
pid FOLDER/nginx.pid;
events { worker_connections 64; }
http {
    types {
        text/html html; text/javascript js; image/svg+xml svg; image/avif avif; image/webp webp; image/jpeg jpg;
        image/png png; application/json json; application/manifest+json webmanifest; text/calendar ics;
    }
    access_log off;
    client_body_temp_path FOLDER/body;
    proxy_temp_path FOLDER/proxy;
    fastcgi_temp_path FOLDER/fastcgi;
    uwsgi_temp_path FOLDER/uwsgi;
    scgi_temp_path FOLDER/scgi;
    gzip on;
    gzip_types text/javascript image/svg+xml application/json application/manifest+json;
    server {
        listen 127.0.0.1:PORT ssl http2;
        ssl_certificate FOLDER/certificate.pem;
        ssl_certificate_key FOLDER/key.pem;
        root FOLDER/public;
        location /assets/ { add_header Cache-Control "max-age=31536000, immutable"; }
    }
}
"""

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
HEAD = "| page | perf | a11y | best | seo | LCP ms | CLS | TBT ms | KB |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|"

FLAGS = "--headless=new --no-sandbox --ignore-certificate-errors --disable-gpu --disable-quic"


@dataclass(frozen=True, slots=True)
class Score:
    """What Lighthouse says of a page: points of 100, times in milliseconds, weight in bytes."""

    path: str
    points: tuple[int, ...]
    lcp: float
    cls: float
    tbt: float
    weight: int


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lighthouse", description=__doc__)
    parser.add_argument("paths", nargs="*", help="Addresses from the site's root; one of each kind if left out.")
    parser.add_argument("--root", type=Path, default=ROOT, help="The site.")
    parser.add_argument("--lighthouse", default="lighthouse", metavar="PATH", help="The program of npm's package.")
    parser.add_argument("--chromium", default=shutil.which("chromium"), metavar="PATH")
    parser.add_argument("--runs", type=int, default=1, help="How often each page is loaded; medians are told.")
    typed = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder)) as (site, address):
        where = ["--root", str(typed.root), "--output", str(site), "--base-url", address, "--quiet"]
        subprocess.run([sys.executable, "-m", "brobygger", "build", *where], check=True, cwd=ROOT)
        print(HEAD)
        scores = []
        for path in typed.paths or _one_of_each_kind(site):
            scores.append(_median([_asked(typed, address + path, path) for _ in range(typed.runs)]))
            print(_row(scores[-1]), flush=True)
    worst = [min(score.points[place] for score in scores) for place in range(len(CATEGORIES))]
    print(f"{len(scores)} pages; lowest {worst}; LCP at most {max(score.lcp for score in scores):.0f} ms")
    return 0 if min(worst) == 100 else 1


def _one_of_each_kind(site: Path) -> list[str]:
    """Return of each folder of addresses its index and the first other page, and the pages at the root of a locale."""
    found = [""]
    for folder in sorted(path.parent for path in site.rglob("index.html") if path.parent != site):
        pages = sorted(path for path in folder.glob("*.html") if path.name != "index.html")
        others = pages if folder.parent == site else pages[:1]
        found += [path.relative_to(site).as_posix() for path in (folder / "index.html", *others)]
    return found


@contextmanager
def _served(folder: Path) -> Iterator[tuple[Path, str]]:
    """Serve a folder that is filled later over https as hosts do, with HTTP/2; yield it and its address."""
    site = folder / "public"
    site.mkdir()
    folder.chmod(0o755)
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"),
            *("-keyout", "key.pem", "-out", "certificate.pem"),
        ],
        check=True,
        capture_output=True,
        cwd=folder,
    )
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "nginx.conf").write_text(
        NGINX.replace("FOLDER", str(folder)).replace("PORT", str(port)), encoding="utf-8"
    )
    with subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]) as server:
        try:
            yield site, f"https://localhost:{port}/"
        finally:
            server.terminate()


def _asked(typed: argparse.Namespace, address: str, path: str) -> Score:
    categories = ",".join(CATEGORIES)
    done = subprocess.run(
        [
            typed.lighthouse,
            address,
            "--quiet",
            "--output=json",
            f"--only-categories={categories}",
            f"--chrome-flags={FLAGS}",
        ],
        check=True,
        stdout=subprocess.PIPE,
        env={"CHROME_PATH": typed.chromium, "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": tempfile.gettempdir()},
    )
    said: dict[str, Any] = json.loads(done.stdout)
    audits = said["audits"]
    for name in CATEGORIES:
        for part in said["categories"][name]["auditRefs"]:
            audit = audits[part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                print(f"  {path}: {audit['id']}: {audit['score']} {audit.get('displayValue', '')}", file=sys.stderr)
    return Score(
        path,
        tuple(round(100 * said["categories"][name]["score"]) for name in CATEGORIES),
        audits["largest-contentful-paint"]["numericValue"],
        audits["cumulative-layout-shift"]["numericValue"],
        audits["total-blocking-time"]["numericValue"],
        int(audits["total-byte-weight"]["numericValue"]),
    )


def _median(scores: list[Score]) -> Score:
    return Score(
        path=scores[0].path,
        points=tuple(
            int(statistics.median(values)) for values in zip(*(score.points for score in scores), strict=True)
        ),
        lcp=statistics.median(score.lcp for score in scores),
        cls=statistics.median(score.cls for score in scores),
        tbt=statistics.median(score.tbt for score in scores),
        weight=scores[0].weight,
    )


def _row(score: Score) -> str:
    points = " | ".join(map(str, score.points))
    return (
        f"| {score.path} | {points} | {score.lcp:.0f} | {score.cls:.3f} | {score.tbt:.0f} | {score.weight / 1024:.0f} |"
    )


if __name__ == "__main__":
    sys.exit(main())
