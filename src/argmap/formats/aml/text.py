"""The text that was analysed, and where in it propositions stand."""

import re
from typing import Any

_MAX_DIGITS = 9
_BLANKS = re.compile(r"\s*")


class AnalysedText:
    """A text; propositions stand where their offset says, or else nearest to it.

    Araucaria counts as Java does, where some characters are two, and from another beginning if the text was changed.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._words = " ".join(text.split())

    def __bool__(self) -> bool:
        return bool(self._words)

    def find(self, words: str, offset: str) -> dict[str, Any] | None:
        """Return words as they are quoted, and their characters; None if they stand nowhere in the text."""
        is_number = offset.isascii() and offset.isdigit() and len(offset) <= _MAX_DIGITS
        found = self._nearest(words.strip(), int(offset) if is_number else 0)
        return None if found is None else {"quote": " ".join(words.split()), "chars": f"{found[0]}-{found[1]}"}

    def _nearest(self, words: str, offset: int) -> tuple[int, int] | None:
        blanks = _BLANKS.match(self.text, offset)
        start = blanks.end() if blanks else offset
        if self.text.startswith(words, start):
            return start, start + len(words)
        if " ".join(words.split()) not in self._words:
            return None
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        spans = [match.span() for match in re.finditer(pattern, self.text)]
        return min(spans, key=lambda span: abs(span[0] - offset)) if spans else None
