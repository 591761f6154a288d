"""Structured data for search engines (schema.org), as it may stand in a page."""

from brobygger.tools.jsonld.crumbs import breadcrumbs
from brobygger.tools.jsonld.described import described
from brobygger.tools.jsonld.script import Node, script_json

__all__ = ["Node", "breadcrumbs", "described", "script_json"]
