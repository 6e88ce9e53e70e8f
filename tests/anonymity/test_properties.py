"""What holds of every map."""

import re
import unicodedata
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.conftest import EXAMPLES, Run
from tests.strategies import argument_maps, raw_maps

import argmap
from argmap.anonymity import anonymize
from argmap.anonymity.folding import folded
from argmap.comparison import compare_speakers
from argmap.formats import FORMATS
from argmap.formats.format import Written
from argmap.model import ArgumentMap

PERSONS = (
    ("Karim Haddad", ("K. Haddad", "Mr. Haddad", "Haddad", "Karim", "HADDAD", "karim haddad", "Haddad, Karim")),
    ("Lin Yuewen", ("Dr Lin", "Doctor Lin", "Yuewen Lin", "LIN YUEWEN", "Lin", "Lin’s", "林月雯")),
    ("Anna van der Berg", ("Mrs van der Berg", "Van der Berg", "Berg", "Anna")),
    ("Tomás Núñez", ("Tomas Nunez", "Toma\u0301s", "Núñez", "NUNEZ")),
    ("Conan O'Brien", ("O’Brien", "Conan", "Senator O'Brien")),
    ("Ahmed Al-Sayed", ("Sheikh Al-Sayed", "Sayed", "Ahmed")),
)
BODIES = (
    ("China Foundation for Poverty Alleviation", ("CFPA", "the China Foundation for Poverty Alleviation")),
    ("Sarn Ferry Cooperative", ("the SFC", "The Sarn Ferry Cooperative", "sarn ferry cooperative")),
    ("Quay Traders", ("the Quay Traders", "QUAY TRADERS")),
    ("走出去基金会", ("走出去基金会",)),
)
SECRETS = (
    "haddad", "karim", "yuewen", "lin", "林月雯", "berg", "anna", "tomas", "nunez", "brien", "conan", "sayed", "ahmed",
    "foundation for poverty", "cfpa", "sarn ferry", "sfc", "quay traders", "走出去基金会",
)  # fmt: skip
"""What tells who spoke, as ``folded`` has it."""


def named(raw: dict[str, Any], draw: Any) -> dict[str, Any]:
    """Return a map whose speakers and organizations have the names above, and whose texts speak of them."""
    persons, bodies = draw(st.permutations(PERSONS)), draw(st.permutations(BODIES[1:]))
    for (name, forms), speaker in zip(persons, raw.get("speakers", {}).values(), strict=False):
        body = speaker.get("kind") == "body"
        speaker |= {"name": BODIES[0][0] if body else name, "aliases": [] if body else list(forms[:1])}
        if "organization" in speaker and speaker["organization"] not in raw.get("organizations", {}):
            speaker["organization"] = BODIES[2][0]
        if name == "Lin Yuewen":
            speaker["original"] = "林月雯"
    for (name, _), organization in zip(bodies, raw.get("organizations", {}).values(), strict=False):
        organization["name"] = name
    every = [form for _, forms in (*PERSONS, *BODIES) for form in forms]
    return _spoken_of(raw, every, draw)  # type: ignore[no-any-return]


