"""circular-support: every circle is found, once, without recursion."""

from hypothesis import given
from hypothesis import strategies as st
from tests.checks.conftest import Finds

from argmap.checks import check
from argmap.checks.circular_support import circles
from argmap.source import loads

GRAPHS = st.dictionaries(
    st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefgh"), max_size=4, unique=True), max_size=8
)


def reachable(graph: dict[str, list[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for target in graph.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


@given(GRAPHS)
def test_one_true_circle_for_each_set_of_statements_that_support_one_another(graph: dict[str, list[str]]) -> None:
    found = list(circles({name: dict.fromkeys(targets, ()) for name, targets in graph.items()}))
    for circle in found:
        assert len(set(circle)) == len(circle) > 1
        assert all(after in graph[before] for before, after in zip(circle, [*circle[1:], circle[0]], strict=True))
    reach = {name: reachable(graph, name) for name in "abcdefgh"}
    sets = {frozenset(other for other in reach[name] if name in reach[other]) | {name} for name in "abcdefgh"}
    bound = [each for each in sets if len(each) > 1]
    assert len(found) == len(bound)
    assert all(any(set(circle) <= each for each in bound) for circle in found)


def test_the_circle_is_shown_and_the_reason_that_closes_it_pointed_at(find: Finds) -> None:
    (found,) = find(
        "circular-support",
        """
        title: A debate
        claims:
          trusted:
            text: NGOs are trusted.
            because:
              known:
                text: NGOs are well known.
                supports: welcome
          welcome:
            text: NGOs are welcome.
        arguments:
          closing: {premises: [{statement: trusted}], conclusion: known}
        """,
    )
    assert found.message == "a circle of reasons: trusted → known → trusted"
    assert found.location
    assert (found.location.line, found.location.column, found.location.length) == (7, 7, 5)


def test_attacks_and_restatements_are_no_support(find: Finds) -> None:
    text = """
        title: A debate
        claims:
          one: {text: One., supports: other}
          other: {text: Other., restates: one, attacks: one}
        """
    assert find("circular-support", text) == []


def test_a_long_circle_is_shown_in_part_and_a_chain_of_thousands_does_no_harm() -> None:
    size = 5000
    lines = [f"  s{number}: {{text: T{number}, supports: s{(number + 1) % size}}}" for number in range(size)]
    text = "\n".join(["title: A debate", "claims:", *lines])
    (found,) = [each for each in check(loads(text)) if each.rule == "circular-support"]
    assert found.message == "a circle of reasons: s0 → s1 → s2 → s3 → s4 → s5 → s6 → … 4993 more … → s0"
