"""Jinja templates: texts come in, HTML goes out."""

from brobygger.tools.templates.rendered import Templates
from brobygger.tools.templates.stylesheets import CSS, POLICY, Stylesheet, Stylesheets

__all__ = ["CSS", "POLICY", "Stylesheet", "Stylesheets", "Templates"]
