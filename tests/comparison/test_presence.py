"""What one of the panel alone speaks to, and what each is silent on."""

from tests.comparison.tables import table_of

from argmap.comparison.presence import Silence, silent_on, unique


def test_unique() -> None:
    alone = {unit: [point.id for point in found] for unit, found in unique(table_of("panel")).items()}
    assert alone == {"ann": [], "bo": ["lanes"], "cy": [], "port": [], "dee": [], "eve": []}


def test_unique_among_those_compared() -> None:
    alone = {
        unit: [point.id for point in found] for unit, found in unique(table_of("panel", only=["ann", "bo"])).items()
    }
    assert alone == {"ann": ["quay", "noise"], "bo": ["ferry", "lanes", "speed"]}, "a denial is a position too"


def test_silent_on() -> None:
    found = silent_on(table_of("panel"))
    assert found["cy"] == (Silence("speed", ("bo", "dee")), Silence("lanes", ("bo",)))
    assert [(each.point, len(each.speaking)) for each in found["eve"]] == [
        ("toll", 5), ("tunnel", 4), ("quay", 2), ("noise", 2), ("ferry", 2), ("speed", 2), ("lanes", 1),
    ], "what most speak to first; nobody speaks to `calm`"  # fmt: skip
