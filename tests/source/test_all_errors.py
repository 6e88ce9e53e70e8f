"""All errors of a file are found in one run, and nothing is reported that is not an error."""

import re

import pytest

from argmap.checks.engine import essential
from argmap.source import loads

EXPECTED = re.compile(r"# finds: ([\w-]+)")


def found(text: str) -> list[tuple[int, str]]:
    """Return line and rule of each error of a text."""
    return [(each.location.line, each.rule) for each in essential(loads(text)) if each.location]


def expected(text: str) -> list[tuple[int, str]]:
    """Return the same as the text's own comments say."""
    return [
        (number, rule)
        for number, line in enumerate(text.split("\n"), 1)
        for each in re.findall(r"# finds: ([\w, -]+)", line)
        for rule in each.strip().split(", ")
    ]


EIGHT = """\
title: A debate
event: {date: last week}                                 # finds: wrong-type
sources:
  report: {url: https://example.org}                     # finds: missing-key
speakers:
  wu: {name: Wu Peng, rôle: Director}                    # finds: unknown-key
  li: [Li Xiaolin]                                       # finds: wrong-type
topics:
  funds: {label: Funds, parent: mony}                    # finds: unknown-reference
  money: Money
  money: Cash                                            # finds: duplicate-id
claims:
  a:
    by: li
    text: A
    page: !important 3                                   # finds: syntax
    supports: c d                                        # finds: wrong-type
  b: {by: wo, text: B, source: report, supports: a}      # finds: unknown-reference
challenges:
  c: {by: wu, agree: li}                                 # finds: missing-key
recommendations:
  d: {by: wu, text: D, to: wu, addresses: [c, e]}        # finds: unknown-reference
arguments:
  f: {by: wu, premises: a}                               # finds: missing-key
  g: {premises: [a, b], conclusion: z}                   # finds: unknown-reference
"""

BROKEN_SECTION = """\
title: A debate
speakers:
  wu: {name: Wu Peng                                     # finds: syntax
claims:
  a: {by: wu, text: A, supports: x}                      # finds: unknown-reference
"""

BROKEN_ENTRIES = """\
title: A debate
speakers: {wu: Wu Peng}
claims:
  a:
    text: Wu said: no                                    # finds: syntax
    by: nobody
  b:
    text: "never closed                                  # finds: syntax
  # A remark.
  c: {by: wu, text: C, supports: [a, b, d], fidelity: x} # finds: unknown-reference, wrong-type
  d-1: {by: wu, text: "D\\e", note: "a\\0", fidelity: x}   # finds: syntax, syntax, wrong-type
challenges:
  e: {by: li, text: "E"}                                 # finds: unknown-reference
  f:
\ttext: F                                               # finds: syntax
  g: {text: G, restates: f}
"""

WHOLE_SECTIONS = """\
title: A debate
speakers: [wu, li]                                       # finds: wrong-type
topic: {money: Money}                                    # finds: unknown-key
claims:
  a: {by: wu, topics: money, text: A, supports: b}       # finds: unknown-reference
"""

INHERITED = """\
title: A debate
speakers: {wu: Wu Peng}
claims:
  a:
    by: wo                                               # finds: unknown-reference
    text: A
    because:
      b: B
      c: {text: C, but: {d: D}}
      e: {by: li, text: E, because: {f: F, g: {text: G}}} # finds: unknown-reference
"""

NOTHING_TO_SPLIT = """\
{title: A debate, claims: {a: x,
  b: y}                                                  # finds: syntax
"""

BROKEN_TITLE = """\
title: A debate: on money                                # finds: syntax
claims: {a: {text: A, supports: b}}                      # finds: unknown-reference
"""

ODD_KEYS = """\
title: A debate
claims:
  agree: {text: A, zork: b}                              # finds: unknown-key
  note: [B]                                              # finds: wrong-type
  claims: {by: no-one, supports: note}                   # finds: missing-key, unknown-reference
"""


@pytest.mark.parametrize(
    "text",
    [EIGHT, BROKEN_SECTION, BROKEN_ENTRIES, WHOLE_SECTIONS, INHERITED, BROKEN_TITLE, ODD_KEYS],
    ids=["eight", "section", "entries", "whole sections", "inherited", "title", "odd keys"],
)
def test_all_errors_and_no_others(text: str) -> None:
    assert sorted(found(text)) == sorted(expected(text))


def test_a_text_in_one_piece_has_one_syntax_error() -> None:
    assert [rule for _, rule in found(NOTHING_TO_SPLIT)] == ["syntax"]


def test_unknown_keys_are_those_of_the_statement_whatever_its_id() -> None:
    [hint] = [each.hint for each in loads("title: a\nclaims: {agree: {text: b, topcs: c}}").diagnostics]
    assert hint == "did you mean `topics`?"


def test_a_thousand_broken_statements_are_each_reported() -> None:
    entries = "".join(f"  a{n}: {{text: T, supports: b, fidelity: c}}\n" for n in range(1000))
    rules = [rule for _, rule in found(f"title: a\nclaims:\n{entries}")]
    assert (rules.count("wrong-type"), rules.count("unknown-reference")) == (1000, 1000)


def test_the_rest_of_a_broken_map_is_a_map() -> None:
    rest = loads(BROKEN_ENTRIES).rest
    assert rest is not None
    assert list(rest.claims) == ["a", "b", "c", "d-1"]
    assert rest.claims["c"].speakers == ("wu",)
    assert loads(BROKEN_ENTRIES).map is None
