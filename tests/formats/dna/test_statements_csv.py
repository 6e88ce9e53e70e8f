"""Tables of coded statements: every way of writing one, and what is wrong with one said at its place."""

import csv
import io
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import texts

from argmap.checks.engine import essential
from argmap.formats.dna.statements_csv import read
from argmap.formats.dna.table import DELIMITERS
from argmap.model import ArgumentMap, Stance
from argmap.source import loads
from argmap.source.dump import dumps

PLAIN = """\
statement_id,document_id,document_title,date,coder,start,stop,person,organization,concept,agreement,text_span
7,2,Letter,2001-02-04T00:00:00Z,Ann,5,9,Bo,Club,Buses are safe.,0,no way
3,1,Hearing,2001-02-03T00:00:00Z,Ann,20,29,Ada,Club,Buses are safe.,1,very safe
4,1,Hearing,2001-02-03T00:00:00Z,Bea,2,9,Ada,Union,Buses are safe.,1,"safe, and
quiet"
"""


def imported(table: str | bytes, **columns: str) -> ArgumentMap:
    found = read(table if isinstance(table, bytes) else table.encode(), "bus.csv", columns=columns).map
    assert found is not None
    loaded = loads(dumps(found))
    assert essential(loaded) == []
    assert loaded.map == found
    return found


def findings(table: str | bytes, **columns: str) -> list[str]:
    reading = read(table if isinstance(table, bytes) else table.encode(), "bus.csv", columns=columns)
    return [f"{each.location}: {each.severity} {each.message}" for each in reading.diagnostics]


def taken(argument_map: ArgumentMap) -> list[tuple[str, Stance, str | None]]:
    return [(each.speaker, each.stance, each.utterance.attributes.get("dna-id")) for each in argument_map.positions]


def test_what_a_table_becomes() -> None:
    assert (
        dumps(imported(PLAIN))
        == """\
argmap: 1
title: bus
sources:
  hearing:
    title: Hearing
    date: '2001-02-03'
    attributes:
      dna-id: 1
  letter:
    title: Letter
    date: '2001-02-04'
    attributes:
      dna-id: 2
speakers:
  ada:
    name: Ada
    organization: union
  bo:
    name: Bo
    organization: club
organizations:
  union: Union
  club: Club
claims:
  buses-are-safe:
    text: Buses are safe.
    by:
      - speaker: ada
        quote: "safe, and\\nquiet"
        source: hearing
        chars: 2-9
        date: '2001-02-03'
        attributes:
          dna-id: 4
          coder: Bea
      - speaker: ada
        quote: very safe
        source: hearing
        chars: 20-29
        date: '2001-02-03'
        organization: club
        attributes:
          dna-id: 3
          coder: Ann
    disagree:
      speaker: bo
      quote: no way
      source: letter
      chars: 5-9
      date: '2001-02-04'
      attributes:
        dna-id: 7
        coder: Ann
"""
    )


def test_dnas_own_event_list() -> None:
    table = (
        '"statement_id";"time";"person";"organization";"concept";"agreement";"start_position";"stop_position";"text";'
        '"coder";"document_id";"document_title";"document_author";"document_source";"document_section";"document_type"\r\n'
        '3;2001-02-03 14:30:00;"Ada";"Club";"Buses are safe.";1;20;29;"very safe";'
        '2;1;"Hearing";"Bo";"";"";"minutes"\r\n'
    )
    found = imported(table)
    [position] = found.positions
    utterance = position.utterance
    assert (utterance.date, utterance.chars, utterance.quote) == ("2001-02-03T14:30:00", "20-29", "very safe")
    assert utterance.attributes == {"dna-id": "3", "coder": "2"}
    assert (found.sources["hearing"].author, found.sources["hearing"].kind) == (("Bo",), "minutes")


