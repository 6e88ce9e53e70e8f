"""What the tests of writers share: maps that use everything, and a large one."""

from pathlib import Path
from typing import Any

from argmap.model import ArgumentMap
from argmap.source import load, loads

FOLDER = Path(__file__).parent
EXAMPLES = FOLDER.parent.parent / "examples"


def map_at(path: Path) -> ArgumentMap:
    """Return a map that has no errors."""
    found = load(path).map
    assert found is not None
    return found


def map_of(text: str) -> ArgumentMap:
    """Return the map that YAML says."""
    found = loads(text, "map.yaml").map
    assert found is not None
    return found


COMPLETE = map_at(FOLDER / "complete.yaml")
NASTY = map_at(FOLDER / "nasty.yaml")
RIVER = map_at(EXAMPLES / "river_crossing.yaml")


def large(statements: int = 10_000) -> ArgumentMap:
    """Return a map of many statements, each with a quotation and two positions, and of arguments."""
    claims: dict[str, Any] = {}
    for number in range(statements):
        claims[f"c{number}"] = {
            "by": f"p{number % 200}",
            "agree": f"p{(number + 1) % 200}",
            "text": f"This is claim {number} on a matter of some length and weight, as they are.",
            "quote": "some words " * 8,
            "at": "00:10",
            "topics": "t",
            "supports": [f"c{number // 2}"] if number else [],
        }
    return ArgumentMap.model_validate(
        {
            "title": "Large",
            "sources": {"s": "Source"},
            "speakers": {f"p{number}": f"Person {number}" for number in range(200)},
            "topics": {"t": "Topic"},
            "claims": claims,
            "arguments": {
                f"a{number}": {"premises": [f"c{number}", f"c{number + 1}"], "conclusion": f"c{number + 2}"}
                for number in range(statements // 5)
            },
        }
    )
