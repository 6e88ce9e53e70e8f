"""A page to draw on, measured in points from its upper left corner; the same drawing gives the same bytes."""

import io
import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import escape
from typing import Any, Literal

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle

from argmap.views.plot.lettering import LINE, Lettering
from argmap.views.plot.palette import FAINT_INK, INK, PAPER
from argmap.views.plot.unfit import UnfitPictureError

PictureFormat = Literal["svg", "png"]

MARGIN = 20.0
"""White space around everything, in points."""

_INCH = 72.0
_DOTS_AN_INCH = 200.0
_MOST_DOTS = 12e6  # a larger picture would take long to write, and to open
_LEAST_DOTS_AN_INCH = 80.0  # with fewer, the smallest letters are below eight dots high, and nobody can read them

# A browser takes the first that it has; all are about as wide as DejaVu or narrower, so that texts stay in place.
_GENERIC = ["DejaVu Sans", "Verdana", "Arial", "Helvetica"]


class Page:
    """A picture in the making, ``width`` points wide; x grows to the right, y downwards."""

    def __init__(self, width: float, lettering: Lettering) -> None:
        self.width, self.lettering = width, lettering
        self._told: dict[str, str] = {}
        self._figure = Figure(facecolor=PAPER)
        self.axes = self._figure.add_axes((0, 0, 1, 1), frame_on=False)
        self.axes.set_autoscale_on(False)
        self.axes.set(xticks=[], yticks=[])

    def write(self, x: float, y: float, text: str, size: float, **look: Any) -> None:
        """Write one line of text with its baseline at ``y``, as typed; ``look`` is what matplotlib's Text takes."""
        look = {"color": INK, "zorder": 5, "rotation_mode": "anchor", "va": "baseline", **look}
        self.axes.text(x, y, text, fontsize=size, **look).set_parse_math(False)

    def write_name(self, x: float, y: float, text: str, size: float) -> None:
        """Write one line in the middle of ``x``, keeping what passes below from running through its letters."""
        width = self.lettering.width(text, size)
        look: dict[str, Any] = {"facecolor": PAPER, "edgecolor": "none", "alpha": 0.75, "zorder": 4}
        self.add(Rectangle((x - width / 2 - 1, y - size * 0.85), width + 2, size * 1.15, **look))
        self.write(x, y, text, size, ha="center")

    def write_lines(self, x: float, y: float, lines: Iterable[str], size: float, **look: Any) -> float:
        """Write lines of text below ``y``; return where the next would begin."""
        for line in lines:
            self.write(x, y + size, line, size, **look)
            y += size * LINE
        return y

    def write_paragraph(self, y: float, text: str, size: float = 7.5, **look: Any) -> float:
        """Write a text across the page below ``y``, faintly unless told otherwise; return where the next begins."""
        bold = look.get("fontweight") == "bold"
        lines = self.lettering.wrapped(text, size, self.width - 2 * MARGIN, 6, bold=bold)
        return self.write_lines(MARGIN, y, lines, size, **{"color": FAINT_INK, **look})

    def add(self, drawn: Patch | Line2D, told: str | None = None) -> None:
        """Draw a shape or a line; ``told`` is shown where somebody points at it in an SVG."""
        if isinstance(drawn, Line2D):
            self.axes.add_line(drawn)
        else:
            self.axes.add_patch(drawn)
        self._tell(drawn, told)

    def render(self, height: float, picture_format: PictureFormat, title: str, description: str) -> bytes:
        """Return the picture, cut off at ``height`` points, with words for those who cannot see it.

        Raises:
            UnfitPictureError: if nobody could read it in this format.
        """
        self._figure.set_size_inches(self.width / _INCH, height / _INCH)
        self.axes.set(xlim=(0, self.width), ylim=(height, 0))
        drawn = io.BytesIO()
        if picture_format == "png":
            dots = (_MOST_DOTS / (self.width * height)) ** 0.5 * _INCH
            if dots < _LEAST_DOTS_AN_INCH:
                raise UnfitPictureError(
                    "there is too much here for names to be legible in a PNG; an SVG can be enlarged: name a file that "
                    "ends in .svg, or choose with --only"
                )
            words = {"Title": title, "Description": description, "Software": None}
            self._figure.savefig(drawn, format="png", dpi=min(_DOTS_AN_INCH, dots), metadata=words)
            return drawn.getvalue()
        self._figure.savefig(drawn, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
        return self._worded(drawn.getvalue().decode("utf-8"), title, description).encode("utf-8")

    def _tell(self, drawn: Artist, told: str | None) -> None:
        if told is not None:
            name = f"told_{len(self._told) + 1}"
            drawn.set_gid(name)
            self._told[name] = told

    def _worded(self, svg: str, title: str, description: str) -> str:
        """Give titles to the picture and to what it tells; leave out the DTD, which some programs would fetch."""
        opening, _, rest = svg[svg.index("<svg") :].partition(">")
        words = f'\n <title id="title">{escape(title)}</title>\n <desc id="description">{escape(description)}</desc>'
        told = re.sub(
            r'<g id="(told_\d+)">', lambda found: f"{found.group()}<title>{escape(self._told[found[1]])}</title>", rest
        )
        return (
            f'<?xml version="1.0" encoding="utf-8"?>\n{opening} role="img" aria-labelledby="title description">{words}'
        ) + told


@contextmanager
def drawing(lettering: Lettering, picture_format: PictureFormat) -> Iterator[None]:
    """Draw with matplotlib's own settings, not those of the machine, and without its notices of missing letters.

    What no font has been found for has been replaced or, in an SVG, is left to the fonts of whoever looks at it.
    """
    with mpl.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from")
        mpl.rcdefaults()
        mpl.rcParams.update(
            {
                "font.family": lettering.families if picture_format == "png" else "sans-serif",
                "font.sans-serif": _GENERIC,
                "svg.fonttype": "none",
                "svg.hashsalt": "argmap",
                "hatch.linewidth": 0.4,
                "path.simplify": False,
            }
        )
        yield