def test_an_event_list_as_dna_itself_writes_it() -> None:
    """Its headings, separators and dates; quotation marks within are apostrophes, semicolons commas already."""
    raw = (
        '"statement ID";"time";"document ID";"document title";"author";"source";"section";"type";"text";'
        '"person";"organization";"concept";"agreement"\n'
        '11;2020-03-01 00:00:00;7;"Hearing";"Bo Lind";"https://example.org/h";"Letters";"minutes";"it is\n\'safe\', '
        'they say";"Ada";"Council";"The bus is safe.";1\n'
    )
    found = read(raw.encode(), "events.csv").map
    assert found is not None
    (source,) = found.sources.values()
    assert (source.title, source.author, source.date) == ("Hearing", ("Bo Lind",), "2020-03-01")
    (position,) = found.positions
    assert position.utterance.quote == "it is\n'safe', they say"
    assert position.utterance.attributes == {"dna-id": "11"}
    other = raw.replace('"type"', '"rubric"')
    kept = read(other.encode(), "events.csv").map
    assert kept is not None
    assert [each.utterance.attributes["author"] for each in kept.positions] == ["Bo Lind"]


@pytest.mark.parametrize(
    "raw",
    [
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.replace("\n", "\r\n").replace("and\r\n", "and\n").encode(),
        PLAIN.replace("safe, and", "safe; and").replace(",", ";").replace("safe; and", "safe, and").encode(),
        PLAIN.replace("safe, and", "safe; and").replace(",", "\t").replace("safe; and", "safe, and").encode(),
        ("sep=,\n" + PLAIN).encode(),
        ("\n\n" + PLAIN + "\n\n").encode(),
        PLAIN.replace("statement_id", "Statement ID").replace("document_id", "document.id").encode(),
        PLAIN.replace("person", "Person").replace("concept", "CONCEPT").encode(),
        PLAIN.replace(",0,no", ",0.0,no").replace(",1,very", ",1.,very").encode(),
        PLAIN.replace(",0,no", ",FALSE,no").replace(",1,very", ",TRUE,very").replace(",1,\"", ",TRUE,\"").encode(),
        PLAIN.replace("T00:00:00Z", "").encode(),
        PLAIN.replace("T00:00:00Z", " 00:00:00.000 +02:00").encode(),
    ],
)  # fmt: skip
def test_the_same_table_written_in_other_ways(raw: bytes) -> None:
    assert imported(raw) == imported(PLAIN)


def test_order_is_that_of_date_document_passage_and_id() -> None:
    rows = [  # id, document, date, start
        (5, 2, "2001-01-01", 0), (10, 1, "2001-01-02", 9), (9, 1, "2001-01-02", 9), (1, 10, "2001-01-02", 0),
        (2, 9, "2001-01-02", 50), (3, 1, "2001-01-02", 10), (4, 3, "", 0),
    ]  # fmt: skip
    header = "id,document_id,document_title,date,start,stop,person,concept,agreement\n"
    table = header + "".join(f"{a},{b},T{b},{c},{d},99,Ada,X,1\n" for a, b, c, d in reversed(rows))
    assert [number for *_, number in taken(imported(table))] == ["5", "9", "10", "3", "2", "1", "4"]


def test_whoever_names_no_organization_once_belongs_to_none() -> None:
    table = (
        "person,organization,concept,agreement\nAda,Club,X,1\nAda,Club,X,1\nAda,,X,1\n"
        "Bo,Club,X,1\nBo,Club,X,0\nBo,Union,X,1\n"
    )
    found = imported(table)
    assert {name: each.organization for name, each in found.speakers.items()} == {"ada": None, "bo": "club"}
    assert [(each.speaker, each.utterance.organization) for each in found.positions] == [
        ("ada", "club"), ("ada", "club"), ("ada", None), ("bo", None), ("bo", "union"), ("bo", None),
    ]  # fmt: skip


def test_a_row_without_a_person_is_said_by_a_body_that_is_its_own_organization() -> None:
    found = imported("person,organization,concept,agreement\n,Club,X,1\nClub,,X,1\n")
    body, person = found.speakers["club-body"], found.speakers["club-2"]
    assert (body.name, body.kind.value, body.organization) == ("Club", "body", "club")
    assert (person.name, person.kind.value, person.organization) == ("Club", "person", None)


