"""Whether a passage that agrees in normal form is the quotation to the letter, but for typography, or not at all."""

import re

from argmap.quotations.normal_form import UNSPACED, normal

_LAYOUT = re.compile(rf"[ \t]*[\r\n\f][ \t\r\n\f]*(?=[{UNSPACED}])|(?<=[{UNSPACED}])[ \t]*[\r\n\f][ \t\r\n\f]*")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_LINE_END = re.compile(r"[-\u00ad\u2010\u2011][ \t]*(?:\r\n?|\n|\f)\s*")
_DASH = re.compile(r"[-‐‑‒–—―−⁃⸺⸻﹘﹣－]+")
DASH_BETWEEN_WORDS = re.compile(rf"\s+{_DASH.pattern}\s*|[‒–—―⸺⸻]+\s*")
"""A dash that parts words, unlike a hyphen within one."""

_ANY_DASH, _PERHAPS = "\ue000", "\ue001"


def is_verbatim(quote: str, passage: str) -> bool:
    """Whether two texts are the same but for line breaks and the number of spaces."""
    return quote == passage or _laid_out(quote) == _laid_out(passage)


def dashes_agree(quote: str, passage: str) -> bool:
    """Whether two texts that agree in normal form have dashes in the same places.

    A hyphen at the end of a line of the passage may belong to the word or not; dashes at the ends of a quotation do
    not count.
    """
    return bool(_pattern(passage).fullmatch(marked(quote).strip(_ANY_DASH)))


def _laid_out(text: str) -> str:
    return _SPACES.sub(" ", _LAYOUT.sub("", text)).strip(" ")


def marked(text: str) -> str:
    """Return the normal form of a text with its dashes kept, each as one private-use character."""
    return normal(_DASH.sub(_ANY_DASH, _DASH_SPACES.sub("-", text)))


_DASH_SPACES = re.compile(rf"\s*{_DASH.pattern}[\s-]*")


def _pattern(passage: str) -> re.Pattern[str]:
    passage = _LINE_END.sub(_PERHAPS, passage)
    return re.compile(re.escape(marked(passage)).replace(_PERHAPS, f"{_ANY_DASH}?"))
