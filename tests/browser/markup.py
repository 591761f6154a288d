"""Promise: every page is valid HTML, by the word of the Nu HTML checker."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.browser.visit import NODE_MODULES

UNKNOWN = "highlight("
"""Its CSS is older than `::highlight()`, which marks the sentence that is read aloud."""

QUICKLY = ("-XX:TieredStopAtLevel=1", "-Xss8m")
"""Without the slower of Java's compilers, which a run of some seconds does not pay back; and with a deeper stack."""

CHECKER = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def markup_errors(site: Path, java: str, paths: Iterable[str] | None = None) -> list[str]:
    """Return a line for each error that the checker finds in the pages of a site, or in some of them."""
    files = sorted(site.rglob("*.html")) if paths is None else [site / path for path in paths]
    done = subprocess.run(
        [
            java,
            *QUICKLY,
            "-jar",
            CHECKER,
            "--errors-only",
            "--exit-zero-always",
            "--format",
            "json",
            "--stdout",
            *files,
        ],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return [
        f"{message['url'].removeprefix(site.resolve().as_uri() + '/').removeprefix(f'file:{site}/')}"
        f":{message.get('lastLine', 0)}: {message['message']} {message.get('extract', '').strip()}"
        for message in json.loads(done.stdout)["messages"]
        if not (message["message"] == "CSS: Parse Error." and UNKNOWN in message.get("extract", ""))
    ]
