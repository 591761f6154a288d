"""Jinja templates: texts come in, HTML goes out."""

from brobygger.tools.templates.rendered import Templates
from brobygger.tools.templates.stylesheets import Stylesheet, Stylesheets

__all__ = ["Stylesheet", "Stylesheets", "Templates"]
