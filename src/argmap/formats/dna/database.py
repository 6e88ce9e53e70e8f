"""DNA's own file: an SQLite database, of DNA 3 or of DNA 2.

It is read in memory and never written to; nothing that it holds is run. The two generations differ in where the
values of short texts stand (``ENTITIES``, or ``DATASHORTTEXT`` itself), in the attributes that a value can have, and
in how a date is counted: seconds or milliseconds since 1970, the latter of some time zone that the file does not tell.
"""

from collections.abc import Mapping
from datetime import UTC, tzinfo
from pathlib import PurePath
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from argmap.diagnostics import Diagnostic, Location, Severity
from argmap.formats.dna.cleaning import Cleaner
from argmap.formats.dna.coding import Coding, Document
from argmap.formats.dna.contents import Contents
from argmap.formats.dna.mapping import Mapped
from argmap.formats.dna.remarks import Remark, counted
from argmap.formats.dna.roles import RoleError
from argmap.formats.dna.tables import DatabaseError, Tables
from argmap.formats.format import Reading


def read(  # noqa: PLR0913 - what a user may say is a parameter
    raw: bytes,
    name: str,
    *,
    columns: Mapping[str, str] | None = None,
    statement_type: str | None = None,
    time_zone: str | None = None,
    texts: str | None = None,
) -> Reading:
    """Return the map made of a database.

    ``columns`` says what variables mean that are not called as in DNA, ``statement_type`` which kind of statement is
    wanted, ``time_zone`` by whose clock the dates of DNA 2 were entered. With ``texts``, a folder as the map is to
    name it, the texts of the documents are returned as well.
    """
    cleaner = Cleaner()
    try:
        zone = _zone(time_zone)
        with Tables(raw, cleaner) as tables:
            contents = Contents(tables, zone)
            coding = contents.coding(columns or {}, statement_type)
            remarks = [*contents.remarks, *_dates(tables, coding, time_zone), *_log(tables, name)]
    except (DatabaseError, RoleError) as error:
        return Reading(None, (_finding(name, Severity.ERROR, str(error), error.hint),))
    mapped = Mapped(coding, "" if name.startswith("<") else PurePath(name).stem, texts)
    remarks = [*mapped.remarks, *remarks, *cleaner.remarks(), *_texts(coding, mapped, texts)]
    found = tuple(_finding(name, each.severity, each.message, each.hint) for each in remarks)
    return Reading(mapped.map, found, _texts_by_source(coding, mapped) if texts is not None else {})


def _zone(name: str | None) -> tzinfo:
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise DatabaseError(f"no time zone is called '{name}'", "write it as in Europe/Berlin or UTC") from None


def _dates(tables: Tables, coding: Coding, time_zone: str | None) -> list[Remark]:
    """Say what was made of dates that hang in the air between the time zones."""
    dated = [each.date for each in coding.documents.values() if each.date]
    if tables.generation == 3:
        if time_zone:
            raise DatabaseError("the dates of DNA 3 do not depend on a time zone", "leave out --time-zone")
        return []
    if time_zone or not dated:
        return []
    message = "DNA 2 does not record by whose clock dates were entered; they were read as UTC"
    hint = "say whose it was, such as --time-zone Europe/Berlin"
    if all("T" in date for date in dated):
        message += ", where no document is of midnight, so days may be off by one"
        return [Remark(Severity.WARNING, message, hint=hint)]
    return [Remark(Severity.INFO, message, hint=hint)]


def _log(tables: Tables, name: str) -> list[Remark]:
    """Say that changes may be missing that stand in a log."""
    if not tables.has_log:
        return []
    message = f"the latest changes may stand in {PurePath(name).name}-wal, which is not read"
    hint = "if there is such a file, open the database in DNA and close it, then import it again"
    return [Remark(Severity.WARNING, message, hint=hint)]


def _texts(coding: Coding, mapped: Mapped, texts: str | None) -> list[Remark]:
    number = len(_texts_by_source(coding, mapped))
    if texts is not None or not number:
        return []
    message = f"the full text of {counted(number, 'document')} is not part of the map"
    return [Remark(Severity.INFO, message, hint="--texts FOLDER writes each to a file of its own")]


def _texts_by_source(coding: Coding, mapped: Mapped) -> dict[str, str]:
    documents: dict[str, Document] = coding.documents
    return {source: documents[key].text for key, source in mapped.sources.items() if documents[key].text}


def _finding(name: str, severity: Severity, message: str, hint: str | None) -> Diagnostic:
    """Return a finding about a file that has no lines."""
    rule = "unreadable" if severity is Severity.ERROR else "lossy-import"
    return Diagnostic(rule, severity, message, hint=hint, location=Location(name, 1, 1))
