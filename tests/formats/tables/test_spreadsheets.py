"""Tables as people keep them in Excel, LibreOffice or pandas: what these programs do to them is undone or told."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.tables.test_tables import findings, found, imported

import argmap
from argmap.diagnostics import Severity
from argmap.formats.tables import read, write
from argmap.formats.tables.cells import protected, unprotected
from argmap.formats.tables.entries import day, timecode
from argmap.model import ArgumentMap


def links(found_map: ArgumentMap) -> list[tuple[str, str, str]]:
    return [
        (each.source, "attacks" if each.kind.is_attack else "supports", each.target) for each in found_map.relations
    ]


def test_statements_are_named_by_what_they_say_or_by_their_ids() -> None:
    made = found(
        statements="id,text,speaker,supports,attacks\n"
        'a,The bus is safe.,Ada,"""It is needed; at night.""",\n'
        ',"It is needed; at night.",Bo,,\n'
        ',It costs too much.,Bo,,"a, it-is-needed-at-night"\n',
        relations="from,relation,to\nit costs  too much.,undermines,The bus is safe.\n",
        positions="statement,speaker,stance\nThe bus is safe.,Bo,agrees\n",
        evidence="statement,quote\nIt costs too much.,too dear\n",
        arguments='id,premises,conclusion\ng,"""It costs too much.""; a","It is needed; at night."\n',
        premises="argument,statement\ng,The bus is safe.\n",
    )
    assert set(links(made)) == {
        ("a", "supports", "it-is-needed-at-night"),
        ("it-costs-too-much", "attacks", "a"),
        ("it-costs-too-much", "attacks", "it-is-needed-at-night"),
    }
    assert [each.statement for each in made.arguments["g"].premises] == ["it-costs-too-much", "a", "a"]
    assert made.arguments["g"].conclusion == "it-is-needed-at-night"
    assert [each.speaker for each in made.claims["a"].agree] == ["bo"]


def test_what_no_statement_says_is_told_at_its_cell() -> None:
    told = findings(statements="text,supports\nA is so.,B is so\nB is so.,\n")
    assert told == ["bus/statements.csv:2:10: there is no statement 'B is so' [did you mean 'b-is-so'?]"]
    told = findings(statements="id,text,supports\na,A,\nb,A,\n,C,a; A\n")
    assert told == ["bus/statements.csv:4:4: 2 statements have this text [name one by its id: a, b]"]
    missing = "the table of statements is missing: put statements.csv into the same folder"
    told = findings(chief="relations.csv", relations="from,relation,to\na,supports,b\n")
    assert told == [f"bus/relations.csv:2:1: there is no statement 'a' [{missing}]"]


def test_numbers_with_decimals_that_a_program_added_are_whole() -> None:
    made = found(
        statements="id,text,supports\n1,A,2.0\n2,B,\n",
        positions='statement,speaker,stance,level\n1.0,Ada,agrees,-2.0\n2,Ada,agrees,"3,00"\n',
    )
    assert links(made) == [("1", "supports", "2")]
    assert [each.utterance.level for each in made.positions] == [-2, 3]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("2024-05-14", "2024-05-14"), ("14.05.2024", "2024-05-14"), ("5/14/2024", "2024-05-14")),
        *(("2024-05-14 00:00:00", "2024-05-14"), ("2018~", "2018~"), ("12/03/2024", "12/03/2024"), ("soon", "soon")),
    ],
)
def test_dates_that_are_clear_are_understood(written: str, meant: str) -> None:
    assert day(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("12:14:32 AM", "00:14:32"), ("1:02:03 pm", "13:02:03"), ("12:00:00 PM", "12:00:00")),
        *(("14:32", "14:32"), ("00:14:32", "00:14:32"), ("95", "95"), ("noon", "noon")),
    ],
)
def test_times_that_a_program_made_clock_times_are_times_again(written: str, meant: str) -> None:
    assert timecode(written) == meant


CHANGED = ["1:30", "4-5", "3/4", "1.2", "0123", "1e3", "1.5E7", "1234567890123456", "TRUE", "false"]
LEFT = ["4", "-2", "2018-12-02", "00:14:32", "1.5.2", "a-1", "120-171", "word", "'tis"]


@pytest.mark.parametrize("text", CHANGED)
def test_what_a_spreadsheet_would_change_is_protected(text: str) -> None:
    assert protected(text) == f"'{text}"
    assert unprotected(f"'{text}") == text


@pytest.mark.parametrize("text", LEFT)
def test_what_a_spreadsheet_leaves_alone_is_written_as_it_is(text: str) -> None:
    assert str(protected(text)) == text


