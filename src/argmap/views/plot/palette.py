"""Colours that people with any kind of colour vision tell apart, after Okabe and Ito (2008), *Color universal design*.

Nothing is told by colour alone: ties differ in their dashes, groups in shape and number, and cells hold their values
or, where those do not fit, a dash if they are below zero.
"""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, Normalize, to_rgb
from numpy.typing import NDArray

INK = "#1a1a1a"
FAINT_INK = "#555555"
PAPER = "#ffffff"

AGREEMENT = "#0072b2"
DISAGREEMENT = "#d55e00"
BALANCE = "#8a8a8a"

GROUPS = ("#009e73", "#cc79a7", "#f0e442", "#56b4e9", "#bbbbbb", "#e69f00")

BLANK = "#f4f4f4"
HATCH = "#c4c4c4"
DIAGONAL = "#a8a8a8"

_OPPOSED = LinearSegmentedColormap.from_list(
    "opposed", ["#8a3b00", DISAGREEMENT, "#f4b183", "#fbfbfb", "#8cc0de", AGREEMENT, "#003f66"]
)
_ONE_SIDED = LinearSegmentedColormap.from_list("one-sided", ["#fbfbfb", "#cdb9e0", "#8b62b3", "#33124f"])


class Shades:
    """The shades of a heat map.

    Of a measure that can be below zero (``signed``), they run from orange through white at 0 to blue, the colours of
    disagreement and agreement, whether or not these values go to both sides: a colour means the same in every picture.
    Of a measure that cannot, they run from white at 0 to a dark purple. ``low`` and ``high`` are the ends.
    """

    def __init__(self, values: NDArray[np.float64], *, signed: bool) -> None:
        self.high = float(np.abs(values).max()) or 1.0
        self.low = -self.high if signed else 0.0
        self.map = _OPPOSED if signed else _ONE_SIDED
        self.norm = Normalize(self.low, self.high)

    def ink(self, value: float) -> str:
        """Return the colour in which text is most legible on the shade of ``value``."""
        here = _luminance(self.map(float(self.norm(value)))[:3])
        return max((INK, PAPER), key=lambda ink: _contrast(_luminance(to_rgb(ink)), here))

    def draw_image(
        self,
        axes: Axes,
        values: "np.ma.MaskedArray[tuple[int, int], np.dtype[np.float64]]",
        extent: tuple[float, float, float, float],
    ) -> None:
        """Draw values as an image of one dot each, stretched to ``extent`` (left, right, bottom, top)."""
        dots = self.map(self.norm(values), bytes=True)
        axes.imshow(dots, extent=extent, interpolation="none", aspect="auto", origin="upper", zorder=2)


def _luminance(color: tuple[float, ...]) -> float:
    """Return how bright a colour is, as WCAG 2 has it: from 0, black, to 1, white."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
