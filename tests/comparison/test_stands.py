"""Where the panel stands, read beside its YAML."""

from tests.comparison.tables import map_of, read, table_of

from argmap.comparison.stances import Side, utterance_of
from argmap.comparison.stands import Stand, StandTable, stand_table

MARKS = {Side.FOR: "+", Side.PARTLY: "p", Side.QUESTIONS: "?", Side.AGAINST: "−"}


def drawn(table: StandTable) -> dict[str, str]:
    """Return, for each unit, a mark for each point on which anybody stands."""
    points = [point.id for point in table.points if table.on(point.id)]
    return {unit.id: " ".join(mark(table.get(unit.id, point)) for point in points) for unit in table.units}


def mark(stand: Stand | None) -> str:
    if stand is None:
        return "."
    before = "".join(MARKS[side] for side in Side if side in stand.before)
    return "".join(MARKS[side] for side in Side if side in stand.sides) + (f"({before})" if before else "")


def test_the_panel_now() -> None:
    table = table_of("panel")
    assert [point.id for point in table.points if table.on(point.id)] == [
        "toll", "tunnel", "quay", "noise", "ferry", "lanes", "speed",
    ]  # fmt: skip
    assert drawn(table) == {
        "ann": "+ − +− − . . .",
        "bo": "+ − . . − + p",
        "cy": "+ + + − −(+) . .",
        "port": "p . . . . . .",
        "dee": "+ ? . . . . +",
        "eve": ". . . . . . .",
    }
    assert table.scale == 2


def test_every_position_ever_taken() -> None:
    table = table_of("panel", positions="all")
    assert drawn(table)["cy"] == "+ + + − +− . ."
    ferry = table.get("cy", "ferry")
    assert ferry is not None
    assert ferry.levels == (1.0, -1.0)
    assert ferry.side is None
    assert not ferry.before


def test_organizations() -> None:
    assert drawn(table_of("panel", group_by="organization")) == {
        "greens": "+ − +− − − + +p",  # dee speaks for them on `speed`, and for nobody on `toll`
        "port": "+p + + − −(+) . .",
    }


def test_an_attribute_and_some_speakers_only() -> None:
    assert drawn(table_of("panel", group_by="party")) == {"left": "+ +− +− − −(+) .", "right": "+ ? . . . +"}
    assert drawn(table_of("panel", only=["bo", "port"])) == {"bo": "+ − − + p", "port": "p . . . ."}


def test_levels_of_the_stances() -> None:
    table = table_of("panel")
    levels = {(stand.unit, stand.point): stand.levels for stand in table.stands.values()}
    assert levels["ann", "quay"] == (1.0, -1.0)
    assert levels["port", "toll"] == (0.5,)
    assert levels["dee", "tunnel"] == (-0.5,)
    assert levels["cy", "ferry"] == (-1.0,), "what no longer holds has no level"


def test_levels_that_the_file_gives() -> None:
    argument_map = read("""
title: Levels
speakers: {a: A, b: B, c: C}
claims:
  x: {text: X., agree: [{speaker: a, level: 3}, {speaker: a, level: 1}], disagree: {speaker: b, level: -4}}
  y: {text: Y., agree: {speaker: a, level: 5, date: "2001"}, disagree: {speaker: a, level: -1, date: "2002"}}
""")
    table = stand_table(argument_map)
    assert {place: stand.levels for place, stand in table.stands.items()} == {
        ("a", "x"): (3.0, 1.0),
        ("b", "x"): (-4.0,),
        ("a", "y"): (-1.0,),
    }
    assert table.scale == 9, "from -4 to 5, although 5 no longer holds"
    assert stand_table(argument_map, positions="all").scale == 9
    assert stand_table(argument_map, only=["b"]).scale == 9
    assert stand_table(argument_map, only=["c"]).scale == 9, "nobody takes a position"


def test_on_whose_behalf_somebody_speaks_is_no_change_of_mind() -> None:
    argument_map = read("""
title: Two hats
speakers: {a: {name: A, organization: X}}
claims:
  c: {text: C., agree: {speaker: a, date: "2001"}, disagree: {speaker: a, date: "2002", organization: Y}}
""")
    assert drawn(stand_table(argument_map)) == {"a": "−(+)"}
    assert drawn(stand_table(argument_map, group_by="organization")) == {"X": "+", "Y": "−"}


def test_each_member_changes_their_own_mind() -> None:
    argument_map = read("""
title: A party
speakers: {a: {name: A, organization: X}, b: {name: B, organization: X}}
claims:
  c: {text: C., agree: [{speaker: a, date: "2001"}, {speaker: b, date: "2003"}], disagree: {speaker: a, date: "2002"}}
""")
    stand = stand_table(argument_map, group_by="organization").stands["X", "c"]
    assert stand.sides == {Side.FOR, Side.AGAINST}, "b, later than a, does not overrule a"
    assert stand.before == {Side.FOR}
    assert [each.holds for each in stand.observations] == [False, True, True]


def test_what_is_taken_for_granted_counts_once_somebody_takes_it_up() -> None:
    taken = (
        "{title: T, speakers: {a: A, b: B}, claims: {c: {text: C, by: a}, t: {text: T, by: a%s}}, "
        "arguments: {r: {by: a, premises: {statement: t, implicit: true}, conclusion: c}}}"
    )
    assert set(stand_table(read(taken % "")).stands) == {("a", "c")}
    assert set(stand_table(read(taken % ", question: b")).stands) == {("a", "c"), ("a", "t"), ("b", "t")}
    assert set(stand_table(read(taken % ", question: b"), only=["a"]).stands) == {("a", "c")}


def test_the_words_behind_a_stand() -> None:
    argument_map = map_of("panel")
    stand = stand_table(argument_map).stands["cy", "ferry"]
    quotes = [utterance_of(argument_map, each).quote for each in stand.observations]
    assert quotes == ["The ferry pays.", "It does not pay."]
    assert [each.path for each in stand.observations] == [
        ("claims", "ferry", "by", 0),
        ("claims", "ferry", "disagree", 0),
    ]


def test_rows_and_columns_come_in_the_order_of_the_file() -> None:
    table = table_of("panel")
    assert [stand.unit for stand in table.on("toll")] == ["ann", "bo", "cy", "port", "dee"]
    assert [stand.point for stand in table.of("cy")] == ["toll", "tunnel", "quay", "noise", "ferry"]
    assert table.on("calm") == ()
    assert table.of("eve") == ()
