"""Tables of a map: all of it survives, and what a rapporteur types in a spreadsheet is understood."""

import csv
import io
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.strategies import argument_maps, texts

import argmap
from argmap.checks.engine import essential
from argmap.diagnostics import Severity
from argmap.formats.format import Reading
from argmap.formats.tables import PARTS, read, recognizes, write
from argmap.formats.tables.cells import joined, protected, separated, unprotected
from argmap.model import ArgumentMap
from argmap.source.dump import dumps

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent.parent / "examples"


def encoded(files: dict[str, str | bytes]) -> dict[str, bytes]:
    return {name: text.encode() if isinstance(text, str) else text for name, text in files.items()}


def imported(*, chief: str = "statements.csv", **tables: str) -> Reading:
    files = {f"{name}.csv": text.encode() for name, text in tables.items()}
    return read(files[chief], f"bus/{chief}", files=files)


def found(**tables: str) -> ArgumentMap:
    reading = imported(**tables)
    assert reading.diagnostics == ()
    assert reading.map is not None
    loaded = argmap.loads(dumps(reading.map))
    assert essential(loaded) == []
    assert loaded.map == reading.map
    return reading.map


def findings(*, chief: str = "statements.csv", **tables: str) -> list[str]:
    reading = imported(chief=chief, **tables)
    assert (reading.map is None) == any(each.severity is Severity.ERROR for each in reading.diagnostics)
    return [f"{each.location or each.path}: {each.message} [{each.hint}]" for each in reading.diagnostics]


@pytest.mark.parametrize("name", ["ngo_going_out", "river_crossing"])
@pytest.mark.parametrize("chief", ["statements.csv", "map.csv", "relations.csv"])
def test_an_example_survives(name: str, chief: str) -> None:
    argument_map = argmap.load(EXAMPLES / f"{name}.yaml").map
    assert argument_map is not None
    files, losses = write(argument_map)
    assert losses == ()
    assert set(files) <= set(PARTS)
    reading = read(encoded(files)[chief], chief, files=encoded(files))
    assert reading == Reading(argument_map)
    assert [*reading.map.statements] == [*argument_map.statements]  # type: ignore[union-attr]


@settings(max_examples=150)
@given(argument_maps())
def test_any_map_survives(argument_map: ArgumentMap) -> None:
    files = encoded(write(argument_map)[0])
    with patch("argmap.formats.tables.ERRORS", ()):  # a map that is wrong, or names itself, survives as well
        reading = read(files["map.csv"], "map.csv", files=files)
    assert reading.diagnostics == ()
    assert reading.map == argument_map
    for section in ("sources", "speakers", "organizations", "topics", "terms", "statements", "arguments"):
        assert [*getattr(reading.map, section)] == [*getattr(argument_map, section)]
    assert all(recognizes(text) for text in files.values())


@settings(max_examples=50)
@given(argument_maps())
def test_python_reads_every_table_as_csv_without_formulas(argument_map: ArgumentMap) -> None:
    for text in write(argument_map)[0].values():
        assert isinstance(text, str)
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1
        assert not any(
            cell.startswith(("=", "+", "-", "@", "\t")) and not cell[1:].isdigit() for row in rows for cell in row
        )


@given(texts | st.text("'= \ta\"", min_size=1))
def test_a_text_survives_its_cell(text: str) -> None:
    assume(text.strip())
    assert unprotected(str(protected(text))) == text


@given(st.lists((texts | st.text("'; \n\"a", min_size=1)).filter(lambda text: bool(text.strip()))))
def test_several_values_survive_in_one_cell(values: list[str]) -> None:
    assert separated(joined(values)) == values


AUTHORED = """\
Kind;Speaker;Text;Quote;Page;Topics;Supports;Attacks;Addresses;Disagree;ID;;
claim;Wu Peng;NGOs are needed.;"we are needed; we are ""many""
and ready";4;Need;;;;Li Wei; c1;;
;Li Wei;They are neutral.;;;need; c1;;;;;;
;;;;;;;;;;;;
CHALLENGE;Li Wei;Money is short.;;;"Money; Need";;c1;;;c2;;
recommendation;wu peng;Give more.;;;;;;c2;;;;
"""


