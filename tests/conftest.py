"""Fixtures and options that tests of every folder share."""

import os

import pytest
from hypothesis import settings

os.environ.pop("LANGUAGE", None)
os.environ["LC_ALL"] = "C.UTF-8"  # we speak the language of the system, and the tests read English

settings.register_profile("ours", deadline=None)  # a busy machine is no reason to fail
settings.load_profile("ours")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="Run the long form of tests that have one.")
    parser.addoption("--update-golden", action="store_true", help="Rewrite the golden site; then read the diff.")
