"""Names → pseudonyms in a text, in one pass."""

import unicodedata
from collections.abc import Iterable
from enum import Enum
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.anonymity.folding import folded, plain
from argmap.anonymity.forms import Form, forms
from argmap.anonymity.occurrences import Occurrence, in_brackets, longest, merged, widened
from argmap.anonymity.pseudonyms import Bearer
from argmap.anonymity.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

GAP, BODY_GAP = "\ufffc", "\ufffb"
"""Stand in ``Rewritten.rest`` for the names of persons and of organizations that were replaced."""


class Manner(Enum):
    """How a replacement is written."""

    TEXT = "text"
    """Speaker B"""
    QUOTATION = "quotation"
    """[Speaker B], so that nobody takes it for the speaker's word"""
    PUBLIC = "public"
    """[a speaker]: where anybody can look up the name, a pseudonym would tell whose it is"""


class Rewritten(NamedTuple):
    """A text with names replaced, what of the original is left in it, and words that may still be a name.

    ``fragments`` are certainly part of a name, ``doubtful`` may be ordinary words.
    """

    text: str
    rest: str
    fragments: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether anything was replaced."""
        return GAP in self.rest or BODY_GAP in self.rest


class Replacer:
    """Replaces all the names of some persons and organizations at once."""

    def __init__(self, bearers: Iterable[Bearer]) -> None:
        self._bearers = tuple(bearers)
        self._forms: dict[str, dict[Form, dict[int, None]]] = {}
        for index, bearer in enumerate(self._bearers):
            for form in forms(bearer):
                words = folded(form.words).text
                if words:
                    self._forms.setdefault(words, {}).setdefault(form, {})[index] = None
        self._words = list(self._forms)

    @cached_property
    def _automaton(self) -> "AhoCorasick":
        from ahocorasick_rs import AhoCorasick

        return AhoCorasick(self._words, store_patterns=False)

    def rewritten(self, text: str, manner: Manner = Manner.TEXT) -> Rewritten:
        """Return a text with every name replaced; it is returned as it is where there is none."""
        if not self._words:
            return Rewritten(text, text)
        normal = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
        found, fragments, doubtful = self._found(normal)
        if not found:
            return Rewritten(text, text, fragments, doubtful)
        made, rest, place = [], [], 0
        for each in found:
            between = normal[place : each.start]
            made += [between, self._replacement(each, manner, within=in_brackets(normal, each))]
            rest += [between, GAP if self._bearers[each.bearers[0]].is_person else BODY_GAP]
            place = each.end
        return Rewritten("".join([*made, normal[place:]]), "".join([*rest, normal[place:]]), fragments, doubtful)

    def occurring(self, text: str) -> tuple[str, ...]:
        """Return the names that stand in a text, as they stand there."""
        found = self._found(text)[0] if self._words else []
        return tuple(
            dict.fromkeys(text[each.start : each.end].removeprefix("the ").removeprefix("The ") for each in found)
        )

    def _replacement(self, occurrence: Occurrence, manner: Manner, *, within: bool) -> str:
        bearers = [self._bearers[index] for index in occurrence.bearers]
        if manner is Manner.PUBLIC:
            words = "a speaker" if bearers[0].is_person else "an organization"
        else:
            words = " or ".join(bearer.pseudonym for bearer in bearers)
        return words if manner is Manner.TEXT or within else f"[{words}]"

    def _found(self, text: str) -> tuple[list[Occurrence], tuple[str, ...], tuple[str, ...]]:
        """Return what is to be replaced, in order, and the words that may still be a name."""
        candidates, fragments = self._candidates(text)
        joined = merged(text, longest(candidates))
        names = [self._bearers[each.bearers[0]] for each in joined]
        taken = [widened(text, each, bearer) for each, bearer in zip(joined, names, strict=True)]
        sure = [each for each in taken if each.sure]
        # Where words overlap once titles are taken along, the first takes them.
        for before, after in pairwise(sure):
            after.start = max(after.start, before.end)
        spans = [(each.start, each.end, True) for each in taken if not each.sure]
        for start, end, doubtful in fragments:
            if not any(each.start < end and start < each.end for each in sure):
                spans.append((start, end, doubtful))
        certain, doubtful_ones = (
            tuple(dict.fromkeys(_outermost([text[start:end] for start, end, which in spans if which is wanted])))
            for wanted in (False, True)
        )
        return sure, certain, tuple(each for each in doubtful_ones if each.casefold() not in FUNCTION_WORDS)

    def _candidates(self, text: str) -> tuple[list[Occurrence], list[tuple[int, int, bool]]]:
        """Return the occurrences of whole words that are names, and those of fragments, doubtful or not."""
        low = folded(text)
        candidates: list[Occurrence] = []
        fragments: list[tuple[int, int, bool]] = []
        for index, first, last in self._automaton.find_matches_as_indexes(low.text, overlapping=True):
            if not low.is_whole(first, last):
                continue
            start, end = low.places[first], low.places[last]
            seen = plain(text[start:end])
            fitting: dict[int, None] = {}
            sure = False
            for form, bearers in self._forms[self._words[index]].items():
                fits = _fits(form, seen)
                if fits and not form.fragment:
                    fitting.update(bearers)
                    sure = sure or not form.doubtful
                # In lower case a name is perhaps an ordinary word, and a short one nearly always is.
                elif fits or (len(seen) > 3 and not form.doubtful and not form.exact):
                    fragments.append((start, end, form.doubtful or not fits))
            if fitting:
                candidates.append(Occurrence(start, end, tuple(sorted(fitting)), sure))
        return candidates, fragments


def _fits(form: Form, seen: str) -> bool:
    """Whether words in this case are the name."""
    words = form.words
    if form.exact or form.in_any_case:
        return form.in_any_case or seen == words
    return seen in (words, words.upper(), words[:1].upper() + words[1:])


def _outermost(words: list[str]) -> list[str]:
    """Leave out words that are part of others: ``Normal University`` in ``Beijing Normal University``."""
    return [word for word in words if not any(word != other and word in other for other in words)]
