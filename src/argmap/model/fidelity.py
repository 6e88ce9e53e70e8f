"""Fidelity: what quotations show of it where the file is silent."""

from collections.abc import Iterable, Sequence
from unicodedata import normalize

from argmap.model.evidence import Cited, Fidelity

_MARKS = dict.fromkeys(map(ord, "'\"`´‘’‚‛“”„‟‹›«»「」『』"))
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_TYPOGRAPHY = str.maketrans({**_MARKS, **_DASHES})
_END = " .,;:!-。、"


def shown(text: str | None, cited: Iterable[Cited]) -> Fidelity | None:
    """Return how close ``text`` is to the closest of some quotations; None if nothing is quoted.

    It is a *quotation* if one of them, or its translation, has the same words, and a *paraphrase* otherwise. An
    extract counts as a paraphrase, since what it leaves out may matter ("I doubt that …"). So does what is quoted for
    something that has no text of its own, such as a relation: that the words show it, not that they name it, is all
    that can be known. That a text is an *interpretation* no quotation shows; the mapper has to say so.
    """
    quotes = [each for each in cited if each.quote]
    if not quotes:
        return None
    if text is not None and any(_same(text, each.quote) or _same(text, each.translation) for each in quotes):
        return Fidelity.QUOTATION
    return Fidelity.PARAPHRASE


def loosest(found: Sequence[Fidelity]) -> Fidelity | None:
    """Return the one furthest from what was said; None if there is none."""
    return max(found, key=list(Fidelity).index) if found else None


def _same(text: str, quote: str | None) -> bool:
    """Whether two texts have the same words, whatever their case, quotation marks, dashes and last punctuation.

    A question mark is no mere punctuation: who asks something does not assert it.
    """
    if quote is None or text == quote:
        return text == quote
    # Most texts differ from their quotation from the first letter on, which tells at a fraction of the cost.
    first, other = text[0], quote[0]
    if first.isascii() and other.isascii() and first.isalnum() and other.isalnum() and first.lower() != other.lower():
        return False
    return bool(words := _words(text)) and words == _words(quote)


def _words(text: str) -> str:
    return " ".join(normalize("NFKC", text).translate(_TYPOGRAPHY).split()).strip(_END).casefold()
