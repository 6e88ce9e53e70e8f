"""What a person is told to write instead."""

import pytest

from argmap.source import loads
from argmap.source.everyday_dates import as_edtf

MAP = """\
title: A hearing
speakers: {brandt: Karla Brandt, novak: {name: Jana Novak}}
organizations: {board: Lindow School Board}
topics: {children: The children}
sources: {minutes: Minutes of the hearing}
challenges:
  roof: {by: brandt, text: The roof needs half a million., quote: half a million}
claims:
  heart:
    text: The school is the heart of the village.
    %s
recommendations:
  share: {text: The county pays., %s}
"""


def told(claim: str = "by: brandt", recommendation: str = "by: brandt") -> list[tuple[str, str | None]]:
    """Return message and hint of what is found in a map with these lines in it."""
    return [(each.message, each.hint) for each in loads(MAP % (claim, recommendation)).diagnostics]


def hint(claim: str = "by: brandt", recommendation: str = "by: brandt") -> str | None:
    """Return the hint of the only finding."""
    [(_, found)] = told(claim, recommendation)
    return found


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("by: brandt, novak", "for several, use brackets: `by: [brandt, novak]`"),
        ("by: brandt and Jana Novak", "for several, use brackets: `by: [brandt, novak]`"),
        ("agree: Jana Novak, Peter Osei", "for several, use brackets: `agree: [novak, Peter-Osei]`"),
        ("topics: children, money", "for several, use brackets: `topics: [children, money]`"),
        ("because: roof, money", "for several, use brackets: `because: [roof, money]`"),
        ("by: Karla Brandt", "write its id: `brandt`"),
        ("by: karla  brandt", "write its id: `brandt`"),
        ("by: Peter Osei", "declare it under `speakers:` and write its id here"),
        ("agree: {speaker: Jana Novak, quote: so}", "write its id: `novak`"),
        ("agree: {speaker: 'brandt, novak'}", "name one"),
        ("source: Minutes of the Hearing", "write its id: `minutes`"),
        ("supports: The roof needs half a million.", "write its id: `roof`"),
        ("supports: half a million", "write its id: `roof`"),
        ("supports: {to: the roof needs half a million}", "write its id: `roof`"),
        ("supports: the roof", "did you mean `roof`?"),
        ("supports: Nobody has said this, ever.", "write the id of a statement here, not its text"),
        ("because: The choir meets there.", "to write a reason here give it an id: `because: {some-id: …}`"),
    ],
)
def test_words_for_ids(claim: str, expected: str) -> None:
    assert hint(claim) == expected.replace("…", claim.partition(": ")[2])


def test_words_for_ids_of_a_recommendation() -> None:
    assert hint(recommendation="addresses: The roof needs half a million.") == "write its id: `roof`"
    assert hint(recommendation="to: Lindow School Board") == "write its id: `board`"
    assert hint(recommendation="to: [board, Karla Brandt]") == "write its id: `brandt`"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("By: brandt", "did you mean `by`?"),
        ("QUOTE: so", "did you mean `quote`?"),
        ("author: brandt", "did you mean `by`?"),
        ("says: brandt", "did you mean `by`?"),
        ("objections: roof", "did you mean `but`?"),
        ("contra: roof", "did you mean `but`?"),
        ("reasons: roof", "did you mean `because`?"),
        ("pro: roof", "did you mean `because`?"),
        ("keywords: children", "did you mean `topics`?"),
        ("tags: children", "did you mean `topics`?"),
        ("agree: {by: novak}", "did you mean `speaker`?"),
        ("agree: {speaker:novak, quote: so}", "write `speaker: …`, with a space after the colon"),
        ("agree: {novak: so}", "write `agree: {speaker: novak, quote: …}`"),
        ("premises: roof", "`premises` belongs to arguments"),
    ],
)
def test_unknown_keys(claim: str, expected: str) -> None:
    assert hint(claim) == expected


def test_the_keys_used_most_are_listed_first() -> None:
    assert hint("sentiment: warm") == (
        "known here: by, text, quote, topics, agree, disagree, because, but, supports, attacks, page, at "
        "and 20 more: see docs/reference/keys.md"
    )


