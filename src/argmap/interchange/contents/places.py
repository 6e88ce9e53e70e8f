"""Where a quotation stands in its source, in words: with its characters, which are for programs and so for graphs."""

from argmap.model import Cited


def place(cited: Cited) -> str:
    """Return ``p. 12, 02:03, characters 20–29``; empty if nothing is told."""
    found = cited.locator
    if cited.until and not cited.at:
        found += f"{', ' if found else ''}until {cited.until}"
    if cited.chars and (cited.page or cited.paragraph or cited.line or cited.at or cited.until):
        found += f", characters {cited.chars.replace('-', '–')}"
    return found
