"""Passages of documents: what stands between two positions that DNA has recorded."""

from argmap.diagnostics import Severity
from argmap.formats.dna.coding import Document
from argmap.formats.dna.remarks import Remark, counted
from argmap.formats.dna.tables import Cell


class Passages:
    """Finds passages. DNA counts UTF-16 units, of which what lies beyond U+FFFF takes two; a map counts characters."""

    def __init__(self, documents: dict[str, Document]) -> None:
        self._documents = documents
        self._units: dict[str, bytes | None] = {}
        self._beyond = 0

    def passage(self, document: str, start: Cell, stop: Cell) -> tuple[tuple[int, int] | None, str]:
        """Return where a passage stands, in characters, and its text; None and empty if there is no such passage."""
        if not document or not isinstance(start, int) or not isinstance(stop, int):
            return None, ""
        text = self._documents[document].text
        start, stop = self._characters(document, text, start), self._characters(document, text, stop)
        if not 0 <= start < stop <= len(text):
            self._beyond += 1
            return (start, stop) if 0 <= start < stop else None, ""
        quote = text[start:stop]
        return (start, stop), "" if quote.isspace() else quote

    def remarks(self) -> list[Remark]:
        """Return what there is to say about passages that are not there."""
        if not self._beyond:
            return []
        message = f"{counted(self._beyond)} without a quotation: the passage lies beyond the end of the document"
        return [Remark(Severity.WARNING, message)]

    def _characters(self, document: str, text: str, position: int) -> int:
        if document not in self._units:
            self._units[document] = text.encode("utf-16-le") if text and max(text) > "\uffff" else None
        units = self._units[document]
        if units is None or position < 0:
            return position
        return len(units[: 2 * position].decode("utf-16-le", "replace")) + max(0, position - len(units) // 2)
