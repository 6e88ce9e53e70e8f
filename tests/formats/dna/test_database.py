"""DNA's databases: both generations say the same, and whatever is wrong with one is said in plain words."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.formats.dna.databases import dna_2, dna_3

from argmap.checks.engine import essential
from argmap.diagnostics import Severity
from argmap.formats.dna.database import read
from argmap.formats.format import Reading
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps

HERE = Path(__file__).parent


def imported(raw: bytes, **options: Any) -> ArgumentMap:
    found = read(raw, "bus.dna", **options).map
    assert found is not None
    return found


def refused(raw: bytes, **options: Any) -> str:
    reading = read(raw, "bus.dna", **options)
    assert reading.map is None
    return next(each.message for each in reading.diagnostics if each.severity is Severity.ERROR)


def notes(reading: Reading) -> list[str]:
    return [each.message for each in reading.diagnostics]


def test_what_a_database_becomes() -> None:
    """`bus.yaml` is to be read beside `databases.py`."""
    text = dumps(imported(dna_3()))
    assert text == (HERE / "bus.yaml").read_text(encoding="utf-8")
    loaded = loads(text)
    assert essential(loaded) == []


def test_both_generations_say_the_same() -> None:
    assert imported(dna_2(), time_zone="UTC") == imported(dna_3())


def test_what_is_left_out_is_told() -> None:
    assert notes(read(dna_3(), "bus.dna")) == [
        "1 document that no statement is from was left out",
        "1 name that no statement uses was left out: 'Tram Lobby'",
        "the full text of 2 documents is not part of the map",
    ]
    links = "INSERT INTO STATEMENTLINKS(SourceId, TargetId) VALUES (11, 12), (12, 13)"
    assert "2 links between statements were left out" in notes(read(dna_2(links), "bus.dna"))


def test_texts_are_handed_over_where_they_are_wanted() -> None:
    reading = read(dna_3(), "bus.dna", texts="texts")
    assert reading.map is not None
    assert {name: source.path for name, source in reading.map.sources.items()} == {
        "letter-to-the-editor": "texts/letter-to-the-editor.txt",
        "hearing-the-night-bus": "texts/hearing-the-night-bus.txt",
    }
    assert reading.texts["letter-to-the-editor"] == "It costs nothing at all."
    for position in reading.map.positions:
        start, stop = map(int, (position.utterance.chars or "").split("-"))
        assert reading.texts[position.utterance.source or ""][start:stop] == position.utterance.quote


def test_positions_beyond_the_basic_plane_are_counted_in_characters() -> None:
    """The bus sign takes two of the units in which DNA counts: 39–54 there is 38–53 here."""
    [union] = [each for each in imported(dna_3()).positions if each.speaker == "drivers-union-body"]
    assert (union.utterance.chars, union.utterance.quote) == ("38-53", "Nobody rides it")


def test_dates_of_dna_2_depend_on_whose_clock_it_was() -> None:
    def days(**options: Any) -> list[str | None]:
        return [source.date for source in imported(dna_2(), **options).sources.values()]

    assert days() == ["1970-01-11T09:30:00", "1970-01-13"]
    assert days(time_zone="Europe/Berlin") == ["1970-01-11T10:30:00", "1970-01-13T01:00:00"]
    [found] = [each for each in read(dna_2(), "bus.dna").diagnostics if "clock" in each.message]
    assert found.severity is Severity.INFO
    late = dna_2("UPDATE DOCUMENTS SET Date = Date - 3600000")  # midnight in Berlin
    [found] = [each for each in read(late, "bus.dna").diagnostics if "clock" in each.message]
    assert found.severity is Severity.WARNING
    assert found.message.endswith("where no document is of midnight, so days may be off by one")
    assert found.hint == "say whose it was, such as --time-zone Europe/Berlin"
    assert "clock" not in str(read(late, "bus.dna", time_zone="UTC").diagnostics)
    assert refused(dna_2(), time_zone="Mars") == "no time zone is called 'Mars'"
    assert refused(dna_2(), time_zone="../../etc/passwd") == "no time zone is called '../../etc/passwd'"
    assert refused(dna_3(), time_zone="UTC") == "the dates of DNA 3 do not depend on a time zone"


def test_a_date_that_no_calendar_has_is_left_out() -> None:
    raw = dna_3("UPDATE DOCUMENTS SET Date = 9e17 WHERE ID = 3", "UPDATE DOCUMENTS SET Date = NULL WHERE ID = 7")
    reading = read(raw, "bus.dna")
    assert "2 documents without a date that a calendar has: '3', '7'" in notes(reading)
    assert reading.map is not None
    assert [source.date for source in reading.map.sources.values()] == [None, None]


def test_numbers_are_levels_even_where_they_are_0_and_1() -> None:
    found = imported(dna_3(), columns={"stance": "weight"})
    assert [(each.stance.value, each.utterance.level) for each in found.positions] == [
        ("partly agrees", 0),
        ("partly agrees", 0),
        ("partly agrees", 0),
        ("disagrees", -2),
        ("asserts", 3),
    ]
    assert all("agreement" in each.utterance.attributes for each in found.positions)
    only = imported(dna_3("UPDATE DATAINTEGER SET Value = 1 WHERE Value <> 0"), columns={"stance": "weight"})
    assert {each.utterance.level for each in only.positions} == {0, 1}


def test_what_is_no_whole_number_is_left_out_of_a_number() -> None:
    raw = dna_3("UPDATE DATAINTEGER SET Value = 1", "UPDATE DATAINTEGER SET Value = 0.5 WHERE StatementId = 11")
    reading = read(raw, "bus.dna", columns={"stance": "weight"})
    assert reading.map is not None
    assert {each.utterance.level for each in reading.map.positions} == {1}
    assert "statement 11 whose 'weight' is no whole number ('0.5') was left out" in notes(reading)


ANNOTATIONS = """
INSERT INTO STATEMENTTYPES VALUES (2, 'Annotation', 1, 2, 3);
INSERT INTO VARIABLES VALUES (20, 'note', 'long text', 2);
INSERT INTO STATEMENTS VALUES (90, 2, 7, 0, 5, 1);
INSERT INTO DATALONGTEXT(StatementId, VariableId, Value) VALUES (90, 20, 'see below');
"""
STORIES = """
INSERT INTO STATEMENTTYPES VALUES (3, 'Story', 1, 2, 3);
INSERT INTO VARIABLES VALUES (30, 'person', 'short text', 3), (31, 'concept', 'short text', 3),
    (32, 'agreement', 'boolean', 3);
