"""The list of sources at the end of an export: an address, and an excerpt that may stand below it in quotes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_LISTED = re.compile(r"\[([0-9]{1,6})\] ?(.*)", re.DOTALL)

_URL = re.compile(r"(?:[a-z][a-z0-9+.-]*://|(?:mailto|doi|urn):)\S+", re.IGNORECASE)
_COMMON = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)

Line = tuple[int, str]
"""A line, and where in the text it starts."""


@dataclass
class Listed:
    """One entry of the list."""

    address: str
    excerpt: str = ""


def is_url(address: str) -> bool:
    """Whether an address can be opened: people write titles there, too."""
    return _URL.fullmatch(address) is not None


def bare(address: str) -> str:
    """Return an address without what most begin with, as the title of a source that has no other."""
    return address[match.end() :] or address if (match := _COMMON.match(address)) else address


def without_sources(lines: list[Line], is_entry: Callable[[str], object]) -> tuple[list[Line], dict[int, Listed]]:
    """Return the lines above the list of sources, and its entries by their numbers.

    Where several lines say ``Sources:``, the last one that an entry ``[1]`` follows begins the list. No entry of the
    discussion comes after it: if one does, somebody wrote a list of sources into a text.
    """
    for start in range(len(lines) - 1, -1, -1):
        if is_entry(lines[start][1]):
            break
        if lines[start][1].rstrip() != "Sources:":
            continue
        below = [line for _, line in lines[start + 1 :]]
        while below and not below[0].strip():
            del below[0]
        if below and below[0].startswith("[1]"):
            return lines[:start], _entries(below)
    return lines, {}


def _entries(lines: list[str]) -> dict[int, Listed]:
    """Return the entries that lines hold: a line begins one if its number is the next, or else belongs to the last."""
    found: dict[int, list[str]] = {}
    for line in lines:
        match = _LISTED.fullmatch(line)
        if match and int(match[1]) == len(found) + 1:
            found[len(found) + 1] = [match[2]]
        else:
            found[len(found)].append(line)
    return {number: _listed(entry) for number, entry in found.items()}


def _listed(lines: list[str]) -> Listed:
    excerpt = "\n".join(lines[1:]).strip()
    if len(excerpt) > 2 and excerpt[0] == excerpt[-1] == '"':
        excerpt = excerpt[1:-1].strip()
    return Listed(lines[0].strip(), excerpt)
