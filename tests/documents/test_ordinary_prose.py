"""What is no transcript has no turns, whatever its lines begin with."""

import pytest
from tests.documents.files import spoken

PROSE = {
    "a letter": "Dear all:\n\nNote: it left. Two things: first, we walk.\n\nExample: like this.\n\n12:30: the bus.\n",
    "remarks": "Note: one.\nTip: two.\nNote: three.\nTip: four.\nNote: five.\n",
    "links": "https://example.org/a\nhttps://example.org/b\nmailto:ruth@example.org\nhttps://example.org/a\n",
    "fields": "Title: Bridges\nAuthor: Karim Haddad\nDate: 2021\n\nTitle: Boats\nAuthor: Asha Menon\nDate: 2022\n",
    "an agenda": "09:00 Registration\n09:30 Opening: the mayor\n10:00 Panel: bridge or boat?\n12:00 Lunch\n",
    "a glossary": "Bridge: what stands.\nBoat: what swims.\nPier: where one waits.\nToll: what one pays.\n",
    "times of the day": "The first boat leaves at 6:00\nand the last\nat 23:00\nEverybody sleeps until 5:30\n",
    "sentences": "The question is: who pays? Nobody knows.\n\nThe answer is: we do. All of us.\n\n"
    "The question is: when? Soon.\n\nWe asked: how much? A lot.\n",
    "a report": "Karim Haddad: a life\n\n" + "He taught at the Coast University and wrote about bridges.\n\n" * 8,
    "one who is quoted": ("The council met. It was late.\n\n" * 9)
    + "Karim: It pays.\n\nAnd so to bed.\n\nKarim: It does.\n",
    "chinese": "注意：今天开会。\n例如：大桥。\n注意：带伞。\n时间：下午。\n例如：渡船。\n",
    "minutes": "Mr Haddad said: it pays.\n\nMs Amadi asked: who says so?\n\nMr Haddad said: the survey.\n",
    "verses": "Genesis 1:1 In the beginning\nGenesis 1:2 And the earth\nGenesis 1:3 And God said\n",
}


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE.keys())
def test_no_turns(text: str) -> None:
    assert spoken(text) == []


def test_colons_in_what_is_said_are_no_labels() -> None:
    text = """\
Karim: I have a list.

Two things: first, the toll.

Second: the hours.

Note: nobody asked.

https://example.org is where it stands.

Dear all: read it.

Ruth: In other words: you are for it?

Karim: Yes: I am.
"""
    assert [label for label, _ in spoken(text, transcript=True)] == ["Karim", "Ruth", "Karim"]


def test_where_every_label_has_a_time_one_without_is_none() -> None:
    text = (
        "[0:01] Karim: I say:\nNorrhaven: a ruin.\nNorrhaven: a lesson.\n"
        + "[0:09] Ruth: Why?\n[0:11] Karim: So.\n" * 5
    )
    assert {label for label, _ in spoken(text, transcript=True)} == {"Karim", "Ruth"}