"""


def test_the_one_type_that_fits_is_taken_and_the_others_are_told() -> None:
    reading = read(dna_3(ANNOTATIONS, STORIES), "bus.dna")
    assert reading.map == imported(dna_3())
    assert "1 statement of type 'Annotation' was left out" in notes(reading)


def test_a_type_can_be_chosen() -> None:
    used = "INSERT INTO STATEMENTS VALUES (91, 3, 7, 0, 5, 1)"
    several = dna_3(STORIES, used)
    assert refused(several).startswith("several statement types could be meant: 'DNA Statement' with person, organi")
    assert imported(several, statement_type="dna statement") == imported(dna_3())
    assert refused(several, statement_type="Story") == "there is no statement to take over"
    assert refused(several, statement_type="Tale") == (
        "there is no statement type 'Tale'; there are 'DNA Statement', 'Story'"
    )
    assert refused(dna_3(ANNOTATIONS), columns={"statement": "plot"}) == (
        "no statement type has the variables wanted: 'DNA Statement' with person, organization, concept, agreement, "
        "remark, weight; 'Annotation' with note"
    )
    assert refused(dna_3(), columns={"statement": "plot"}) == (
        "no variable is called 'plot', to say what is said; "
        "there are person, organization, concept, agreement, remark, weight"
    )
    assert refused(dna_3(), columns={"date": "x"}) == "there is nothing called 'date' that a variable could be for"


def test_variables_can_be_given_other_roles() -> None:
    found = imported(dna_3(), columns={"speaker": "organization", "organization": "", "stance": ""})
    assert list(found.speakers) == ["drivers-union", "city-council"]
    assert found.organizations == {}
    assert {each.stance.value for each in found.positions} == {"asserts"}


@pytest.mark.parametrize("length", [1, 15, 16, 99, 100, 512, 4096, 5000, 20_000])
def test_a_file_that_is_cut_off(length: int) -> None:
    message = refused(dna_3()[:length])
    assert message.startswith(("the database is damaged or cut off (", "this is no SQLite database"))


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"SQLite format 2\0", b"title: x"])
def test_a_file_that_is_no_database(raw: bytes) -> None:
    assert refused(raw) == "this is no SQLite database, as DNA's files are"


def test_a_file_of_dna_1_is_told_what_to_do_with() -> None:
    [found] = read(b'<?xml version="1.0"?><discourse/>', "old.dna").diagnostics
    assert found.hint == "a file of DNA 1 is XML: import it into DNA 2 first"


def test_noise_in_a_database_is_never_more_than_an_error() -> None:
    """Bytes overwritten here and there: a map may come out or an error, but nothing else happens."""
    sound = dna_3()
    for at in range(100, len(sound), 97):
        read(sound[:at] + b"\xff\x00\x81" + sound[at + 3 :], "bus.dna")


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        (
            "DROP TABLE STATEMENTS",
            "the database has no table STATEMENTS: DNA did not make it, or a version not known here",
        ),
        ("DROP TABLE ENTITIES", "the database has neither a table ENTITIES, as in DNA 3, nor ATTRIBUTES, as in DNA 2"),
        (
            "ALTER TABLE STATEMENTS RENAME COLUMN StatementTypeId TO Type",
            "the table STATEMENTS has no column StatementTypeId: this version of DNA is not known here",
        ),
        (
            "UPDATE DOCUMENTS SET Title = x'00ff'",
            "Title in the table DOCUMENTS holds binary data where text or a number belongs",
        ),
        (
            "ALTER TABLE DOCUMENTS RENAME TO KEPT; CREATE VIEW DOCUMENTS AS SELECT * FROM KEPT",
            "the database has no table DOCUMENTS: DNA did not make it, or a version not known here",
        ),
        (
            "DROP TABLE CODERS; CREATE TABLE CODERS(ID INTEGER, Name TEXT AS (upper(ID)))",
            "the table CODERS has no column Name: this version of DNA is not known here",
        ),
        ("DELETE FROM STATEMENTS", "there is no statement to take over"),
        ("DELETE FROM STATEMENTTYPES", "no statement type has the variables wanted: "),
    ],
)  # fmt: skip
def test_a_database_that_is_not_as_dna_makes_them(sql: str, message: str) -> None:
    assert refused(dna_3(sql)) == message


def test_a_test_version_of_dna_3() -> None:
    raw = dna_2(
        "DROP TABLE DATASHORTTEXT",
        "CREATE TABLE DATASHORTTEXT(StatementId INTEGER, VariableId INTEGER, Value INTEGER)",
        "INSERT INTO DATASHORTTEXT VALUES (11, 1, 1)",
    )
    assert refused(raw) == "the database was made by a test version of DNA 3"


def test_what_to_do_with_a_database_of_another_version() -> None:
    """What another version of DNA makes of its file is not known here; a table each of them can export."""
    for sql in ("ALTER TABLE STATEMENTS RENAME COLUMN Coder TO CoderId", "DROP TABLE ENTITIES"):
        [found] = read(dna_3(sql), "bus.dna").diagnostics
        assert (found.hint or "").removeprefix("is it a .dna file? then ") == (
            "in the DNA that made it, export the statements as an event list (CSV), and import that"
        )


@pytest.mark.parametrize("page", [0, 3])
def test_a_virtual_table_is_not_read(page: int) -> None:
    """However it is spelt, and whatever page it says it begins on."""
    forged = "'CREATE  VIRTUAL TABLE CODERS USING fts5(ID, Name)'"
    raw = dna_3(
        "DROP TABLE CODERS; CREATE VIRTUAL TABLE CODERS USING fts5(ID, Name)",
        "PRAGMA writable_schema = ON",
        f"UPDATE sqlite_master SET sql = {forged}, rootpage = {page} WHERE name = 'CODERS'",
    )
    assert refused(raw) == "the database has no table CODERS: DNA did not make it, or a version not known here"


def test_a_database_with_a_log_beside_it_is_read_without() -> None:
    raw = dna_3()
    logged = raw[:18] + b"\2\2" + raw[20:]
    assert imported(logged) == imported(raw)
    told = "the latest changes may stand in bus.dna-wal, which is not read"
    assert told in notes(read(logged, "x/bus.dna"))
    assert told not in notes(read(raw, "x/bus.dna"))


def test_nothing_is_written_beside_a_database(tmp_path: Path) -> None:
    """Not even where SQLite would: a log, a journal, a lock."""
    file = tmp_path / "bus.dna"
    file.write_bytes(dna_3())
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("UPDATE CODERS SET Name = 'Cy' WHERE ID = 1")
    for path in tmp_path.iterdir():
        path.chmod(0o400)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    tmp_path.chmod(0o500)
    try:
        assert read(file.read_bytes(), str(file)).map is not None
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    finally:
        tmp_path.chmod(0o700)


def test_a_huge_blob_is_refused_and_triggers_do_nothing() -> None:
    assert refused(dna_3("UPDATE CODERS SET Name = zeroblob(50000000) WHERE ID = 1")) == (
        "Name in the table CODERS holds binary data where text or a number belongs"
    )
    trigger = "CREATE TRIGGER t AFTER INSERT ON CODERS BEGIN DELETE FROM STATEMENTS; END"
    assert imported(dna_3(trigger)) == imported(dna_3())


def test_what_no_text_can_hold_becomes_blank() -> None:
    raw = dna_3(
        "UPDATE DOCUMENTS SET Title = 'a' || char(27) || '[31m b' WHERE ID = 7; UPDATE CODERS SET Name = char(1)"
    )
    reading = read(raw, "bus.dna")
    assert reading.map is not None
    assert [source.title for source in reading.map.sources.values()] == ["Letter to the editor", "a [31m b"]
    assert "control characters in 3 texts became blanks" in notes(reading)


def test_text_that_is_not_utf_8_is_read_as_far_as_it_goes() -> None:
    found = imported(dna_3("UPDATE DOCUMENTS SET Title = CAST(x'61ff62' AS TEXT)"))
    assert {source.title for source in found.sources.values()} == {"a\ufffdb"}


def test_passages_that_are_not_there() -> None:
    raw = dna_3(
        "UPDATE STATEMENTS SET Start = 900, Stop = 990 WHERE ID = 11",
        "UPDATE STATEMENTS SET DocumentId = 99 WHERE ID = 12",
        "UPDATE STATEMENTS SET Start = 9, Stop = 2 WHERE ID = 14",
    )
    reading = read(raw, "bus.dna")
    assert reading.map is not None
    found = {each.utterance.attributes["dna-id"]: each.utterance for each in reading.map.positions}
    assert (found["11"].chars, found["11"].quote) == ("899-989", None)
    assert (found["12"].chars, found["12"].quote, found["12"].source) == (None, None, None)
    assert (found["14"].chars, found["14"].quote) == (None, None)
    assert "2 statements without a quotation: the passage lies beyond the end of the document" in notes(reading)
    astray = "of a document that is not in the database"
    assert f"statement 12 {astray} has no source, no date and no quotation" in notes(reading)
    several = dna_3("UPDATE STATEMENTS SET DocumentId = NULL WHERE ID > 12")
    expected = f"3 statements {astray} have no source, no date and no quotation, the first: statement 13"
    assert expected in notes(read(several, "bus.dna"))
    assert astray not in str(notes(read(dna_3(ANNOTATIONS, "UPDATE STATEMENTS SET DocumentId = 99 WHERE ID = 90"), "")))


def test_names_that_are_not_there() -> None:
    raw = dna_3("DELETE FROM ENTITIES WHERE Value IN ('Ada Örn', 'Tram Lobby')")
    reading = read(raw, "bus.dna")
    assert "3 values that the database does not declare, of 'statement 11', 'statement 12', 'statement 15'" in notes(
        reading
    )


def test_no_source_has_a_name_that_windows_keeps_for_a_device() -> None:
    """Its text could not be written to con.txt there."""
    reading = read(dna_3("UPDATE DOCUMENTS SET Title = 'CON'"), "bus.dna", texts="texts")
    assert reading.map is not None
    assert {name: source.path for name, source in reading.map.sources.items()} == {
        "con-2": "texts/con-2.txt",
        "con-3": "texts/con-3.txt",
    }
    assert set(reading.texts) == {"con-2", "con-3"}