def test_columns_for_which_there_is_no_word_become_attributes() -> None:
    [position] = imported("person,concept,agreement,coder,tone,page\nAda,X,1,Ann,calm,\n").positions
    assert position.utterance.attributes == {"coder": "Ann", "tone": "calm"}


def test_columns_without_a_name_and_with_an_odd_one() -> None:
    table = '"",person,concept,agreement,"",a\x1bb\n1,Ada,X,1,2,3\n'
    [position] = imported(table).positions
    assert position.utterance.attributes == {"column 1": "1", "column 5": "2", "a b": "3"}


def test_columns_can_be_given_other_roles() -> None:
    table = "actor,group,code,position,when,words,coder\nAda,Club,X,1,2001,so it is,5\n"
    found = imported(
        table,
        speaker="actor",
        organization="group",
        statement="code",
        stance="position",
        date="when",
        quote="words",
        coder="",
    )
    [position] = found.positions
    assert (position.speaker, position.utterance.date, position.utterance.quote) == ("ada", "2001", "so it is")
    assert position.utterance.attributes == {"coder": "5"}
    assert [each.stance for each in imported(table, speaker="actor", statement="code", stance="").positions] == [
        Stance.ASSERTS
    ]


def test_numbers_are_kept_as_levels() -> None:
    table = "person,concept,agreement\nAda,X,2\nBo,X,-1\nCy,X,0\nDi,X,1\n"
    assert [(each.speaker, each.stance, each.utterance.level) for each in imported(table).positions] == [
        ("ada", Stance.ASSERTS, 2), ("di", Stance.ASSERTS, 1), ("cy", Stance.PARTLY, 0), ("bo", Stance.DISAGREES, -1),
    ]  # fmt: skip
    kept = "bus.csv:1:1: info 'agreement' is a number from {} to {}, kept as `level`: "
    how = "above 0 counts as saying so, below 0 as disagreeing, 0 as agreeing in part"
    assert findings(table) == [kept.format(-1, 2) + how]
    how = "all are above 0, so everybody counts as saying so"
    assert findings("person,concept,agreement\nAda,X,2\nBo,X,5\n") == [kept.format(2, 5) + how]


def test_an_odd_value_does_not_turn_numbers_into_words() -> None:
    table = "person,concept,agreement\na,c,1\nb,c,-1\nd,c,2\ne,c,-2\nf,c,0.5\n"
    assert [(each.speaker, each.utterance.level) for each in imported(table).positions] == [
        ("a", 1), ("d", 2), ("b", -1), ("e", -2),
    ]  # fmt: skip
    assert findings(table)[1:] == [
        "bus.csv:6:5: warning 1 statement whose 'agreement' is no whole number ('0.5') was left out"
    ]


def test_an_odd_value_does_not_turn_no_into_a_number() -> None:
    table = "person,concept,agreement\na,c,1.0\nb,c,0.0\nd,c,0.5\ne,c,?\nf,c,NA\n"
    found = imported(table)
    assert [(each.speaker, each.stance, each.utterance.level) for each in found.positions] == [
        ("a", Stance.ASSERTS, None), ("b", Stance.DISAGREES, None),
    ]  # fmt: skip
    assert findings(table) == [
        "bus.csv:4:5: warning 2 statements whose 'agreement' is neither yes nor no ('0.5', '?') were left out",
        "bus.csv:6:5: warning 1 statement without 'agreement' was left out",
    ]


def test_an_odd_number_does_not_turn_words_into_numbers() -> None:
    table = "person,concept,agreement\na,c,yes\nb,c,no\nd,c,99\n"
    assert [(each.speaker, each.stance) for each in imported(table).positions] == [
        ("a", Stance.ASSERTS), ("b", Stance.DISAGREES),
    ]  # fmt: skip
    assert findings(table)[1:] == [
        "bus.csv:4:5: warning 1 statement whose 'agreement' is neither yes nor no ('99') was left out"
    ]