@pytest.mark.parametrize(
    ("text", "message", "expected"),
    [
        ("Claims: {a: A}", "the map has no key `Claims`", "did you mean `claims`?"),
        (
            "statements: {a: A}",
            "the map has no key `statements`",
            "write `claims`, `challenges` or `recommendations`",
        ),
        (
            "heart: {by: brandt, text: A}",
            "the map has no key `heart`",
            "is it a statement? indent it under `claims:`, `challenges:` or `recommendations:`",
        ),
        ("speakers: [Karla Brandt]", "`speakers` wants an id for each entry, not dashes", "`brandt: Karla Brandt`"),
        ("speakers: [{id: b, name: A B}]", "`speakers` wants an id for each entry, not dashes", "`b: {name: …}`"),
        ("speakers: [{name: A B}]", "`speakers` wants an id for each entry, not dashes", "`b: {name: …}`"),
        ("topics: [children]", "`topics` wants an id for each entry, not dashes", "`children: …`"),
        ("claims: [It is so.]", "`claims` wants an id for each entry, not dashes", "`some-id: It is so.`"),
        ("claims: [{by: a}]", "`claims` wants an id for each entry, not dashes", "`some-id: {text: …}`"),
        ("claims: []", "`claims` wants an id for each entry, not dashes", "`some-id: {text: …}`"),
        ("claims: It is so.", "`claims` should be `id: …` lines, not text", None),
        ("claims: {a b: A}", "`a b`: 'a b' is not an id: use letters, digits, '-', '_' and '.', and no spaces",
         "write `a-b`"),
        ("speakers:\n  novak:", "`novak` is empty", "write `novak: …`, or indent the lines below it deeper"),
        ("claims: {a: {quote: [laughs]}}", "`quote` should be text, not a list",
         "put text that starts with '[' in quotes"),
        ("event: {date: 5/14/2024}", "`date`: '5/14/2024' is not a date", "write 2024-05-14"),
        ("event: {date: soon}", "`date`: 'soon' is not a date",
         "write 2024-05-14; docs/reference/format.md has other forms"),
        ("event: {date: 2024/2023}", "`date`: '2024/2023' ends before it begins", None),
        ("claims:\n  a:\n  by: b\n  text: A\n  page: 3\n  c: C", "`by` is a key, not an id", "indent it under `a:`"),
        ("claims:\n  text: A\n  by: b", "`text` is a key, not an id",
         "give the statement an id, and indent this under it"),
        ("claims:\n  a:\n    text: A\n    because:\n      quote: so\n      page: 3", "`quote` is a key, not an id",
         "give the reason an id: `because: {some-id: {quote: …}}`"),
        ("claims:\n  a:\n    text: A\n    but:\n      - text: so\n        quote: B", "`but` needs `to`",
         "statements written here need an id and no dash: `but: {some-id: {text: …}}`"),
        ("arguments: {a: All is well.}", "`a` should be `key: value` lines, not text",
         "write `a: {premises: [some-id, other-id], conclusion: third-id}`"),
    ],
)  # fmt: skip
def test_one_finding_for_one_mistake(text: str, message: str, expected: str | None) -> None:
    assert [(each.message, each.hint) for each in loads(f"title: A\n{text}\n").diagnostics] == [(message, expected)]


def test_a_list_in_place_of_ids_is_shown_at_its_first_entry() -> None:
    [found] = loads("title: A\nspeakers:\n  - Karla Brandt\n  - Jana Novak\n").diagnostics
    assert found.location is not None
    assert (found.location.line, found.location.column, found.location.length) == (3, 5, 12)


def test_a_statement_whose_keys_stand_too_high_is_still_known_by_its_id() -> None:
    rest = loads("title: A\nclaims:\n  a:\n  by: b\n  text: A\n  c: {text: C, supports: a}\n").rest
    assert rest is not None
    assert set(rest.claims) == {"a", "c"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("14.5.2024", "2024-05-14"),
        ("14.05.2024", "2024-05-14"),
        ("5.4.2024", "2024-04-05"),
        ("5/14/2024", "2024-05-14"),
        ("14/5/2024", "2024-05-14"),
        ("5/5/2024", "2024-05-05"),
        ("5/4/2024", None),
        ("2024/5/14", "2024-05-14"),
        ("2024-5-4", "2024-05-04"),
        ("14 May 2024", "2024-05-14"),
        ("14th of May 2024", "2024-05-14"),
        ("14. May 2024", "2024-05-14"),
        ("May 14, 2024", "2024-05-14"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("May 2024", "2024-05"),
        ("14 May", "XXXX-05-14"),
        ("May 14", "XXXX-05-14"),
        ("May", None),
        ("31.2.2024", None),
        ("30 February", None),
        ("14.5.24", None),
        ("14 Mai 2024", None),
        ("last week", None),
    ],
)
def test_dates_as_people_write_them(written: str, meant: str | None) -> None:
    assert as_edtf(written) == meant
