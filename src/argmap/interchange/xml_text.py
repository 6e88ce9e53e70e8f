"""XML from anybody → elements, or an error with its place; nothing is expanded and nothing is fetched."""

from xml.etree import ElementTree as ET
from xml.parsers import expat

from argmap.diagnostics import Diagnostic, Location, Severity
from argmap.interchange.unreadable import UnreadableFileError

MAX_DEPTH = 500
"""Levels of nesting; argument maps need a dozen."""


def parsed(raw: bytes, name: str) -> ET.Element:
    """Return the root of an XML document, in the encoding it declares.

    Raises:
        UnreadableFileError: if it is not well-formed, defines entities, or is nested deeper than ``MAX_DEPTH``; with
            its place.
    """
    builder = ET.TreeBuilder()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise _broken(name, parser, f"this XML is nested deeper than {MAX_DEPTH} levels")
        builder.start(tag, attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(tag)

    def refuse(*_: object) -> None:
        raise _broken(name, parser, "this XML defines entities, which are not read")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = lambda *_: 1  # passed over
    try:
        parser.Parse(raw, True)
        return builder.close()
    except expat.ExpatError as error:
        message = f"this is no XML: {expat.ErrorString(error.code)}"
        raise UnreadableFileError(_at(name, error.lineno, error.offset + 1, message)) from None
    except (LookupError, ValueError) as error:  # an encoding that Python does not know
        raise UnreadableFileError(_at(name, 1, 1, f"this XML cannot be read: {error}")) from None


def _broken(name: str, parser: expat.XMLParserType, message: str) -> UnreadableFileError:
    return UnreadableFileError(_at(name, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, message))


def _at(name: str, line: int, column: int, message: str) -> Diagnostic:
    return Diagnostic("unreadable", Severity.ERROR, message, location=Location(name, line, column))