def test_words_are_read_where_they_are_plain() -> None:
    table = "person,concept,agreement\nAda,X,support\nBo,X,Oppose\nCy,X,partly\nDi,X,hm\n"
    assert [stance.value for _, stance, _ in taken(imported(table))] == ["asserts", "partly agrees", "disagrees"]
    words = "'Oppose' as `disagree`, 'partly' as `partly`, 'support' as `by`"
    assert findings(table) == [
        f"bus.csv:1:1: info 'agreement' was read from words: {words}",
        "bus.csv:5:6: warning 1 statement whose 'agreement' is neither yes nor no ('hm') was left out",
    ]


@pytest.mark.parametrize("empty", ["", "  ", "NA"])
def test_what_is_empty_is_left_out_and_counted(empty: str) -> None:
    table = "id,person,organization,concept,agreement\n1,Ada,,X,1\n2,,,X,1\n3,Ada,,,1\n"
    table += f"4,Ada,,X,{empty}\n5,Ada,,X,{empty}\n"
    assert [number for *_, number in taken(imported(table))] == ["1"]
    assert findings(table) == [
        "bus.csv:3:3: warning statement 2 without 'person' and 'organization' was left out",
        "bus.csv:4:8: warning statement 3 without 'concept' was left out",
        "bus.csv:5:10: warning 2 statements without 'agreement' were left out, the first: statement 4",
    ]


def test_rows_that_repeat_an_id() -> None:
    table = "id,person,concept,agreement\n1,Ada,X,1\n1,Ada,X,1\n1,Ada,X,0\n,Ada,X,1\n,Ada,X,1\n"
    assert len(imported(table).positions) == 4
    assert findings(table) == [
        "bus.csv:3:1: warning statement 1 stands there again, word for word, and was left out",
        "bus.csv:4:1: warning statement 1 has the id of another, and was taken over all the same",
    ]


def test_cells_that_cannot_be_read_are_kept_or_told() -> None:
    table = (
        "id,document_id,document_title,date,start,stop,person,concept,agreement\n"
        "1,1,A,5/6/2001,1,2,Ada,X,1\n2,1,B,6 May 2001,9,3,Ada,X,1\n3,1,A,soon,x,,Ada,X,1\n"
    )
    found = imported(table)
    assert {each.utterance.attributes["dna-id"]: each.utterance.date for each in found.positions} == {
        "1": None, "2": "2001-05-06", "3": None,
    }  # fmt: skip
    kept = {each.utterance.attributes["dna-id"]: each.utterance.attributes.get("date") for each in found.positions}
    assert kept == {"1": "5/6/2001", "2": None, "3": "soon"}
    assert [(source.title, source.date) for source in found.sources.values()] == [("A", None)]
    assert findings(table) == [
        "bus.csv:2:7: warning 2 dates could not be read and became an attribute: '5/6/2001', 'soon'",
        "bus.csv:3:5: warning 1 row with another title for a document than an earlier row: the first one counts",
        "bus.csv:3:18: warning 2 rows without two numbers for where the passage starts and stops",
    ]


def test_apostrophes_against_formulas_are_taken_off() -> None:
    table = "person,concept,agreement\n'=Ada,'-X,'-1\n'Bo,'+ 1,1\n"
    found = imported(table)
    assert [each.name for each in found.speakers.values()] == ["=Ada", "'Bo"]
    assert [(each.text, each.by[0].level if each.by else None) for each in found.claims.values()] == [
        ("-X", None),
        ("+ 1", 1),
    ]


def test_control_characters_become_blanks() -> None:
    table = "person,concept,agreement,note\nA\x1b[31mda,X,1,a\x01b\n"
    assert [each.name for each in imported(table).speakers.values()] == ["A [31mda"]
    assert findings(table) == ["bus.csv:1:1: warning control characters in 2 texts became blanks"]


