"""Every text of a map, with names replaced, and what was found in it."""

from collections.abc import Iterator
from typing import Any

from argmap.anonymity.remaining import Remaining
from argmap.anonymity.replacing import Manner, Replacer
from argmap.diagnostics import Diagnostic, Path

_SPOKEN = frozenset({"quote", "translation"})
_NO_TEXT = frozenset({
    "to", "by", "topics", "terms", "source", "parent", "conclusion", "statement", "speaker", "organization",
    "because", "but", "supports", "attacks", "rebuts", "undermines", "undercuts", "addresses", "restates",
    "premises", "agree", "partly", "concede", "question", "disagree", "date", "accessed", "at", "until", "chars",
    "language", "level", "fidelity", "structure", "implicit"
})  # fmt: skip
"""Keys that hold ids, times, dates and words of the format, or lists of things that have keys of their own."""


class Texts:
    """Rewrites the texts of a map one after the other, and keeps what they leave to look at."""

    def __init__(self, replacer: Replacer, remaining: Remaining) -> None:
        self._replacer, self._remaining = replacer, remaining
        self._findings: list[Diagnostic] = []
        self.rests: list[str] = []

    def findings(self) -> Iterator[Diagnostic]:
        """Yield one finding for each text that may still name someone."""
        yield from self._findings

    def rewritten(self, text: str, path: Path, manner: Manner = Manner.TEXT, *, told: bool = True) -> str:
        """Return a text with names replaced; unless it is ``told`` elsewhere, what is left of it is looked at."""
        made = self._replacer.rewritten(text, manner)
        if told:
            self.rests.append(made.rest)
            found = self._remaining.finding(made, path, is_quote=path[-1] in _SPOKEN)
            self._findings += [found] if found else []
        return made.text

    def walked(self, value: Any, path: Path, key: str = "") -> Any:
        """Return what a section or a part of it holds, with names replaced in all its texts."""
        if isinstance(value, str):
            manner = Manner.QUOTATION if key in _SPOKEN else Manner.TEXT
            return value if key in _NO_TEXT else self.rewritten(value, path, manner)
        if isinstance(value, list):
            return [self.walked(each, (*path, index), key) for index, each in enumerate(value)]
        if not isinstance(value, dict):
            return value
        if key == "attributes":
            return self._attributes(value, path)
        made = {name: self.walked(each, (*path, name), name) for name, each in value.items() if name != "text"}
        if value.get("text"):
            made["text"] = self._text(value, (*path, "text"))
        return {name: made[name] for name in value if name in made}

    def _text(self, cited: dict[str, Any], path: Path) -> str:
        """Return the text of a statement; one that is the quotation itself is written as such."""
        text, quote = cited["text"], cited.get("quote") or ""
        same = text.strip(" .").casefold() == quote.strip(" .").casefold()
        manner = Manner.QUOTATION if same or cited.get("fidelity") == "quotation" else Manner.TEXT
        return self.rewritten(text, path, manner, told=not same)

    def _attributes(self, attributes: dict[str, str], path: Path) -> dict[str, str]:
        made: dict[str, str] = {}
        for key, value in attributes.items():
            name = self._replacer.rewritten(key).text
            # Keys that differed only by a name are kept apart.
            while name in made:
                name += "'"
            made[name] = self.rewritten(value, (*path, key))
        return made
