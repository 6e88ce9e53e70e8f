"""Turns: the layouts in which people and programs write transcripts."""

import pytest
from tests.conftest import EXAMPLES
from tests.documents.files import paragraphs, said, spoken

from argmap.documents import Document, bare_name, document_of

TALK = [("Karim Haddad", ["A bridge, I say."]), ("Ruth Amadi", ["Why?"]), ("Karim Haddad", ["It is open at night."])]

LAYOUTS = {
    "inline": "{name}: {words}\n",
    "apart": "{name}: {words}\n\n",
    "time in brackets": "[{time}] {name}: {words}\n",
    "time": "{time} {name}: {words}\n",
    "time and dash": "{time} - {name}: {words}\n",
    "time behind": "{name} ({time}): {words}\n",
    "captions": ">> {name}: {words}\n",
    "otter": "{name}  {time}\n{words}\n\n",
    "otter without blank lines": "{name}  {time}\n{words}\n",
    "rev": "{name} ({time}):\n{words}\n\n",
    "zoom": "[{name}] {time}\n{words}\n\n",
    "on one line": "[{name}] {time} {words}\n",
    "sonix": "[{time}] {name}\n{words}\n\n",
    "arrows": "{time} --> {time}\n{name}\n{words}\n\n",
    "label on its own": "{name}:\n{words}\n\n",
    "time below": "{name}\n{time}\n{words}\n\n",
    "full width": "{name}：{words}\n",
    "windows": "{name}: {words}\r\n\r\n",
    "time on a line before": "{time}\n{name}: {words}\n\n",
}
TIMES = ("00:00:43", "0:52", "1:02:03.5")


def laid_out(layout: str) -> str:
    return "".join(
        layout.format(name=name, words=words[0], time=time)
        for (name, words), time in zip(TALK, ("00:00:43", "0:00:52", "1:02:03.5"), strict=True)
    )


@pytest.mark.parametrize("transcript", [None, True])
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_layouts(layout: str, *, transcript: bool | None) -> None:
    document = document_of(laid_out(layout).encode(), "talk.txt", transcript=transcript)
    assert [(label, words) for label, _, words in said(document)] == TALK
    if "{time}" in layout:
        assert [turn.at for turn in document.turns] == [43.0, 52.0, 3723.5]
        assert [moment.begin for moment in document.moments] == [43.0, 52.0, 3723.5]
        assert [moment.start for moment in document.moments] == [turn.spans[0][0] for turn in document.turns]
    assert len(document.paragraphs) == 3


def test_no_turns_if_the_map_says_that_it_is_no_transcript() -> None:
    assert not spoken(laid_out(LAYOUTS["inline"]), transcript=False)


def test_a_time_of_day_is_no_time_of_the_recording() -> None:
    text = "Karim   12:03 PM\nHi.\nRuth   12:04 PM\nHello you.\nKarim   12:05 PM\nBye.\n"
    assert said(document_of(text.encode(), "a.txt")) == [
        ("Karim", None, ["Hi."]),
        ("Ruth", None, ["Hello you."]),
        ("Karim", None, ["Bye."]),
    ]


def test_teams_writes_short_times_and_repeats_names() -> None:
    text = (
        "0:0:0.0 --> 0:0:2.380\nKarim\nThank you.\n\n0:0:3.70 --> 0:0:4.0\nKarim\nI begin.\n\n"
        "0:0:5.0 --> 0:0:9.5\nRuth\nDo.\n"
    )
    document = document_of(text.encode(), "a.txt")
    assert said(document) == [("Karim", 0.0, ["Thank you.", "I begin."]), ("Ruth", 5.0, ["Do."])]
    assert document.moment(text.index("begin")) == (text.index("I begin"), 3.7, 5.0)


@pytest.mark.parametrize(
    "names",
    [
        ("MR HADDAD", "MS AMADI"),
        ("SPEAKER 1", "SPEAKER 2"),
        ("Speaker 1", "Interviewer"),
        ("Q", "A"),
        ("The Chair", "Sir John Smith-Jones"),
        ("林月雯", "陈先生"),
        ("Karim Haddad (Coast University)", "Dr. Lin"),
        ("Ludwig van der Berg", "Jean-Luc d'Arc"),
        ("Ó Briain", "Αλέξης"),
        ("Audience member", "Moderator"),
    ],
)
def test_names(names: tuple[str, str]) -> None:
    first, second = names
    text = f"{first}: It pays.\n\n{second}: Says who?\n\n{first}: The survey.\n\nThe ministry as well.\n"
    assert spoken(text) == [
        (first, ["It pays."]),
        (second, ["Says who?"]),
        (first, ["The survey.\n\nThe ministry as well."]),
    ]