HEADER = b"person,concept,agreement\n"


@pytest.mark.parametrize(
    ("raw", "finding"),
    [
        (b"", "1:1: error the file is empty"),
        (b"\n \n", "2:1: error the file is empty"),
        (HEADER, "1:1: error there is no statement to take over"),
        (
            b"person,concept\nAda,X\n",
            "1:1: error no column is called 'agreement', to say whether they agree; there are",
        ),
        (b"concept,agreement\nX,1\n", "1:1: error no column says who speaks; there are concept, agreement"),
        (b"person,concept,agreement,person\n", "1:26: error two columns are called 'person'"),
        (HEADER + b'Ada,X,1\nBo,"a,b\nc",1,1\n', "3:1: error this row has 4 cells where the first line has 3"),
        (HEADER + b'Ada,X,1\nBo,"X,1\n', "3:1: error in this row a quotation mark opened here is never closed"),
        (HEADER + b'Ada,"X"s,1\n', "2:1: error in this row a quotation mark stands in the middle of a text"),
        (HEADER + "Ada,café,1\n".encode("latin-1"), "2:8: error not UTF-8 text"),
        (HEADER + b"Ada," + b"x" * 1_000_001 + b",1\n", "2:1: error this line is longer than 1,000,000 characters"),
        (b"PK\x03\x04...", "1:1: error this is a workbook, not a CSV file"),
        (b"\x89PNG...", "1:1: error not a text file (a picture, a Word document?)"),
    ],
)
def test_what_is_no_such_table(raw: bytes, finding: str) -> None:
    assert read(raw, "bus.csv").map is None
    [found] = findings(raw)
    assert found.startswith(f"bus.csv:{finding}")


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"date": "when"}, "there is no column 'when' for the date; there are statement_id, document_id, "),
        ({"speaker": "who"}, "no column is called 'who', to say who speaks; there are statement_id, document_id, "),
        ({"actor": "person"}, "there is nothing called 'actor' that a column could be for"),
        ({"statement": ""}, "one column has to say what is said"),
        ({"speaker": "", "organization": ""}, "no column says who speaks; there are statement_id, "),
    ],
)
def test_columns_that_are_not_there(columns: dict[str, Any], message: str) -> None:
    [found] = findings(PLAIN, **columns)
    assert found.removeprefix("bus.csv:1:1: error ").startswith(message)


def test_texts_may_be_long() -> None:
    long = "word " * 50_000
    [position] = imported(f"person,concept,agreement,text\nAda,X,1,{long}\n").positions
    assert position.utterance.quote == long


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(texts, texts, st.sampled_from("01"), texts), min_size=1, max_size=5), st.sampled_from(DELIMITERS)
)
def test_any_text_in_a_table_is_the_same_text_in_the_map(rows: list[tuple[str, ...]], delimiter: str) -> None:
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter)
    writer.writerow(["person", "concept", "agreement", "text"])
    writer.writerows(rows)
    found = imported(written.getvalue().encode())
    kept = Counter(
        (found.speakers[each.speaker].name, found.claims[each.statement].text, each.utterance.quote)
        for each in found.positions
    )
    assert kept == Counter(
        (unescaped(person), unescaped(concept), unescaped(quote)) for person, concept, _, quote in rows
    )


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200) | st.text(st.sampled_from("abc\",;\t\r\n'= é\x00"), max_size=80).map(str.encode))
def test_no_bytes_are_more_than_an_error(raw: bytes) -> None:
    for table in (raw, b"person,concept,agreement\n" + raw):
        reading = read(table, "bus.csv")
        assert reading.map is not None or any(each.severity == "error" for each in reading.diagnostics)
        assert all(each.location for each in reading.diagnostics)


def unescaped(cell: str) -> str:
    """Return a text as a spreadsheet program means it: ``'=1`` is ``=1``."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@", "\t", "\r") else cell
