"""Short and long forms of the same thing are the same thing."""

import pytest
from pydantic import ValidationError

from argmap.model import ArgumentMap, Claim, Recommendation, Speaker, Utterance
from argmap.source import loads

SAME = {
    # name: short form, long form; both are put under `title: t`
    "bare strings": (
        "{event: E, sources: {r: R}, speakers: {wu: W}, claims: {c: C}}",
        "{event: {title: E}, sources: {r: {title: R}}, speakers: {wu: {name: W}}, claims: {c: {text: C}}}",
    ),
    "more bare strings": (
        "{organizations: {o: O}, topics: {t: T}, terms: {u: U}}",
        "{organizations: {o: {name: O}}, topics: {t: {label: T}}, terms: {u: {meaning: U}}}",
    ),
    "a lone speaker": ("{claims: {c: {text: C, by: wu}}}", "{claims: {c: {text: C, by: [{speaker: wu}]}}}"),
    "a lone utterance": (
        "{claims: {c: {text: C, agree: {speaker: wu, quote: Q}}}}",
        "{claims: {c: {text: C, agree: [{speaker: wu, quote: Q}]}}}",
    ),
    "a lone relation": ("{claims: {c: {text: C, supports: d}}}", "{claims: {c: {text: C, supports: [{to: d}]}}}"),
    "lone references": (
        "{recommendations: {c: {text: C, to: o, topics: t, terms: u, addresses: d}}}",
        "{recommendations: {c: {text: C, to: [o], topics: [t], terms: [u], addresses: [{to: d}]}}}",
    ),
    "lone evidence": (
        "{claims: {c: {text: C, evidence: Q, supports: {to: d, evidence: R}}}}",
        "{claims: {c: {text: C, evidence: [{quote: Q}], supports: [{to: d, evidence: [{quote: R}]}]}}}",
    ),
    "a quotation as text": ("{claims: {c: {quote: C}}}", "{claims: {c: {text: C, quote: C}}}"),
    "a lone premise": (
        "{arguments: {f: {premises: c, conclusion: d, by: wu}}}",
        "{arguments: {f: {premises: [{statement: c}], conclusion: d, by: [wu]}}}",
    ),
    "a lone rule": ("{check: isolated-statement}", "{check: {ignore: [isolated-statement]}}"),
    "a lone name": ("{mapper: M, event: {organizer: O}}", "{mapper: [M], event: {organizer: [O]}}"),
    "nested reasons": (
        "{claims: {a: {by: wu, text: A, because: {b: B}, but: {c: C}}}}",
        "{claims: {a: {by: wu, text: A, because: b, but: c}, b: {by: wu, text: B}, c: {by: wu, text: C}}}",
    ),
    "the version": ("{argmap: 1}", "{}"),
}


@pytest.mark.parametrize("name", SAME)
def test_short_and_long(name: str) -> None:
    short, long = (loads(f"{{title: t, {body[1:]}") for body in SAME[name])
    assert short.diagnostics == long.diagnostics == ()
    assert short.map is not None
    assert short.map == long.map


FLAT = "{claims: {a: {text: A, %s}, b: {text: B, %s}}}"
SAME_RELATIONS = [
    ("because: b", "note: n", "note: n", "supports: a"),
    ("but: b", "note: n", "note: n", "attacks: a"),
    ("but: b", "note: n", "note: n", "rebuts: a"),
    ("note: n", "supports: a", "because: b", "supports: a"),
]


@pytest.mark.parametrize(("a", "b", "other_a", "other_b"), SAME_RELATIONS)
def test_relations_are_the_same_wherever_they_are_stated(a: str, b: str, other_a: str, other_b: str) -> None:
    found = []
    for body in (FLAT % (a, b), FLAT % (other_a, other_b)):
        argument_map = loads(f"{{title: t, {body[1:]}").map
        assert argument_map is not None
        found.append([(each.kind, each.source, each.target) for each in argument_map.relations])
    assert found[0] == found[1] != []


def test_ids_are_learnt_from_the_keys_also_of_models_built_in_python() -> None:
    claims = {"a": Claim(text="A", by=("wu",)), "b": {"text": "B"}}
    built = ArgumentMap(title="t", speakers={"wu": Speaker(name="W")}, claims=claims)
    assert [claim.id for claim in built.claims.values()] == ["a", "b"]
    assert built.speakers["wu"].id == "wu"
    assert built.claims["a"].path == ("claims", "a")
    assert built.claims["a"].by == (Utterance(speaker="wu"),)


REFUSED = [
    {"title": "t", "titel": "u"},
    {"title": "t", "claims": {"a": {"text": "A", "to": "o"}}},
    {"title": "t", "claims": {"a": {"text": "A", "addresses": "c"}}},
    {"title": "t", "claims": {"a": {"text": "A", "by": {"speaker": "wu", "name": "W"}}}},
    {"title": "t", "arguments": {"f": "a because b"}},
    {"title": "t", "arguments": {"f": {"premises": "a"}}},
    {"title": "t", "argmap": "2"},
    {"title": " "},
    {},
]


@pytest.mark.parametrize("raw", REFUSED, ids=str)
def test_refused(raw: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        ArgumentMap.model_validate(raw)


def test_values_cannot_be_changed() -> None:
    argument_map = ArgumentMap(title="t", claims={"a": "A"})
    with pytest.raises(ValidationError):
        argument_map.title = "u"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        argument_map.claims["a"].text = "B"  # type: ignore[misc]


def test_short_forms_are_shared_but_never_mixed_up() -> None:
    texts = [f"s{number}" for number in range(3000)] * 2
    claim = Recommendation.model_validate({"text": "A", "by": texts, "evidence": texts, "supports": texts})
    assert [each.speaker for each in claim.by] == texts
    assert [each.quote for each in claim.evidence] == texts
    assert [each.to for each in claim.supports] == texts
