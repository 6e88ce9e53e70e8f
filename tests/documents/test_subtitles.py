"""Subtitles: words, times and voices."""

import pytest
from tests.documents.files import paragraphs, said

from argmap.documents import Moment, SourceError, document_of

TEAMS = """\
WEBVTT - a panel

NOTE this is
no cue

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.500 align:start position:0%
<v Karim Haddad>It pays &amp; <i>it
pays</i></v>

01:00:02.500 --> 01:00:04.000
<v.loud Karim Haddad>in twenty-two years.</v>

01:00:04.000 --> 01:00:05.000
<v Ruth Amadi>Says <00:00:04.500>who?</v>
<v Karim Haddad>The survey.</v>
"""

ZOOM = """\
WEBVTT

1
00:00:01.000 --> 00:00:02.000
Karim Haddad: It pays

2
00:00:02.000 --> 00:00:03.000
Karim Haddad: in twenty-two years.

3
00:00:03.000 --> 00:00:04.000
Ruth Amadi: Says who: you?
"""

FILM = """\
1
00:00:01,000 --> 00:00:02,000
{\\an8}KARIM: <b>It pays</b>

2
00:00:02,000 --> 00:00:03,000
in twenty-two years. 5 < 6

3
00:00:03,000 --> 00:00:04,000
- Says who?
- The survey.

4
00:00:04,500 --> 00:00:05,000
RUTH: Which one?
5
00:00:05,500 --> 00:00:06,000
KARIM: That of

2021
"""

BLANK = " "  # which does not end a cue
ROLLING = f"""\
WEBVTT
Kind: captions
Language: en

00:00:00.000 --> 00:00:02.000 align:start position:0%
{BLANK}
good<00:00:00.500><c> evening</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
good evening
{BLANK}

00:00:02.010 --> 00:00:04.000 align:start position:0%
good evening
from<00:00:02.500><c> the</c> hall

00:00:04.000 --> 00:00:04.010 align:start position:0%
from the hall
{BLANK}

00:00:04.010 --> 00:00:06.000 align:start position:0%
from the hall
yes
"""


def forms(text: str) -> list[bytes]:
    return [text.encode(), text.replace("\n", "\r\n").encode("utf-8-sig"), text.encode("utf-16")]


@pytest.mark.parametrize("raw", forms(TEAMS))
def test_voices(raw: bytes) -> None:
    document = document_of(raw, "panel.vtt")
    assert document.text == "It pays & it pays in twenty-two years.\nSays who?\nThe survey."
    assert said(document) == [
        ("Karim Haddad", 1.0, ["It pays & it pays in twenty-two years."]),
        ("Ruth Amadi", 3604.0, ["Says who?"]),
        ("Karim Haddad", 3604.0, ["The survey."]),
    ]
    assert document.moments == [Moment(0, 1.0, 2.5), Moment(18, 3602.5, 3604.0), Moment(39, 3604.0, 3605.0)]
    assert len(paragraphs(document)) == 3


def test_labels() -> None:
    document = document_of(ZOOM.encode(), "panel.vtt")
    assert said(document) == [
        ("Karim Haddad", 1.0, ["It pays in twenty-two years."]),
        ("Ruth Amadi", 3.0, ["Says who: you?"]),
    ]
    assert not document_of(ZOOM.encode(), "panel.vtt", transcript=False).turns


@pytest.mark.parametrize("raw", forms(FILM))
def test_dashes_and_capitals(raw: bytes) -> None:
    document = document_of(raw, "film.srt", transcript=True)
    assert said(document) == [
        ("KARIM", 1.0, ["It pays in twenty-two years. 5 < 6"]),
        ("", 3.0, ["Says who?"]),
        ("", 3.0, ["The survey."]),
        ("RUTH", 4.5, ["Which one?"]),
        ("KARIM", 5.5, ["That of 2021"]),
    ]


def test_without_names_there_are_no_turns() -> None:
    document = document_of(b"1\n00:00:01,000 --> 00:00:02,000\n- Why?\n- So.\n", "a.srt", transcript=True)
    assert (document.text, document.turns) == ("Why?\nSo.", ())
    assert document.moment(0) == Moment(0, 1.0, 2.0)


def test_lines_that_roll_up_are_told_once() -> None:
    document = document_of(ROLLING.encode(), "talk.vtt")
    assert document.text == "good evening from the hall yes"
    assert [moment.begin for moment in document.moments] == [0.0, 2.01, 4.01]


def test_words_said_twice_are_kept() -> None:
    words = "no no but why who me"
    cues = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\n{word}\n\n" for n, word in enumerate(words.split()))
    assert document_of(cues.encode(), "a.srt").text == words


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\n00:03 -> 00:04\nB\n\n00:05.000 --> then\nC\n", 9),
        ("1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03.000 -->00:00:0x\nB\n", 6),
    ],
)
def test_a_time_that_cannot_be_read_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(SourceError, match=f"line {line} is no time of a cue"):
        document_of(text.encode(), "a.vtt")


def test_they_are_known_by_their_content() -> None:
    assert document_of(TEAMS.encode(), "panel.txt").turns
    assert document_of(FILM.encode(), "panel", transcript=True).turns
