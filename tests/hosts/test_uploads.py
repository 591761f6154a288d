"""Promise: the scripts that upload a site send all of it, each file as it should be sent, and keep what is not ours."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from brobygger.steps.host_files import ASKED_AGAIN, FOR_GOOD
from brobygger.steps.host_files import TYPES as KNOWN_TYPES
from tests.hosts.servers import RECIPES
from tests.hosts.test_servers import publish_alone
from tests.support import tree, unable

TYPES = {**KNOWN_TYPES, "jpg": "image/jpeg", "png": "image/png"}

AWS = '''\
#!{python}
"""Stands in for the program aws: keeps files with what is said of them, by the rules of its --exclude and --include."""
import fnmatch, json, pathlib, sys
bucket = pathlib.Path("{bucket}")
kept = json.loads(bucket.read_text()) if bucket.exists() else {{}}
_, kind, source, target, *words = sys.argv[1:]
pairs = {{}}
rules = []
for place, word in enumerate(words):
    if word in ("--exclude", "--include"):
        rules.append((word == "--include", words[place + 1]))
    elif word in ("--content-type", "--cache-control"):
        pairs[word] = words[place + 1]
key = target.removeprefix("s3://my-bucket").strip("/")
root = pathlib.Path(source)
found = {{p.relative_to(root).as_posix(): p for p in root.rglob("*") if p.is_file()}} if root.is_dir() else {{"": root}}
sent = {{}}
for name, path in found.items():
    wanted = True
    for includes, pattern in rules:
        if fnmatch.fnmatchcase(name, pattern):
            wanted = includes
    if wanted:
        said = [pairs.get("--content-type"), pairs.get("--cache-control")]
        sent["/".join(filter(None, (key, name)))] = [path.stat().st_size, *said]
if kind == "sync":
    assert "--delete" in words and "--size-only" in words
    kept = {{name: kept[name] if name in kept and kept[name][0] == data[0] else data for name, data in sent.items()}}
else:
    kept.update(sent)
bucket.write_text(json.dumps(kept))
'''


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish_alone(tmp_path / "public", "https://example.org/")
    for name in (".htaccess", "_headers", ".nojekyll", ".git/config", "nb/.secret", ".well-known/security.txt"):
        (tmp_path / "public" / name).unlink()
    return tmp_path / "public"


def test_s3_gets_each_file_with_its_type_and_its_age(site: Path, tmp_path: Path) -> None:
    bucket = tmp_path / "bucket.json"
    bucket.write_text(json.dumps({"nb/gone.html": [1, "text/html", "no-cache"]}))
    program = tmp_path / "bin/aws"
    program.parent.mkdir()
    program.write_text(AWS.format(python=sys.executable, bucket=bucket))
    program.chmod(0o755)
    environment = {**os.environ, "BUCKET": "my-bucket", "PATH": f"{program.parent}:{os.environ['PATH']}"}

    subprocess.run(["sh", str(RECIPES / "s3.sh"), str(site)], check=True, env=environment)

    kept = json.loads(bucket.read_text())
    assert kept.keys() == {path for path in tree(site) if path != ".brobygger"}
    for path, (size, kind, age) in kept.items():
        assert size == (site / path).stat().st_size
        assert kind == TYPES[path.rpartition(".")[2]], path
        assert age == (FOR_GOOD if path.startswith("assets/") else ASKED_AGAIN), path


def test_rsync_sends_all_and_takes_away_what_is_gone_and_nothing_else(site: Path, tmp_path: Path) -> None:
    if shutil.which("rsync") is None:
        unable("rsync is not installed (on Debian: apt install rsync)")
    host = tmp_path / "host"
    command = ["sh", str(RECIPES / "rsync.sh"), str(site), str(host)]
    host.mkdir()
    subprocess.run(command, check=True)
    (host / "verification.html").write_text("theirs")
    (site / "nb/services/baaten-paa-oeya.html").unlink()
    (site / "nb/index.html").write_text("new")

    subprocess.run(command, check=True)

    wanted = {path: data for path, data in tree(site).items() if path != ".brobygger"}
    assert tree(host) == {**wanted, "verification.html": b"theirs"}


def test_what_hosts_read_as_json_is_json() -> None:
    policy = json.loads((RECIPES / "cloudfront-headers.json").read_text())
    written = "\n".join(
        line for line in (RECIPES / "wrangler.jsonc").read_text().splitlines() if not line.strip().startswith("//")
    )

    assert policy["CustomHeadersConfig"]["Quantity"] == len(policy["CustomHeadersConfig"]["Items"])
    assert json.loads(written)["assets"]["html_handling"] == "none"
