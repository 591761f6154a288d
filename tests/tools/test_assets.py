"""Promise: scripts come out small, and the files of a folder as one script in one scope."""

from brobygger.tools.assets import asset, joined_scripts


def test_the_files_of_a_folder_become_one_script_in_the_order_of_their_names() -> None:
    scripts = joined_scripts(
        {
            "page/words.js": "{\n  // what it does\n  use(one);\n}\n",
            "page/1-tools.js": "/* tools */\nconst one = 1;\n",
            "search.js": "(() => {\n  find();\n})();\n",
        }
    )

    assert scripts == {
        "page": '(()=>{"use strict";const one=1;{use(one);}})();',
        "search": "(()=>{find();})();",
    }


def test_an_asset_bears_the_fingerprint_of_its_bytes() -> None:
    assert asset("icon", "svg", b"<svg/>").address == asset("icon", "svg", b"<svg/>").address
    assert asset("icon", "svg", b"<svg/>").address != asset("icon", "svg", b"<svg />").address