def test_numbers_are_no_formulas() -> None:
    made = argmap.loads(
        "title: x\nspeakers: {ada: Ada}\nclaims: {a: {text: '=1+1', agree: {speaker: ada, level: -2}}}"
    ).map
    assert made is not None
    files, _ = write(made)
    (position,) = csv.DictReader(io.StringIO(str(files["positions.csv"])))
    (statement,) = csv.DictReader(io.StringIO(str(files["statements.csv"])))
    assert (position["level"], statement["text"]) == ("-2", "'=1+1")


def test_lines_above_the_headings_are_told() -> None:
    told = findings(statements="Seminar of May,,\n,,\nText,Speaker,Kind\nA,Wu,claim\n")
    hint = "line 3 looks like the headings: delete the lines above it"
    assert told == [f"bus/statements.csv:1:1: the first line has no column `text` or `quote` [{hint}]"]


@pytest.mark.parametrize(
    ("table", "lacking"),
    [
        ("statements", "`text` or `quote`"),
        ("positions", "`statement`"),
        ("relations", "`from`"),
        ("evidence", "`statement` or `argument` or `relation`"),
        ("speakers", "`name` or `id`"),
    ],
)
def test_a_table_without_its_chief_column_is_refused(table: str, lacking: str) -> None:
    (told,) = findings(**{"statements": "id,text\na,A\n", table: "faction,mood\nx,y\n"})
    assert told.startswith(f"bus/{table}.csv:1:1: the first line has no column {lacking} [the headings of {table}.csv")


def test_a_table_of_any_name_needs_a_text_only() -> None:
    reading = read(b"Text,Rubric,Room\nA,x,y\n", "my sheet.csv")
    assert reading.map is not None
    assert [each.text for each in reading.map.claims.values()] == ["A"]
    assert [each.path[-1] for each in reading.diagnostics] == ["Rubric", "Room"]


def test_a_list_of_edges_and_everyday_headings_are_understood() -> None:
    made = found(
        statements="ID,Claim,Who\na,A is so.,Wu\nb,B is so.,Li\n",
        relations="Source,Target,Type\na,b,Pro\nb,a,con\n",
        positions="claim,person,stance\na,Li,agrees\n",
    )
    assert set(links(made)) == {("a", "supports", "b"), ("b", "attacks", "a")}
    assert [each.speaker for each in made.claims["a"].agree] == ["li"]
    quoted = found(
        statements="id,text\na,A\nb,B\n",
        relations="from,to,relation,source,quote\na,b,supports,Minutes,so\n",
    )
    assert quoted.claims["a"].supports[0].evidence[0].source == "minutes"


def test_a_table_under_a_wrong_name_is_recognized() -> None:
    (wrong,) = read(b"Source,Target,Type\na,b,supports\n", "x/edges.csv").diagnostics
    assert wrong.hint == "it looks like relations.csv: call it so, and put it beside statements.csv"


def test_thousands_of_empty_rows_and_columns_say_nothing() -> None:
    empty = ";" * 200 + "\r\n"
    made = found(statements=f"text;speaker{';' * 199}\r\n{empty * 2000}A;Wu{';' * 199}\r\n{empty * 2000}")
    assert [claim.text for claim in made.claims.values()] == ["A"]


HINTS = [
    ("text,terms\nA,NGO\n", "there is no term 'NGO'", "add a row for it to terms.csv"),
    ("id,text,speaker\n,,Wu\n", "this row has no `text`", "fill in `text`, or give the speaker's words under `quote`"),
    ("text,to\nA,City\n", "a claim has no `to`", "`to` belongs to recommendations"),
    ("text,terms\nA,a new word\n", "there is no term 'a new word'", "add a row for it to terms.csv"),
    ("kind,text,addresses\nrecommendation,A,x\n", "there is no challenge 'x'", "add a row for it to statements.csv"),
]


@pytest.mark.parametrize(("text", "message", "hint"), HINTS)
def test_hints_speak_of_rows_and_columns(text: str, message: str, hint: str) -> None:
    (wrong,) = imported(statements=text).diagnostics
    assert wrong.message.startswith(message)
    assert wrong.hint == hint


@settings(max_examples=100)
@given(st.lists(st.lists(st.sampled_from(["", "a", "b", "C 1", "to", "x;y", "yes", "2", "A is so.", "wu"]), min_size=5,
                         max_size=5), min_size=1, max_size=4))  # fmt: skip
def test_no_finding_speaks_of_yaml(rows: list[list[str]]) -> None:
    sheet = io.StringIO(newline="")
    csv.writer(sheet).writerows([["id", "text", "supports", "topics", "terms"], *rows])
    reading = read(sheet.getvalue().encode(), "statements.csv")
    for each in reading.diagnostics:
        told = f"{each.message} {each.hint}"
        assert not any(word in told for word in (":`", "indent", "{", " key "))
        assert each.location is not None or each.severity is not Severity.ERROR
