"""Who is compared, whatever they are grouped by."""

import pytest
from tests.comparison.tables import map_of, read

from argmap.comparison.units import UnknownGroupingError, groupings, unit_of, units

ATTRIBUTES = """
title: A debate
organizations: {who: {name: World Health Organization, aliases: WHO}}
speakers:
  wu: {name: 吴鹏, organization: who, attributes: {party: Green, country: China}}
  li: {name: Li, organization: WHO, attributes: {party: Green}}
  kim: {name: Kim, attributes: {country: Korea}}
  agency: {name: The Agency, kind: body}
  who-office: {name: WHO, kind: body}
  branch: {name: A branch, kind: body, organization: The Agency}
  lone: {name: Lone}
claims:
  c1: {text: One., by: [wu, {speaker: lone, organization: Solo}]}
  c2: {text: Two., agree: [{speaker: wu, organization: The Agency}, kim]}
"""


def grouped(group_by: str, only: list[str] | None = None) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.id, each.label, each.members) for each in units(read(ATTRIBUTES), group_by, only)]


def test_speakers() -> None:
    assert grouped("speaker")[:2] == [("wu", "吴鹏", ("wu",)), ("li", "Li", ("li",))]
    assert [name for name, _, _ in grouped("speaker", ["kim", "wu"])] == ["wu", "kim"], "in the order of the file"


def test_namesakes_are_told_apart() -> None:
    twins = read("{title: T, speakers: {a: {name: Li}, b: {name: Li}}, claims: {c: {text: C, by: a}}}")
    assert [each.label for each in units(twins)] == ["Li (a)", "Li (b)"]


def test_one_organization_by_id_by_name_by_alias_and_as_a_body_that_speaks() -> None:
    assert grouped("organization") == [
        ("who", "World Health Organization", ("wu", "li", "who-office")),
        ("agency", "The Agency", ("agency", "branch", "wu")),  # wu speaks on its behalf once
        ("Solo", "Solo", ("lone",)),  # whom only an utterance places
    ]
    assert grouped("organization", ["kim", "wu"]) == [
        ("who", "World Health Organization", ("wu",)),
        ("agency", "The Agency", ("wu",)),
    ]


def test_organizations_of_one_name_are_told_apart() -> None:
    two = read(
        "{title: T, organizations: {x: Trust, y: Trust}, claims: {c: {text: C, by: a}},"
        " speakers: {a: {name: A, organization: y}, b: {name: B, organization: x}}}"
    )
    assert [(each.id, each.label) for each in units(two, "organization")] == [("y", "Trust (y)"), ("x", "Trust (x)")]


def test_a_plain_name_is_not_taken_for_a_persons_id() -> None:
    same = read("{title: T, speakers: {wu: {name: Wu Peng, organization: wu}}, claims: {c: {text: C, by: wu}}}")
    assert [(each.id, each.label) for each in units(same, "organization")] == [("wu", "wu")]


def test_a_name_goes_before_another_ones_alias() -> None:
    named = read(
        "{title: T, organizations: {x: {name: X, aliases: Trust}, y: {name: Trust}},"
        " speakers: {a: {name: A, organization: Trust}}, claims: {c: {text: C, by: a}}}"
    )
    assert [each.id for each in units(named, "organization")] == ["y"]


def test_attributes() -> None:
    assert grouped("party") == [("Green", "Green", ("wu", "li"))], "kim has none"
    assert grouped("country") == [("China", "China", ("wu",)), ("Korea", "Korea", ("kim",))]
    assert [name for name, _, _ in grouped("kind")] == ["person", "body"]


def test_whom_an_utterance_counts_for() -> None:
    argument_map = read(ATTRIBUTES)
    place = unit_of(argument_map, "organization", ["wu", "kim"])
    found = {(each.statement, each.speaker): place(each.speaker, each.utterance) for each in argument_map.positions}
    assert found == {
        ("c1", "wu"): "who",
        ("c1", "lone"): None,  # not among those compared
        ("c2", "wu"): "agency",
        ("c2", "kim"): None,  # belongs to nobody
    }
    by_party = unit_of(argument_map, "party")
    assert [by_party(each.speaker, each.utterance) for each in argument_map.positions] == ["Green", None, "Green", None]


def test_what_they_can_be_grouped_by() -> None:
    assert groupings(read(ATTRIBUTES)) == ("speaker", "organization", "kind", "party", "country")
    assert groupings(map_of("panel")) == ("speaker", "organization", "role", "kind", "party")
    assert groupings(read("{title: T}")) == ("speaker",)


KNOWN = "speakers can be grouped by: speaker, organization, kind, party, country"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("Partei", f"no speaker has an attribute 'Partei'; did you mean 'party'? {KNOWN}"),
        ("role", f"no speaker has an attribute 'role'; {KNOWN}"),
    ],
)
def test_an_unknown_grouping_names_those_there_are(wrong: str, message: str) -> None:
    argument_map = read(ATTRIBUTES)
    for ask in (units, unit_of):
        with pytest.raises(UnknownGroupingError) as refused:
            ask(argument_map, wrong)
        assert str(refused.value) == message
