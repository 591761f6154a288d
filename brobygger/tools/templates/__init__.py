"""Jinja templates: texts come in, HTML goes out."""

from brobygger.tools.templates.rendered import Stylesheet, Templates

__all__ = ["Stylesheet", "Templates"]