def test_statements_alone_make_a_map() -> None:
    expected = argmap.load(HERE / "authored.yaml").map
    tabbed = io.StringIO(newline="")
    csv.writer(tabbed, delimiter="\t").writerows(csv.reader(io.StringIO(AUTHORED), delimiter=";"))
    for variant in (
        AUTHORED,
        tabbed.getvalue(),
        "\ufeff" + AUTHORED.replace("\n", "\r\n").replace('many""\r\nand', 'many""\nand'),
        "sep=;\n" + AUTHORED,
        "\n\n" + AUTHORED.replace("Speaker;", "  BY ;"),
    ):
        assert found(statements=variant) == expected


def test_a_file_of_any_name_is_taken_for_statements_and_names_the_map() -> None:
    reading = read(AUTHORED.encode("utf-16"), "x/Night bus.csv", files={"speakers.csv": b"broken"})
    assert reading.map is not None
    assert reading.map.title == "Night bus"
    assert len(reading.map.statements) == 4
    standing = read(AUTHORED.encode(), "<stdin>").map
    assert standing is not None
    assert standing.title == "Statements"


def test_every_table_has_its_place() -> None:
    given_map = found(
        map="Key,Value\nTitle,Night bus\nmapper,Ann\nmapper,Bo\nEvent: date,2024-03-12\n"
        "event:organizer,A\nignore,silent-speaker",
        statements="id,kind,text,to,attribute: Mood\na,,A is so.,,glad\nb,,B is so.,,\n"
        "r,recommendation,Do it.,City; Wu Peng,",
        speakers="name,role,attribute: party\nWu Peng,Director,Blue",
        positions="statement,stance,speaker,level,quote,attribute: tone\na,agrees,Wu Peng,-2,yes,harsh\na,,wu peng,,,",
        relations="id,from,relation,to,by,note,quote\n1,a,Support,b,Wu Peng,sure,so b\n,b,because,r,,,",
        evidence="relation,statement,quote,source\n1,,and b again,Minutes\n,b,b indeed,minutes",
        arguments="id,by,premises,conclusion,scheme\narg,Wu Peng,a,b,sign",
        premises="argument,statement,implicit\narg,r,Yes",
    )
    expected = argmap.load(HERE / "tables.yaml").map
    assert expected is not None
    assert dumps(given_map) == dumps(expected)
    assert given_map == expected


A = "id,text\na,A"

WRONG: list[tuple[str, str, str, str]] = [
    ("statements", "", "1:1", "the table is empty"),
    ("statements", "kind,text\nidea,A", "2:1", "'idea' is no kind"),
    ("statements", f"{A}\n\na,B", "4:1", "'a' stands twice [line 2 has it already; ids are used once]"),
    ("statements", "id,text\nC 1,A", "2:1", "'C 1' is not an id"),
    ("statements", "id,text\na,", "2:1", "this row has no `text` [fill in `text`, or give the speaker's"),
    ("statements", 'id,text,supports\na,A,"b, a"\nb,B', "2:5", "'a' names itself under `supports`"),
    ("statements", "id,text,suports", "1:9", "there is no column 'suports' [did you mean 'supports'?; to keep"),
    ("statements", "id,text,Text\na,A,b", "1:9", "two columns are for 'text'"),
    ("statements", "id,text\na,A,b", "2:5", "this row has 3 cells where the first line has 2"),
    ("statements", 'id,text\na,"A', "2:3", "a quotation mark opened here is never closed"),
    ("statements", 'id,text\na,"A" x', "2:7", "a text goes on after its closing quotation mark"),
    ("statements", "id,text\na,A\x07", "2:4", "the text holds a control character, U+0007"),
    ("statements", "id,text,date\na,A,12.3.24", "2:5", "'12.3.24' is not a date"),
    ("positions", "statement,speaker,level\na,Wu,high", "2:6", "'high' is not a whole number"),
    ("positions", "statement,speaker\nb,Wu", "2:1", "there is no statement 'b'"),
    ("positions", "statement,speaker\na,", "2:3", "this row names no speaker"),
    ("positions", "statement,speaker,stance\na,Wu,pro", "2:6", "'pro' is no stance"),
    ("relations", "from,relation,to\na,supports,bb", "2:12", "there is no statement 'bb'"),
    ("relations", "from,relation,to\na,likes,a", "2:3", "'likes' is no relation"),
    ("relations", "from,relation,to\na,,a", "2:3", "this row names no relation"),
    ("relations", "from,relation,to\na,but,", "2:7", "this row does not say what it bears on"),
    ("relations", "from,relation,to\na,addresses,a", "2:1", "a claim has no `addresses` [`addresses` belongs to"),
    ("evidence", "statement,quote\n,b", "2:1", "this row does not say what it is evidence for"),
    ("evidence", "statement,argument\na,b", "2:3", "this row is evidence for 2 things"),
    ("map", "key,value\ntitel,A", "2:1", "there is no key 'titel'"),
    ("map", "key,value\n,A", "2:1", "this row has no key"),
    ("map", "key,value\ntitle,A\ntitle,B", "3:1", "'title' stands twice"),
    ("map", "key,value\nevent: date,soon", "2:1", "'soon' is not a date"),
    ("arguments", "id,conclusion\nb,x", "2:3", "there is no statement 'x'"),
    ("premises", "argument,statement,implicit\nb,a,perhaps", "2:1", "there is no argument 'b'"),
    ("speakers", "id,name,kind\na,A,thing", "2:5", "`kind` should be one of person, body, not 'thing'"),
]