def _spoken_of(value: Any, forms: list[str], draw: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _spoken_of(each, forms, draw, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_spoken_of(each, forms, draw, key) for each in value]
    if key in ("quote", "text", "note", "translation", "meaning", "label", "scheme"):
        before, after = (
            draw(st.sampled_from(["", "As ", "so, ", "“", "(", "\n"])),
            draw(st.sampled_from(["", "'s", ".", "!"])),
        )
        return f"{value} {before}{draw(st.sampled_from(forms))}{after}"
    return value


@st.composite
def named_maps(draw: Any) -> ArgumentMap:
    return ArgumentMap.model_validate(named(draw(raw_maps()), draw))


def spoken_for(argument_map: ArgumentMap) -> list[str]:
    """Return the secrets that are one: those of speakers and of organizations that somebody speaks for."""
    names = anonymize(argument_map).names
    actors = argument_map.actors
    called = [
        *names,
        *(
            part
            for key in names
            if key in actors
            for part in (actors[key].name, actors[key].original or "", *actors[key].aliases)
        ),
    ]
    text = folded(unicodedata.normalize("NFC", " ".join(called))).text
    acronyms = {"cfpa": "foundation for poverty", "sfc": "sarn ferry"}
    return [secret for secret in SECRETS if _stands(acronyms.get(secret, secret), text)]


def _stands(secret: str, text: str) -> bool:
    return bool(re.search(rf"(?<![a-z]){secret}(?![a-z])", text))


def as_text(written: Written) -> str:
    """Return all that is written as one text; what is compressed is made of the same tables as the CSV."""
    if isinstance(written, dict):
        return "\n".join(map(as_text, written.values()))
    return written if isinstance(written, str) else ""


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(named_maps())
def test_no_name_is_left_in_any_format(argument_map: ArgumentMap) -> None:
    found = anonymize(argument_map)
    secrets = spoken_for(argument_map)
    assume(secrets)
    for each in FORMATS:
        for by in each.groupings or ("",):
            if each.write:
                written, _ = each.write(found.map, **({"by": by} if by else {}))
                text = folded(unicodedata.normalize("NFC", as_text(written).replace("\\", ""))).text
                for secret in secrets:
                    assert not _stands(secret, text), secret


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(named_maps(), argument_maps()))
def test_all_that_is_counted_stays(argument_map: ArgumentMap) -> None:
    found = anonymize(argument_map).map
    ids = dict(zip(argument_map.speakers, found.speakers, strict=True))
    statements = {
        old.id: new.id for old, new in zip(argument_map.statements.values(), found.statements.values(), strict=True)
    }
    assert [
        (ids[each.speaker], each.stance, statements[each.statement], each.path[2:]) for each in argument_map.positions
    ] == [(each.speaker, each.stance, each.statement, each.path[2:]) for each in found.positions]
    known = {**statements, **dict(zip(argument_map.arguments, found.arguments, strict=True))}
    assert [(each.kind, known[each.source], known[each.target]) for each in argument_map.relations] == [
        (each.kind, each.source, each.target) for each in found.relations
    ]
    assert found.quotation_count == argument_map.quotation_count
    assert [each.faithfulness for each in argument_map.statements.values()] == [
        each.faithfulness for each in found.statements.values()
    ]
    before, after = compare_speakers(argument_map), compare_speakers(found)
    assert [ids[each.id] for each in before.speakers] == [each.id for each in after.speakers]
    assert [each.agreement for each in before.points] == [each.agreement for each in after.points]
    assert (before.unaddressed, len(before.unanswered)) == (after.unaddressed, len(after.unanswered))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(named_maps(), argument_maps()))
def test_it_is_the_same_every_time_and_twice_is_once(argument_map: ArgumentMap) -> None:
    once = anonymize(argument_map)
    assert anonymize(argument_map) == once
    again = anonymize(once.map).map
    assert list(again.statements) == list(once.map.statements)
    assert [each.name for each in again.speakers.values()] == [each.name for each in once.map.speakers.values()]
    # An organization that is named, not declared, may by its pseudonym turn out to be a declared one.
    assert [*map(again.organization_of, again.speakers.values())] == [
        *map(once.map.organization_of, once.map.speakers.values())
    ]
    # One that bears a name which somebody is also called by has its pseudonym in its name, and then in its id too.
    assert [each.model_copy(update={"id": ""}) for each in again.organizations.values()] == [
        each.model_copy(update={"id": ""}) for each in once.map.organizations.values()
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(named_maps(), st.booleans())
def test_a_speaker_added_at_the_end_leaves_the_others_their_pseudonyms(argument_map: ArgumentMap, body: bool) -> None:  # noqa: FBT001
    raw = argument_map.model_dump(mode="json", exclude_unset=True)
    assume("zz-new" not in argument_map.actors)
    kind = "body" if body else "person"
    raw["speakers"] = {
        **raw.get("speakers", {}),
        "zz-new": {"name": "Zed Amiri", "kind": kind, "organization": "Newest Fund"},
    }
    assert anonymize(argument_map).names.items() <= anonymize(ArgumentMap.model_validate(raw)).names.items()


VIEWS = ("overview", "pairs", "common-ground", "challenges", "recommendations", "changed", "affiliation", "network")


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("options", [[], ["--group-by", "organization"]], ids=["speakers", "organizations"])
def test_comparisons_give_the_same_numbers(
    run: Run, example: Any, view: str, options: list[str], tmp_path: Any
) -> None:
    target = tmp_path / "anonymized.json"
    assert run("export", example, "--anonymize", "-o", target).code == 0
    command = ("compare", "speakers", "--view", view, "--format", "csv", *options)
    loaded = argmap.load(example)
    assert loaded.map is not None
    before, after = (run(*command, path).out.splitlines() for path in (example, target))
    assert len(before) == len(after)
    numbers = re.compile(r"(?<=,)-?\d+(?:\.\d+)?(?=,|$)|(?<=,)(?:for|against|partly|agrees|asserts|disagrees)(?=,)")
    assert [numbers.findall(row) for row in before] == [numbers.findall(row) for row in after]
