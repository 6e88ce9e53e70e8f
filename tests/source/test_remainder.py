"""What is left of a map once what is wrong has been taken out."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from argmap.source import loads
from argmap.source.named import MAX_COMPARED, Declared
from argmap.source.remainder import Rest, validated


def _map(statements: int) -> dict[str, Any]:
    claims = {f"a{number}": {"text": "A.", "date": "never", "page": []} for number in range(statements)}
    return {"title": "Many slips", "claims": claims}


def test_each_mapping_is_copied_once_however_often_it_is_changed() -> None:
    """Or time would grow with the square of what is wrong."""
    raw = _map(3)
    given = deepcopy(raw)
    rest = Rest(raw)
    sections = {id(rest.section("claims")) for _ in range(3)}
    entries = {id(rest.entry(("claims", "a1", key))) for key in ("date", "page", "date")}
    assert (len(sections), len(entries)) == (1, 1)
    rest.entry(("claims", "a1", "date")).clear()
    rest.section("claims").pop("a2")
    assert list(rest.fields["claims"]) == ["a0", "a1"]
    assert rest.fields["claims"]["a0"] is raw["claims"]["a0"]
    assert raw == given


def test_a_short_form_is_written_out_to_be_changed() -> None:
    rest = Rest({"claims": {"a": "Words."}})
    assert rest.entry(("claims", "a", "by")) == {"text": "Words."}


def test_what_is_wrong_is_taken_out_and_the_rest_stays() -> None:
    raw = _map(200)
    raw["claims"]["good"] = {"text": "B."}
    given = deepcopy(raw)
    found, diagnostics = validated(raw)
    assert raw == given
    assert len(diagnostics) == 400
    assert found is not None
    assert len(found.claims) == 201
    assert all(claim.date is None and claim.page is None for claim in found.claims.values())


def test_an_entry_that_is_no_statement_is_left_out_and_known_by_its_id() -> None:
    loaded = loads("title: T\nclaims:\n  a: [b]\n  c: {text: C., supports: a}\n")
    assert [each.rule for each in loaded.diagnostics] == ["wrong-type"]
    assert loaded.rest is not None
    assert loaded.rest.claims["a"].text == "…"


class _Counted(dict[str, object]):
    """A mapping that counts how often it is gone through."""

    times = 0

    def __iter__(self) -> Iterator[str]:
        self.times += 1
        return super().__iter__()


def test_ids_are_gone_through_for_close_ones_only_so_often() -> None:
    claims = _Counted({f"a{number}": "A." for number in range(MAX_COMPARED // 10)})
    declared = Declared({"claims": claims})
    assert declared.close("a 7", ("claims",)) == "a7"
    for number in range(50):
        declared.close(f"nothing like it {number}", ("claims",))
    assert claims.times == 10
