"""Made-up maps of any size, about 300 bytes a statement, with chains of reasons, topics, quotes and answers."""

from itertools import accumulate
from random import Random

# A vocabulary of 4,000 made-up words, used as unevenly as words are (Zipf's law).
_STARTS = ("ba", "co", "du", "fe", "gri", "ho", "ka", "lo", "mu", "ne", "po", "sta", "tre", "vo", "wi", "ze")
_MIDDLES = ("", "la", "ri", "to", "ne", "mu", "ven", "do", "ska", "pi", "bru", "ge", "fo", "si", "cha", "ju")
_ENDS = ("n", "r", "st", "th", "ck", "ve", "l", "m", "sh", "nd", "rp", "lt", "x", "d", "ss", "ng")
_WORDS = [start + middle + end for end in _ENDS for middle in _MIDDLES for start in _STARTS]
_SHARES = list(accumulate(1 / (rank + 3) for rank in range(len(_WORDS))))


def map_text(statements: int) -> str:
    """Return the YAML of a map with about that many statements: 60 % claims, 20 % challenges, 20 % recommendations."""
    words = Random(1)  # noqa: S311 - the same map every time is what is wanted
    lines = ["title: A map to measure with", "sources: {report: A report}", "speakers:"]
    lines += [f"  s{number}: {{name: Speaker {number}}}" for number in range(20)]
    lines += ["organizations: {body: A body}", "topics:"]
    lines += [f"  t{number}: Topic {number}" for number in range(30)]
    for section, share in (("claims", 6), ("challenges", 2), ("recommendations", 2)):
        lines.append(f"{section}:")
        for number in range(statements * share // 10):
            lines += _statement(section, number, words)
    return "\n".join(lines) + "\n"


def _statement(section: str, number: int, words: Random) -> list[str]:
    text = " ".join(words.choices(_WORDS, cum_weights=_SHARES, k=13))
    quote = " ".join(words.choices(_WORDS, cum_weights=_SHARES, k=15))
    lines = [
        f"  {section}-{number}:",
        f"    by: s{number % 20}",
        f"    text: {text.capitalize()}.",
        f'    quote: "{quote}"',
        f"    page: {number // 10 + 1}",
        f"    topics: t{number % 30}",
    ]
    if section == "claims" and number % 8:
        lines.append(f"    supports: claims-{number - 1}")
    if section == "recommendations":
        lines += ["    to: body", f"    addresses: challenges-{number}"]
    return lines
