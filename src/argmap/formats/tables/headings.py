"""What a table and a column are, and by which headings columns are known."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

ATTRIBUTE = "attribute:"
"""How the heading of a column begins that holds an attribute: ``attribute: party``."""


@dataclass(frozen=True)
class Column:
    """One column of a table.

    ``many`` cells hold several values, separated by semicolons. ``refers`` is what a value names: things of a section
    of the map, of either of the two if it is ``actors``, or with ``statements`` what stands in the table of statements
    or of arguments. ``word`` cells hold one of a few words, in any case, ``day`` cells a date.
    """

    name: str
    many: bool = False
    refers: str = ""
    word: bool = False
    day: bool = False


@dataclass(frozen=True)
class Table:
    """One table; those with a ``section`` declare what stands there in the map, under an ``id``.

    ``always`` names the columns that are written even if empty, ``needs`` those without which it says nothing (with a
    ``|``, one of several), ``also`` other headings by which columns are known. Of ``perhaps``, a heading means a
    column, though only where another heading stands beside it (if one is named), and not that of the column itself.
    """

    name: str
    columns: tuple[Column, ...]
    section: str = ""
    always: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    attributes: bool = False
    also: tuple[tuple[str, str], ...] = ()
    perhaps: tuple[tuple[str, str, str], ...] = ()

    @property
    def file(self) -> str:
        """The name of the file it stands in."""
        return f"{self.name}.csv"

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """Its columns by their headings."""
        return {column.name: column for column in self.columns}

    def column_called(self, heading: str, beside: Collection[str]) -> str | None:
        """Return the name of the column with a heading, or None if there is none such.

        ``beside`` are all headings of the table, in the form of ``plain_heading``.
        """
        plain = plain_heading(heading)
        for other, column, needed in self.perhaps:
            if plain == other and column not in beside and (not needed or needed in beside):
                return column
        found = dict(self.also).get(plain, plain)
        if found in self.by_name:
            return found
        return next((each for each in (f"{found}s", found.removesuffix("s")) if each in self.by_name), None)


def plain_heading(heading: str) -> str:
    """Return a heading however it is spelt: in small letters, with single blanks between its words."""
    return re.sub(r"[\s_-]+", " ", heading).strip().casefold()
