"""Character ranges and whole numbers: what may be written, and what it is."""

import pytest
from pydantic_core import PydanticCustomError

from argmap.diagnostics import Diagnostic
from argmap.model import Cited, Utterance
from argmap.model.characters import bounds, check_chars
from argmap.source import loads

MAP = "title: X\nspeakers: {ann: Ann}\nclaims:\n  a:\n    text: A\n    by: {speaker: ann, "


@pytest.mark.parametrize(
    ("chars", "start", "stop"),
    [("0-1", 0, 1), ("120-245", 120, 245), ("007-08", 7, 8), ("0-9999999999", 0, 9999999999)],
)
def test_accepted(chars: str, start: int, stop: int) -> None:
    assert check_chars(chars) == chars
    assert bounds(chars) == (start, stop)


@pytest.mark.parametrize(
    "chars", ["", "-", "5", "5-", "-5", "5-5", "6-5", "1 - 2", "1–2", "-1-2", "1-2\n", "１-２", "a-b"]
)
def test_refused(chars: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - its message is the range
        bounds(chars)
    with pytest.raises(PydanticCustomError, match="is not a passage: write START-STOP"):
        check_chars(chars)


def test_a_passage_is_told_only_where_nothing_else_says_where_to_look() -> None:
    assert Cited(chars="120-245").locator == "characters 120–245"
    assert Cited(chars="120-245", page="4").locator == "p. 4"


def _finding(more: str) -> Diagnostic:
    [found] = loads(f"{MAP}{more}}}\n").diagnostics
    return found


@pytest.mark.parametrize(("written", "level"), [("2", 2), ("+2", 2), ("-2", -2), ("0", 0), ("'-3'", -3), ("007", 7)])
def test_a_level_is_a_whole_number_however_it_is_quoted(written: str, level: int) -> None:
    loaded = loads(f"{MAP}level: {written}}}\n")
    assert loaded.map is not None
    assert loaded.map.claims["a"].by[0].level == level


@pytest.mark.parametrize("written", ["2.5", "1e3", "two", "1_000", "0x1", "１", "9999999999"])
def test_what_is_no_level_is_said_at_its_place(written: str) -> None:
    found = _finding(f"level: {written}")
    assert found.message == f"`level`: '{written}' is not a whole number: write 2, 0 or -3"
    assert found.location is not None
    assert (found.location.line, found.location.column) == (6, 31)


def test_a_level_that_is_a_list_is_no_number() -> None:
    assert _finding("level: [2]").message == "`level` should be a whole number, not a list"


def test_a_level_may_be_left_empty() -> None:
    loaded = loads(f"{MAP}level: }}\n")
    assert loaded.map is not None
    assert loaded.map.claims["a"].by[0].level is None


def test_a_level_may_be_a_number_in_python() -> None:
    assert Utterance.model_validate({"speaker": "ann", "level": -2}).level == -2
