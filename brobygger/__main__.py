"""Run the command line: `python -m brobygger`."""

import contextlib
import os
import sys

from brobygger.edge.cli import main

code = main()
with contextlib.suppress(BrokenPipeError):  # whoever listened (`| head`) has heard enough
    sys.stdout.flush()
    sys.stderr.flush()
# Taking a large site apart object by object, only to end, costs as much as a tenth of a build.
os._exit(code)
