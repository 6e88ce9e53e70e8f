"""Checking 10,000 quotations against a transcript of 20 MB: finding their places, and judging them.

Floor: an Aho-Corasick automaton made of the same words in the same normal form, and run over the same text once. Also:
how time grows from a tenth of both; reading the transcript, its normal form, and quotations that are altered, for which
the closest passage is sought.
"""

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from argmap.documents import Document, document_of
from argmap.model import Evidence, Speaker
from argmap.quotations.citations import Citation
from argmap.quotations.passages import Passages, sought
from argmap.quotations.verdicts import Checked, Verdict
from argmap.quotations.verification import check_against
from argmap.quotations.voices import Voices
from benchmarks.timing import of_functions, report

SPEAKERS = {f"s{number}": Speaker(id=f"s{number}", name=f"Person {chr(65 + number)}e") for number in range(26)}
NAMES = [speaker.name for speaker in SPEAKERS.values()]

FLOOR = "bare Aho-Corasick"


class Hearing(NamedTuple):
    """A transcript, and what a map quotes from it: word for word, and with one word in it altered."""

    text: bytes
    quoted: list[Citation]
    altered: list[Citation]


def measure() -> None:
    """Print the ratios."""
    small, large = hearing(2_000_000, 1_000), hearing(20_000_000, 10_000)
    document = read(large)
    passages = Passages(document)
    known = sought(citation.quote for citation in large.quoted)

    def places() -> object:
        passages.look_for(known.values())
        return [passages.of(each) for each in known.values()]

    whole = "all of it, read already"
    times = of_functions(
        {
            FLOOR: automaton(large),
            "places": places,
            "normal form of the transcript": lambda: Passages(document),
            "normal form of the quotations": lambda: sought(citation.quote for citation in large.quoted),
            whole: lambda: checked(document, large.quoted),
        }
    )
    prepared = times["normal form of the transcript"] + times["normal form of the quotations"]
    times["places and verdicts"] = times[whole] - prepared
    times |= of_functions(
        {"reading": lambda: read(large), "1,000 altered instead": lambda: checked(document, large.altered)}, rounds=3
    )
    report(times, FLOOR, {"places and verdicts": 3})
    measure_growth(small, large)


def measure_growth(small: Hearing, large: Hearing) -> None:
    """Print how time grows from a tenth to the whole: for the bare automaton, which outgrows the caches, and for us."""
    few, many = automaton(small), automaton(large)
    bare = of_functions({f"a tenth, {FLOOR}": few, f"whole, {FLOOR}": many}, rounds=3)
    report(bare, f"a tenth, {FLOOR}")
    growth = of_functions({"a tenth": lambda: in_full(small), "whole": lambda: in_full(large)}, rounds=3)
    report(growth, "a tenth", {"whole": 11})


def automaton(heard: Hearing) -> Callable[[], object]:
    """Return the floor for a hearing: build the automaton of all that is quoted, and run it over the text once."""
    text = Passages(read(heard)).normal.text
    forms = [each.whole.normal for each in sought(citation.quote for citation in heard.quoted).values()]
    return lambda: AhoCorasick(forms).find_matches_as_indexes(text, overlapping=True)


def hearing(size: int, quotations: int) -> Hearing:
    """Return a transcript of ``size`` bytes, the same each time; quotations have six to twelve words."""
    chance = random.Random(1)  # noqa: S311 - nothing secret
    lines: list[str] = []
    turns: list[tuple[str, list[str]]] = []
    vocabulary = list(_vocabulary(chance))
    length = 0
    while length < size:
        words, speaker = chance.choices(vocabulary, k=chance.randint(20, 120)), chance.choice(list(SPEAKERS))
        second = 7 * len(lines)
        time = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        lines.append(f"[{time}] {SPEAKERS[speaker].name}: {' '.join(words)}")
        turns.append((speaker, words))
        length += len(lines[-1]) + 1
    quoted = []
    for number in range(quotations):
        speaker, words = chance.choice(turns)
        start = chance.randrange(len(words) - 12)
        quoted.append(_citation(number, speaker, words[start : start + chance.randint(6, 12)]))
    altered = []
    for number, each in enumerate(quoted[:1_000]):
        words = each.quote.split()
        words[0], words[3] = "quite", "otherwise"
        altered.append(_citation(number, each.speakers[0], words))
    return Hearing("\n".join(lines).encode(), quoted, altered)


def _vocabulary(chance: random.Random) -> Iterator[str]:
    """Yield some ten thousand words, a tenth of which most of a text consists of."""
    for number in range(11_000):
        word = "".join(chance.choices("abcdefghiklmnoprstuvw", k=chance.randint(2, 11)))
        yield from [word] * (9 if number < 1_000 else 1)


def _citation(number: int, speaker: str, words: list[str]) -> Citation:
    return Citation(Evidence(quote=" ".join(words)), ("claims", f"c{number}"), (speaker,), "transcript")


def read(heard: Hearing) -> Document:
    """Read a transcript as a file would be."""
    document = document_of(heard.text, "transcript.txt", transcript=True, names=NAMES)
    assert document.turns
    return document


def checked(document: Document, quoted: list[Citation]) -> list[Checked]:
    """Return verdicts on quotations, from normal form to speaker."""
    return check_against(document, quoted, Voices(SPEAKERS))


def in_full(heard: Hearing) -> object:
    """Read a transcript and check what is quoted from it."""
    verdicts = checked(read(heard), heard.quoted)
    assert all(each.verdict is Verdict.VERBATIM for each in verdicts)
    return verdicts