@pytest.mark.parametrize(("table", "text", "place", "message"), WRONG)
def test_what_is_wrong_is_said_at_its_cell(table: str, text: str, place: str, message: str) -> None:
    told = findings(**{"statements": A, table: text})[0]
    assert told.startswith(f"bus/{table}.csv:{place}: ")
    assert message in told


def test_excels_own_encoding_is_told_with_its_place() -> None:
    reading = read("id,text\na,Caf\xe9".encode("cp1252"), "statements.csv")
    (wrong,) = reading.diagnostics
    assert (str(wrong.location), wrong.message) == ("statements.csv:2:6", "not UTF-8 text")
    assert "CSV UTF-8" in (wrong.hint or "")
    assert "workbook" in read(b"PK\x03\x04...", "x.xlsx").diagnostics[0].message


def test_what_is_left_out_or_doubtful_is_told() -> None:
    told = findings(statements="text,speaker,Remarks,,\nA,Wu Peg,x,,y\n", speakers="name\nWu Peng\n")
    left_out = "the column is none that argmap knows, and is left out [to keep it, head it"
    assert told == [
        "bus/statements.csv:2:3: 'Wu Peg' is not among the speakers, and was added [did you mean 'Wu Peng'?]",
        f"('statements.csv', 'Remarks'): {left_out} 'attribute: Remarks']",
        f"('statements.csv', 'column 5'): {left_out} 'attribute: column 5']",
    ]


OTHERS = [
    *(b"", b"text", b"text\n", b"{}", b"title: x\nclaims: {a: A}", b"<x/>", b"Discussion Title: x\n\n1. A, b\n"),
    *(b"person,organization,concept,agreement,text\n", b"\xff\xfe\x00", b"PK\x03\x04", b"# A, b\n", b'"'),
]


@pytest.mark.parametrize("other", OTHERS)
def test_other_files_are_not_taken_for_tables(other: bytes) -> None:
    assert not recognizes(other)


@settings(max_examples=150)
@given(st.data())
def test_no_mutilated_table_ends_in_a_traceback(data: st.DataObject) -> None:
    argument_map = argmap.load(EXAMPLES / "river_crossing.yaml").map
    assert argument_map is not None
    files = encoded(write(argument_map)[0])
    name = data.draw(st.sampled_from(sorted(files)))
    raw = files[name]
    at = data.draw(st.integers(0, len(raw)))
    length = data.draw(st.integers(0, 40))
    files[name] = (
        raw[:at]
        + data.draw(st.sampled_from([b"", b'"', b",", b"\n", b";", b"\xff", b"=1", b"\0", b"a" * 99]))
        + raw[at + length :]
    )
    reading = read(files[name], name, files=files)
    assert reading.map is not None or reading.diagnostics
    for each in reading.diagnostics:
        assert each.location is not None or each.path
        assert reading.map is not None or each.location is not None


@settings(max_examples=150)
@given(st.binary(max_size=80) | st.text("id,text\";\n'=\t ", max_size=80).map(str.encode))
def test_no_bytes_end_in_a_traceback(raw: bytes) -> None:
    reading = read(raw, "statements.csv")
    assert (reading.map is None) == any(each.severity is Severity.ERROR for each in reading.diagnostics)
    recognizes(raw)
