"""Jinja templates: texts come in, HTML goes out."""

from brobygger.tools.templates.rendered import Templates
from brobygger.tools.templates.stylesheets import CSS, POLICY, PRINT_CSS, SCRIPT, Stylesheet, Stylesheets

__all__ = ["CSS", "POLICY", "PRINT_CSS", "SCRIPT", "Stylesheet", "Stylesheets", "Templates"]
