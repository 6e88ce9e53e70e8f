"""Texts as they come → texts that a map can hold."""

from argmap.diagnostics import Severity
from argmap.formats.dna.remarks import Remark, counted
from argmap.source.control_characters import CONTROL_CHARACTERS


class Cleaner:
    """Puts blanks in place of control characters, and counts the texts that had some."""

    def __init__(self) -> None:
        self._cleaned = 0

    def clean(self, text: str) -> str:
        """Return a text without control characters; empty if it is blank."""
        if not text or text.isspace():
            return ""
        if not CONTROL_CHARACTERS.search(text):
            return text
        self._cleaned += 1
        plain = CONTROL_CHARACTERS.sub(" ", text)
        return "" if plain.isspace() else plain

    def remarks(self) -> list[Remark]:
        """Return what there is to say about it."""
        if not self._cleaned:
            return []
        message = f"control characters in {counted(self._cleaned, 'text')} became blanks"
        return [Remark(Severity.WARNING, message)]
