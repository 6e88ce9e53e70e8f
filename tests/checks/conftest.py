"""What the tests of rules share."""

from collections.abc import Callable
from textwrap import dedent

import pytest

from argmap.checks import check
from argmap.diagnostics import Diagnostic
from argmap.source import loads

Finds = Callable[[str, str], list[Diagnostic]]
"""Takes the id of a rule and a map as YAML text."""


@pytest.fixture
def find() -> Finds:
    """Return what one rule finds in a map; what others find is left aside."""

    def find(rule: str, text: str) -> list[Diagnostic]:
        return [each for each in check(loads(dedent(text))) if each.rule == rule]

    return find