def test_a_role_may_follow_the_name() -> None:
    assert bare_name("Karim Haddad (Coast University)") == "Karim Haddad"
    assert bare_name("Karim Haddad, Coast University") == "Karim Haddad"
    assert bare_name("(inaudible)") == "(inaudible)"


def test_a_role_may_be_told_only_once() -> None:
    text = "Karim Haddad (Coast University): It pays.\nRuth: Who says?\nKarim Haddad: The survey.\nRuth: Ah.\n"
    assert [label for label, _ in spoken(text)] == ["Karim Haddad (Coast University)", "Ruth", "Karim Haddad", "Ruth"]


def test_who_speaks_once_is_heard() -> None:
    text = "MR HADDAD: I.\n\nMS AMADI: You.\n\nMR HADDAD: I.\n\nMS AMADI: You.\n\nDR LIN: Once: never again.\n"
    assert spoken(text)[-1] == ("DR LIN", ["Once: never again."])


def test_turns_run_over_lines_paragraphs_and_times() -> None:
    text = """\
A panel, 15 May 2025.
Present: everybody

[00:09:50] Karim: I begin here
and go on.
[00:10:01]
Then I say this.

[00:10:20] And this.
[00:10:30] Ruth: Two things: first
Note: this is still mine.
[00:11:00] Karim: Good.
"""
    document = document_of(text.encode(), "a.txt")
    assert said(document) == [
        ("Karim", 590.0, ["I begin here\nand go on.", "Then I say this.", "And this."]),
        ("Ruth", 630.0, ["Two things: first\nNote: this is still mine."]),
        ("Karim", 660.0, ["Good."]),
    ]
    assert [moment.begin for moment in document.moments] == [590, 601, 620, 630, 660]
    assert document.moment(text.index("Then I"))[1:] == (601.0, 620.0)  # type: ignore[index]


def test_blocks_of_one_speaker_are_one_turn() -> None:
    text = "Karim: One.\nKarim: Two.\nRuth: Three.\n"
    assert spoken(text) == [("Karim", ["One.", "Two."]), ("Ruth", ["Three."])]


def test_names_of_the_map_are_labels_in_whatever_case() -> None:
    text = "A long introduction.\n" * 9 + "karim haddad: it pays\nsomething: else\nDR LIN: no\n"
    assert not spoken(text)
    assert spoken(text, "Karim Haddad", "Dr Lin") == [
        ("karim haddad", ["it pays\nsomething: else"]),
        ("DR LIN", ["no"]),
    ]


def test_the_example_has_a_turn_for_every_time() -> None:
    raw = (EXAMPLES / "river_crossing_transcript.txt").read_bytes()
    document = document_of(raw, "river_crossing_transcript.txt")
    assert document.text == raw.decode()
    assert len(document.turns) == raw.count(b"\n[")
    assert {turn.label for turn in document.turns} == {
        "Ruth Amadi", "Karim Haddad", "Asha Menon", "Marta Vesely", "Lin Yuewen"
    }  # fmt: skip
    assert said(document)[2] == ("Ruth Amadi", 52.0, ["Why?"])
    assert not any("[00:" in words for _, _, spans in said(document) for words in spans)
    assert paragraphs(document)[2].startswith("[00:00:08] Ruth Amadi: Good evening")


def test_times_without_names_are_kept_if_it_is_a_transcript() -> None:
    text = b"0:00\nGood evening\n0:04\nfrom the library hall\n"
    assert [moment.begin for moment in document_of(text, "a.txt", transcript=True).moments] == [0, 4]
    assert document_of(text, "a.txt") == Document(text.decode(), [0, 5, 18, 23], [0, 5, 18, 23, 45])


@pytest.mark.parametrize("layout", ["inline", "otter"])
def test_turns_are_found_in_every_kind_of_text(layout: str) -> None:
    text = laid_out(LAYOUTS[layout])
    page = "<!doctype html>" + "".join(f"<p>{line}" for line in text.split("\n"))
    for raw, name in ((page, "a.html"), (text.replace("\n", "\n\n"), "a.md")):
        assert [(label, words) for label, _, words in said(document_of(raw.encode(), name))] == TALK


def test_a_part_of_a_speakers_name_is_a_label_though_it_comes_once() -> None:
    text = """Minutes of the council

Chair: I open the meeting.
The agenda is adopted.
Nothing else is raised.
Nobody objects.

Ms Dr. Amadi (North): We sold forty thousand.

Haddad (South): It costs a lot.

Ms Dr. Amadi (North): You know: it does not.
"""
    labels = [label for label, _ in spoken(text, "Ruth Amadi", "Karim Haddad")]
    assert labels == ["Chair", "Ms Dr. Amadi (North)", "Haddad (South)", "Ms Dr. Amadi (North)"]
