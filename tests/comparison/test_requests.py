"""Who asks whom for what."""

from tests.comparison.tables import map_of, read

from argmap.comparison.requests import Request, requests
from argmap.comparison.stands import stand_table

LEVY = """
title: Who pays
organizations: {council: The council}
speakers: {ann: {name: Ann, organization: X}, bo: {name: Bo, organization: X}, cy: Cy, dee: Dee, eve: Eve}
challenges:
  cost: {by: cy, text: It costs too much.}
  money: {by: ann, text: There is no money., restates: cost}
  delay: {by: ann, text: It takes too long.}
recommendations:
  levy:
    by: ann
    to: [council, cy]
    text: Levy a charge.
    agree: [cy, ann]
    concede: bo
    question: eve
    addresses: money
  fund:
    by: [dee, {speaker: eve, date: "2001"}]
    to: council
    text: Set up a fund.
    disagree: [bo, {speaker: eve, date: "2002"}]
    restates: levy
    addresses: [{to: cost, fidelity: interpretation}, {to: delay, fidelity: interpretation}]
  wait: {text: Wait., partly: cy, addresses: {to: delay, fidelity: interpretation}}
"""


def test_requests() -> None:
    argument_map = read(LEVY)
    assert requests(argument_map, stand_table(argument_map)) == (
        Request(
            "levy", "Levy a charge.", ("The council", "Cy"),
            ("ann", "dee"), ("bo", "cy"), (), ("eve",), ("bo", "eve"), ("cost", "delay"), False,
        ),
        Request("wait", "Wait.", (), (), (), ("cy",), (), (), ("delay",), True),
    )  # fmt: skip


def test_who_once_asked_counts_if_every_position_does() -> None:
    argument_map = read(LEVY)
    (levy, _) = requests(argument_map, stand_table(argument_map, positions="all"))
    assert levy.asked_by == ("ann", "dee", "eve")
    assert levy.opposed_by == ("bo", "eve")


def test_organizations_ask() -> None:
    argument_map = read(LEVY)
    (levy, _) = requests(argument_map, stand_table(argument_map, group_by="organization"))
    assert (levy.asked_by, levy.supported_by, levy.opposed_by) == (("X",), (), ("X",))


def test_a_recommendation_that_a_claim_restates() -> None:
    argument_map = read("""
title: T
speakers: {a: A, b: B}
claims: {c: {by: a, text: It should be done., restates: r}}
recommendations: {r: {by: b, to: a, text: Do it.}}
""")
    assert requests(argument_map, stand_table(argument_map)) == (
        Request("c", "Do it.", ("A",), ("a", "b"), (), (), (), (), (), False),
    )


def test_a_map_without_recommendations() -> None:
    argument_map = map_of("panel")
    assert requests(argument_map, stand_table(argument_map)) == ()
