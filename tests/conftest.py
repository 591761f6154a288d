"""Fixtures and options that tests of every folder share."""

import os
from functools import cache
from types import CodeType

import jinja2
import pytest
from hypothesis import settings

from brobygger.tools.templates.environment import Environment

os.environ.pop("LANGUAGE", None)
os.environ["LC_ALL"] = "C.UTF-8"  # we speak the language of the system, and the tests read English

settings.register_profile("ours", deadline=None)  # a busy machine is no reason to fail
settings.load_profile("ours")


@cache
def _compiled(source: str, name: str | None, filename: str | None) -> CodeType:
    environment = Environment(jinja2.DictLoader({}), None)
    return jinja2.Environment.compile(environment, source, name, filename)


def _compile_once(_: Environment, source: str, name: str | None = None, filename: str | None = None) -> CodeType:
    """Compile each template once for all builds of this process: that is half of what a small site takes."""
    return _compiled(source, name, filename)


Environment.compile = _compile_once  # type: ignore[method-assign, assignment]  # nobody here asks for more


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="Run the long form of tests that have one.")
    parser.addoption("--update-golden", action="store_true", help="Rewrite the golden site; then read the diff.")
