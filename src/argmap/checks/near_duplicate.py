"""Finds statements that say almost the same in almost the same words.

## What it finds

Two statements whose texts share nearly all their words, and that neither `restates` ties together nor an attack
sets against each other. With *A* and *B* for the sets of their words, they are near if the Jaccard index
|*A* ∩ *B*| / |*A* ∪ *B*| is at least 0.85 (Jaccard 1912). Upper and lower case, punctuation and the order of words do
not count. Where a script has no spaces between words (Chinese, Japanese, Thai, …) each two neighbouring characters
stand for a word. Texts that differ in a number or a negation (*not*, *never*, *don't*, 不, …) are never near: one word
apart, they may say the opposite.

Each statement is compared with those before it and reported once. Prefix filtering (Bayardo, Ma & Srikant 2007;
Xiao et al. 2011, "Efficient similarity joins for near-duplicate detection") finds the same pairs as comparing each
with each, and stays fast with tens of thousands of statements.

## Why it matters

If two speakers say the same, the comparison of speakers ought to show it as shared. If one speaker says it twice, the
numbers count it twice.

## Fails

```yaml
title: A debate
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  neutral: {by: wu, text: "NGOs are neutral, independent and close to the people.", page: 3}
  close:
    by: li
    text: "NGOs are independent, neutral, and close to the people"  # finds: near-duplicate
    page: 4
```

## Passes

```yaml
title: A debate
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  neutral: {by: wu, text: "NGOs are neutral, independent and close to the people.", page: 3}
  close:
    by: li
    text: "NGOs are independent, neutral, and close to the people"
    page: 4
    restates: neutral
  distant: {by: li, text: "NGOs are neutral, independent and not close to the people.", page: 4}
```
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Set
from itertools import chain
from math import ceil
from typing import NamedTuple
from unicodedata import normalize

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap

ID = "near-duplicate"
SEVERITY = Severity.WARNING

THRESHOLD = 0.85
"""Jaccard index from which two texts are near."""

_SLACK = 1e-9  # so that what is a whole number in arithmetic is not a hair above it in floating point

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Japanese, Chinese
)
_MARKS = "\u0300-\u036f\u0900-\u0dff"  # accents, and Indic letters with their vowel signs, which are no `\w`
_LETTERS = rf"(?:[^\W{_UNSPACED}]|[{_MARKS}])+"
_WORD = re.compile(rf"[{_UNSPACED}]+|{_LETTERS}(?:['’]{_LETTERS})*")
_ASCII_WORD = re.compile(r"\w+(?:'\w+)*", re.ASCII)
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]").match
_DIGIT = re.compile(r"\d").search
_NEGATIONS = frozenset(
    {
        "not",
        "no",
        "never",
        "none",
        "neither",
        "nor",
        "nothing",
        "nobody",
        "without",
        "cannot",
        "hardly",
        "nicht",
        "nie",
        "kein",
        "keine",
        "keinen",
        "ohne",
        "ne",
        "pas",
        "jamais",
        "sans",
        "non",
        "nunca",
        "sin",
        "não",
        "sem",
    }
)
_NEGATING_CHARACTERS = frozenset("不没沒無无非未勿别")


class Words(NamedTuple):
    """The words of a text, and those that near texts must share to the last: numbers and negations."""

    all: frozenset[str]
    decisive: frozenset[str]


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each statement that nearly repeats an earlier one."""
    statements = argument_map.statements
    group_of = {name: group[0] for group in argument_map.restatements for name in group}
    opposed = {(relation.source, relation.target) for relation in argument_map.relations if relation.kind.is_attack}

    def is_tied(one: str, other: str) -> bool:
        same = group_of.get(one, one) == group_of.get(other, other)
        return same or (one, other) in opposed or (other, one) in opposed

    for later, earlier in near({name: statement.text for name, statement in statements.items()}, is_tied):
        hint = f"write `restates: {earlier}`, or keep one of the two and name who else says so under its `agree`"
        message = f"says almost the same as '{earlier}'"
        yield Diagnostic(ID, SEVERITY, message, (*statements[later].path, "text"), hint)


def near(texts: Mapping[str, str], is_tied: Callable[[str, str], bool]) -> Iterator[tuple[str, str]]:
    """Yield each text that is near an earlier one to which it is not tied, with one such; ids both."""
    found = {name: words(text) for name, text in texts.items()}
    counts = Counter(chain.from_iterable(each.all for each in found.values()))
    rank = {word: number for number, word in enumerate(sorted(counts, key=lambda word: (counts[word], word)))}
    index = _Index()
    for name, (own, decisive) in found.items():
        if not own:
            continue
        # The rarest words come first: near texts share one of the first few, and few texts share a rare one.
        first = sorted(own, key=rank.__getitem__)[: len(own) - ceil(THRESHOLD * len(own) - _SLACK) + 1]
        shared = [(position, word) for position, word in enumerate(first) if counts[word] > 1]
        for other in index.candidates(shared, len(own), decisive):
            if similarity(own, found[other].all) >= THRESHOLD - _SLACK and not is_tied(name, other):
                yield name, other
                break
        index.add(name, shared, len(own), decisive)


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the Jaccard index of two sets, 0 to 1; that of two empty sets is 0."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def words(text: str) -> Words:
    """Return the words of a text, and the decisive ones among them."""
    if text.isascii():
        known = frozenset(_ASCII_WORD.findall(text.lower()))
        return Words(known, _decisive(known))
    spaced: set[str] = set()
    pairs: set[str] = set()
    negating: set[str] = set()
    for word in _WORD.findall(normalize("NFKC", text).casefold()):
        if _IS_UNSPACED(word):
            pairs.update([word[at : at + 2] for at in range(len(word) - 1)] or [word])
            negating.update(_NEGATING_CHARACTERS.intersection(word))
        else:
            spaced.add(word)
    return Words(frozenset(spaced | pairs), _decisive(spaced) | negating)


def _decisive(known: Set[str]) -> frozenset[str]:
    odd = [word for word in known if not word.isalpha()]
    return _NEGATIONS.intersection(known).union([word for word in odd if _DIGIT(word) or word.endswith(("n't", "n’t"))])


_Bucket = dict[tuple[int, int], list[str]]
_NOTHING: _Bucket = {}
_SHARE = THRESHOLD / (1 + THRESHOLD)  # of the words of two near texts, counted together, that both have


class _Index:
    """Texts by their rarest words, kept apart by size and by how rare the word is among the text's own."""

    def __init__(self) -> None:
        self._buckets: dict[tuple[str, frozenset[str]], _Bucket] = defaultdict(lambda: defaultdict(list))

    def add(self, name: str, first: list[tuple[int, str]], size: int, decisive: frozenset[str]) -> None:
        for position, word in first:
            self._buckets[word, decisive][size, position].append(name)

    def candidates(self, first: list[tuple[int, str]], size: int, decisive: frozenset[str]) -> Iterator[str]:
        """Yield the texts that may be near one of ``size`` words; some of them twice.

        ``first`` are the rarest of its words, each with its position when they are ordered from rare to common.
        """
        for position, word in first:
            left = size - position
            for (other_size, other_position), names in self._buckets.get((word, decisive), _NOTHING).items():
                # If this is the first word they share, they cannot share more than it and what follows it.
                needed = _SHARE * (size + other_size) - _SLACK
                if left >= needed and other_size - other_position >= needed:
                    yield from names
