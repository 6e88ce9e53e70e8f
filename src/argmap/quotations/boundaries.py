"""Where a word or a number goes on, so that no quotation begins or ends there.

``can`` is no word of *can't*, ``5 million`` no number of *1.5 million*, and ``violent`` not what *non-violent* says.
"""

import re

from argmap.documents.document import Span

_SPACED = re.compile("[^\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\U0003ffff\\W]")
"""A letter or digit of a script that sets words apart by spaces, as Thai, Khmer, Chinese and Japanese do not."""

_NEGATION = re.compile(r"['’ʼ]t(?!\w)", re.IGNORECASE)
_NEGATED = re.compile(r"(?<!\w)(?:non|anti|un|nicht)[-‐‑]\Z", re.IGNORECASE)
_NUMBER = re.compile(r"\d[.,'’\u00a0\u2009\u202f]\d")
_SIGN = re.compile(r"(?<![\w)\]%])[-‐‑–−]\Z")
_REACH = 10


def inside_word(text: str, at: int) -> bool:
    """Tell whether a word or a number goes on from one side of ``at`` to the other."""
    if not 0 < at < len(text):
        return False
    if _SPACED.match(text, at - 1):
        return bool(_SPACED.match(text, at) or _NUMBER.match(text, at - 1) or _NEGATION.match(text, at))
    if at > 1 and _SPACED.match(text, at):
        return bool(_NUMBER.match(text, at - 2) or _NEGATED.search(text[max(at - _REACH, 0) : at]))
    return False


def whole_words(text: str, span: Span) -> Span:
    """Return a passage with all of the words and numbers that it begins and ends in."""
    start, end = span
    while inside_word(text, start):
        start -= 1
        while start and _SPACED.match(text, start - 1):
            start -= 1
    while inside_word(text, end):
        end += 1
        while end < len(text) and _SPACED.match(text, end):
            end += 1
    return (start - 1 if _is_negative(text, start) else start), end


def same_sign(quote: str, text: str, span: Span) -> bool:
    """Tell whether a quotation and the passage it stands in both begin with a negative number, or neither does."""
    quote = quote.lstrip()
    return _is_negative(quote, len(quote) - len(quote.lstrip("-‐‑–−"))) == _is_negative(text, span[0])


def _is_negative(text: str, start: int) -> bool:
    """Tell whether there is a number at ``start``, and right before it a minus."""
    return text[start : start + 1].isdigit() and bool(_SIGN.search(text[max(start - 2, 0) : start]))
