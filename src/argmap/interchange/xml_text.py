"""XML from anybody → elements, or an error with its place; nothing is fetched, and no entities of a file are read.

What stands for characters in HTML, such as ``&eacute;``, is read as these: document types that are not at hand may have
declared it.
"""

from html.entities import name2codepoint
from xml.etree import ElementTree as ET
from xml.parsers import expat

from argmap.diagnostics import Diagnostic, Location, Severity
from argmap.interchange.unreadable import UnreadableFileError

_DEFAULT = 3
"""Which of what expat tells of a declared attribute is its value where it does not stand."""

MAX_DEPTH = 500
"""Levels of nesting; argument maps need a dozen."""

_ENTITIES = "".join(
    f'<!ENTITY {name} "&#{code};">' for name, code in name2codepoint.items() if name not in ("amp", "lt", "gt", "quot")
).encode()


def parsed(raw: bytes, name: str) -> ET.Element:
    """Return the root of an XML document, in the encoding it declares.

    Raises:
        UnreadableFileError: if it is not well-formed, defines entities, or is nested deeper than ``MAX_DEPTH``; with
            its place.
    """
    document = _Document(raw, name)
    try:
        return document.root()
    except expat.ExpatError as error:
        raise document.error(f"this is no XML: {expat.ErrorString(error.code)}", error.lineno, error.offset) from None
    except (LookupError, ValueError) as error:  # an encoding that Python does not know
        raise document.error(f"this XML cannot be read: {error}", 1, 0) from None


class _Document:
    """A document while it is parsed; blanks before its declaration, which XML forbids, are passed over."""

    def __init__(self, raw: bytes, name: str) -> None:
        self._name = name
        self._raw = raw.lstrip(b" \t\r\n")
        self._passed = raw[: len(raw) - len(self._raw)].count(b"\n")
        self._builder = ET.TreeBuilder()
        self._depth = 0
        parser = self._parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._builder.data
        parser.EntityDeclHandler = self._refuse
        parser.AttlistDeclHandler = self._refuse_default
        parser.SkippedEntityHandler = self._skip
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE)
        parser.UseForeignDTD(True)
        parser.ExternalEntityRefHandler = self._declare

    def root(self) -> ET.Element:
        """Return the root of the document."""
        self._parser.Parse(self._raw, True)
        return self._builder.close()

    def error(self, message: str, line: int, column: int) -> UnreadableFileError:
        """Return an error; ``line`` is counted from 1, ``column`` from 0."""
        place = Location(self._name, line + self._passed, column + 1)
        # Without a line of text, only the file would be named.
        return UnreadableFileError(Diagnostic("unreadable", Severity.ERROR, message, location=place, line_text=""))

    def _here(self, message: str) -> UnreadableFileError:
        return self.error(message, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self._here(f"this XML is nested deeper than {MAX_DEPTH} levels")
        self._builder.start(tag, attributes)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self._builder.end(tag)

    def _refuse(self, *_: object) -> None:
        raise self._here("this XML defines entities, which are not read")

    def _refuse_default(self, *declared: object) -> None:
        # A long value that every element has is as good a bomb as an entity.
        if declared[_DEFAULT] is not None:
            raise self._here("this XML gives elements attributes that do not stand there, which are not read")

    def _skip(self, entity: str, is_parameter: int) -> None:
        if not is_parameter:
            self._builder.data(f"&{entity};")

    def _declare(self, context: str | None, *_: object) -> int:
        """Put the characters of HTML in the place of a document type."""
        inner = self._parser.ExternalEntityParserCreate(context)
        inner.EntityDeclHandler = None
        inner.Parse(_ENTITIES, True)
        return 1
