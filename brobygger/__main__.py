"""Run the command line: `python -m brobygger`."""

import contextlib
import gc
import os
import sys

gc.disable()  # a command ends before there is anything to collect, and looking for it costs a twentieth of loading

from brobygger.edge.cli import main  # noqa: E402 - after the collector was told to rest

code = main()
with contextlib.suppress(BrokenPipeError):  # whoever listened (`| head`) has heard enough
    sys.stdout.flush()
    sys.stderr.flush()
# Taking a large site apart object by object, only to end, costs as much as a tenth of a build.
os._exit(code)
