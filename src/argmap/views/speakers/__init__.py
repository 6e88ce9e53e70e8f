"""The views of ``argmap compare speakers``, one module each, imported when asked for.

A view is a module of this folder with ``report(argument_map, table, **options) -> Report`` and a line in ``VIEWS``.
What stands above and under every view is added by ``View``: whom and what it compares, and how far they agree.
"""

from difflib import get_close_matches

from argmap.views.speakers.unfit import UnfitViewError, UnknownViewError
from argmap.views.speakers.view import Selection, Source, View

__all__ = ["VIEWS", "Selection", "Source", "UnfitViewError", "UnknownViewError", "View", "view_named"]

_MEASURES = ("of", "aggregate", "normalize", "repeats", "dna_weeks", "min_statements")

VIEWS = (
    View("overview", "who stands where, on one screen"),
    View("side-by-side", "what each says on each topic, in words", ("by",), Source.WORDS, chosen=()),
    View("matrix", "statements × speakers, with + − ± ? and counts", ("by", "sort")),
    View("pairs", "how often each two agree and disagree", ("min_shared",)),
    View("common-ground", "what is shared, contested, one-sided, with quotations"),
    View("unique", "what only one of them says", chosen=("group_by",)),
    View("silent", "what others speak on and they do not"),
    View("challenges", "who raises them, and whose recommendation addresses them"),
    View("recommendations", "who asks whom for what, and who supports it"),
    View("changed", "who changed their mind, with both quotations", chosen=()),
    View("groups", "who stands together, and what all groups agree on"),
    View(
        "affiliation",
        "who takes which position on what, as numbers (two-mode)",
        _MEASURES,
        Source.POSITIONS,
        _MEASURES,
    ),
    View("network", "who agrees with whom, as numbers (one-mode) or drawn", _MEASURES, Source.POSITIONS, ()),
    View("heatmap", "the numbers of network, drawn as a heat map", _MEASURES, Source.POSITIONS, _MEASURES),
)
"""Every view, in the order of the help."""


def view_named(name: str) -> View:
    """Return a view by its name.

    Raises:
        UnknownViewError: if there is none; the message names those there are.
    """
    known = {each.name: each for each in VIEWS}
    if name not in known:
        close = get_close_matches(name.casefold(), known, 1)
        meant = f"did you mean '{close[0]}'? There" if close else "there"
        raise UnknownViewError(f"there is no view '{name}'; {meant} are: {', '.join(known)}")
    return known[name]
