"""One quotation for each side of a point, with its speaker and its place."""

from collections.abc import Iterable, Sequence

from argmap.comparison.stances import Observation, Side, side
from argmap.comparison.stands import Stand
from argmap.model import ArgumentMap
from argmap.model.dates import spoken_date
from argmap.model.positions import Stance
from argmap.views.lines import Piece, clean

_STRENGTH = list(Stance)


def best(stands: Sequence[Stand], wanted: Side) -> Observation | None:
    """Return the observation whose quotation speaks best for a side, or None if nobody on it is quoted.

    First what still holds, then who asserts the point before who agrees, agrees before who concedes, then the order
    of the file.
    """
    quoted = [each for stand in stands for each in stand.observations if each.quote and side(each.stance) is wanted]
    return min(quoted, key=lambda each: (not each.holds, _STRENGTH.index(each.stance)), default=None)


def quotation(argument_map: ArgumentMap, observed: Observation, *, text: str = "", name: str = "") -> tuple[Piece, ...]:
    """Return ``“No.” (Lin Yuewen, 00:04:06)``, with the translation in brackets where the file has one.

    Where the quotation is ``text``, which stands above it already, that is said instead; ``name`` is the speaker's,
    where that does not stand above it.
    """
    quote = observed.quote or ""
    where = bracketed((name, *place(argument_map, observed)))
    if text and _bare(quote) == _bare(text):
        return (("in these words", "quiet"), where)
    pieces: list[Piece] = [(f"“{quote}”", "quote")]
    if translated := translation(argument_map, observed):
        pieces.append((f" [{translated}]", "quote"))
    return (*pieces, where)


def place(argument_map: ArgumentMap, observed: Observation) -> tuple[str, ...]:
    """Return where and when something was said: the source if there are several, the locator, the time, the date."""
    source = argument_map.sources.get(observed.source or "")
    title = source.title if source and len(argument_map.sources) > 1 else ""
    locator = observed.locator
    at = observed.at if observed.at and observed.at not in locator else ""
    return tuple(filter(None, (title, locator, at, spoken_date(observed.date) if observed.date else "")))


def bracketed(parts: Iterable[str]) -> Piece:
    """Return remarks in brackets, to stand behind a text; an empty piece if there is none."""
    said = ", ".join(filter(None, parts))
    return (f" ({said})" if said else "", "quiet")


def translation(argument_map: ArgumentMap, observed: Observation) -> str | None:
    """Return the translation that the file gives of an observation's quotation."""
    statement = argument_map.statements.get(observed.statement)
    cited: Iterable[str | None] = (
        each.translation for each in (statement.citations() if statement else ()) if each.quote == observed.quote
    )
    return next((each for each in cited if each), None)


def _bare(text: str) -> str:
    return clean(text).strip(" .").casefold()
