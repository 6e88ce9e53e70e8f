"""What cannot be shown."""

MOST_CELLS = 500_000
"""Cells of the largest table, or statements of the longest list, that is laid out for people; programs get any."""


class UnknownViewError(ValueError):
    """A name that is no view's; the message says which there are."""


class UnfitViewError(ValueError):
    """A view that cannot be had as asked for; the message says what to do instead."""


def refuse_unreadable(cells: int, what: str, choose: str = "--only") -> None:
    """Do nothing if people could read so many cells; ``what`` they are, ``choose`` names options that make them fewer.

    Raises:
        UnfitViewError: if not.
    """
    if cells > MOST_CELLS:
        raise UnfitViewError(
            f"{what} is more than anybody could read; use --format csv or json, or choose with {choose}"
        )
