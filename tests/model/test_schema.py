"""The JSON Schema accepts what the reader accepts, and refuses what it refuses, as far as a schema can tell."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from tests.conftest import EXAMPLES
from tests.strategies import argument_maps, raw_maps

from argmap.model import ArgumentMap
from argmap.model.schema import json_schema
from argmap.source import loads
from argmap.source.dump import dumps


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(json_schema())


def errors(raw: Any) -> list[str]:
    return [error.message for error in validator().iter_errors(raw)]


def yaml(text: str) -> Any:
    """Return what an editor makes of a text: YAML 1.2, which knows numbers but, unlike ruamel.yaml, no dates."""
    reader = YAML(typ="safe", pure=True)
    reader.constructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)
    return reader.load(text)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from _parts(inner)


def test_every_object_is_closed_and_every_key_described() -> None:
    schema = json_schema()
    for part in _parts(schema):
        if "properties" in part:
            assert part["additionalProperties"] is False
            for name, value in part["properties"].items():
                assert isinstance(value, dict), name
    for model in (schema, *schema["$defs"].values()):
        for name, value in model.get("properties", {}).items():
            assert value.get("description"), name
            assert "id" not in model["properties"]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.name)
def test_examples(path: Any) -> None:
    assert errors(yaml(path.read_text(encoding="utf-8"))) == []


VALID = [
    "title: a",
    "argmap: 1\ntitle: 2018",
    "argmap: '1'\ntitle: no",
    "title: a\nevent: A hearing",
    "title: a\nevent: {date: 2018, organizer: [b, c]}",
    "title: a\nsources: {r: R}\nspeakers: {wu: W}\norganizations: {o: O}\ntopics: {t: T}\nterms: {u: U}",
    "title: a\nspeakers: {wu: {name: W, aliases: b, attributes: {age: 50}}}",
    "title: a\nclaims: {c: C, 走出去: 3}",
    "title: a\nclaims: {c: {text: C, by: wu, page: 3, paragraph: 2, at: 95}}",
    "title: a\nclaims: {c: {quote: Q, by: [wu, {speaker: li, quote: Q}]}}",
    "title: a\nclaims: {c: {text: C, because: d, but: [e, {to: f, note: n}]}}",
    "title: a\nclaims: {c: {text: C, because: {d: D, e: {text: E, but: {f: F}}}, but: {to: g}}}",
    "title: a\nchallenges: {c: {text: C, because: {d: D}, agree: wu, disagree: {speaker: li}}}",
    "title: a\nrecommendations: {r: {text: R, to: [o, wu], addresses: {to: c, fidelity: interpretation}}}",
    "title: a\narguments: {f: {premises: [c, {statement: d, implicit: true}], conclusion: e, scheme: analogy}}",
    "title: a\narguments: {f: {premises: c, conclusion: e, structure: convergent, by: wu, evidence: Q}}",
    "title: a\ncheck: isolated-statement",
    "title: a\ncheck: {ignore: [isolated-statement]}",
]


@pytest.mark.parametrize("text", VALID)
def test_valid(text: str) -> None:
    assert errors(yaml(text)) == []
    assert loads(text).diagnostics == ()


INVALID = [
    "{}",
    "[]",
    "note: a",
    "title: [a]",
    "title: ''",
    "title: a\ntitel: b",
    "argmap: 2\ntitle: a",
    "title: a\nspeakers: [wu]",
    "title: a\nspeakers: {wu: {role: R}}",
    "title: a\nspeakers: {wu: {name: W, kind: group}}",
    "title: a\nspeakers: {w u: W}",
    "title: a\nsources: {r: {url: U}}",
    "title: a\nclaims: {c: {by: wu}}",
    "title: a\nclaims: {c: {text: C, pge: 3}}",
    "title: a\nclaims: {c: {text: C, id: c}}",
    "title: a\nclaims: {c: {text: C, addresses: d}}",
    "title: a\nclaims: {c: {text: C, by: w u}}",
    "title: a\nclaims: {c: {text: C, by: {quote: Q}}}",
    "title: a\nclaims: {c: {text: C, fidelity: exact}}",
    "title: a\nclaims: {c: {text: C, because: {d: [D]}}}",
    "title: a\nclaims: {c: {text: C, because: {d e: D}}}",
    "title: a\nclaims: {c: {text: C, because: {d: {text: D, pge: 3}}}}",
    "title: a\nclaims: {c: {text: C, supports: {d: D}}}",
    "title: a\nclaims: {c: {text: C, supports: other.yaml#d}}",
    "title: a\nchallenges: {c: {text: C, to: o}}",
    "title: a\narguments: {f: a}",
    "title: a\narguments: {f: {premises: c}}",
    "title: a\narguments: {f: {premises: c, conclusion: d, structure: chained}}",
    "title: a\narguments: {f: {premises: {statement: c, implicit: perhaps}, conclusion: d}}",
    "title: a\ncheck: {ignored: x}",
]


@pytest.mark.parametrize("text", INVALID)
def test_invalid(text: str) -> None:
    assert errors(yaml(text)) != []
    assert loads(text).map is None


@settings(max_examples=60, deadline=None)
@given(argument_maps(max_statements=4))
def test_what_dumps_writes_is_valid(argument_map: ArgumentMap) -> None:
    assert errors(yaml(dumps(argument_map))) == []


@settings(max_examples=60, deadline=None)
@given(raw_maps(max_statements=4))
def test_long_forms_are_valid(raw: dict[str, Any]) -> None:
    assert errors(raw) == []
