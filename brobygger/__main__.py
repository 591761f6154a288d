"""Run the command line: `python -m brobygger`."""

import sys

from brobygger.edge.cli import main

sys.exit(main())
