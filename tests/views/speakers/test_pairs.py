"""Pairs: worked out by hand for the town hearing."""

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.views.speakers.reports import of, read, rows, text
from tests.views.speakers.test_matrix import TOWN

from argmap.comparison.stands import stand_table
from argmap.views.report import Report
from argmap.views.speakers import pairs


def reported(**options: int) -> Report:
    town = read(TOWN)
    return pairs.report(town, stand_table(town), **options)


def test_numbers_of_each_two_from_agreement_to_conflict() -> None:
    # Levels: for 1, partly 0.5, questions -0.5, against -1; their distance over R = 2.
    # Ada and Wu: cleaner, fewer-customers (both against) and early-hours agree; elderly: for and questions, 0.75 apart.
    # Wu and Cem: cleaner and deliveries agree; fewer-customers 0.75 apart, elderly 0.75, trial 0.25.
    # Ada and Cem: cleaner and elderly agree; fewer-customers 0.75 apart; on wait, Ada is on both sides: 1 and 1.
    expected = [
        ("ada", "wu", 4, 3, 0, 1, 3, 1.0, 3.25, 0.75, 2.5),
        ("wu", "cem", 5, 2, 0, 3, 2, 1.0, 3.25, 1.75, 1.5),
        ("ada", "cem", 4, 2, 0, 2, 2, 1.0, 3.25, 1.75, 1.5),
    ]
    found = [tuple(value for column, value in row.items() if not column.endswith("_label")) for row in rows(reported())]
    assert found == expected


@pytest.mark.parametrize(("min_shared", "rates"), [(1, [1.0] * 3), (5, [None, 1.0, None]), (6, [None] * 3)])
def test_a_rate_is_suppressed_below_the_least_shared_but_its_number_stays(min_shared: int, rates: list[float]) -> None:
    report = reported(min_shared=min_shared)
    assert [row["rate"] for row in rows(report)] == rates
    assert [row["clear"] for row in rows(report)] == [3, 2, 2]
    shown = text(report, 120)
    assert shown.count("1.00 (") == sum(rate is not None for rate in rates)
    assert all(f"({number})" in shown for number in (3, 2))


def test_what_people_read(snapshot: SnapshotAssertion) -> None:
    for width in (60, 80, 120):
        assert text(reported(), width) == snapshot(name=str(width))


def test_nobody_meets() -> None:
    argument_map = of({"speakers": {"a": "Ann", "b": "Bo"}, "claims": {"c": {"by": "a", "text": "So."}}})
    report = pairs.report(argument_map, stand_table(argument_map))
    assert text(report) == "A debate\nNo two take a position on the same statement.\n"
    assert rows(report) == []
