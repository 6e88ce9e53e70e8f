"""Made-up maps of any size, about 300 bytes a statement, with chains of reasons, topics, quotes and answers."""

from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any, NamedTuple

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


def argdown_text(statements: int) -> str:
    """Return an Argdown text of that many statements: fifths are claims, with two reasons and two objections each."""
    words = Random(1)  # noqa: S311 - the same text every time is what is wanted
    lines = ["===", "title: A debate to measure with", "===", ""]
    for number in range(statements):
        text = " ".join(words.choices(_WORDS, cum_weights=_SHARES, k=13)).capitalize()
        lead, marks = ("", "[]") if number % 5 == 0 else ("  + ", "[]") if number % 5 < 3 else ("  - ", "<>")
        tag = f" #t{number % 30}" if not lead else ""
        lines.append(f"{lead}{marks[0]}s{number}{marks[1]}: {text}.{tag}")
        if number % 5 == 4:
            lines.append("")
    return "\n".join(lines) + "\n"


class Coded(NamedTuple):
    """One actor's stance on one concept, as a coder records it: sorted by date, document, start, stop and id."""

    date: str
    document: int
    start: int
    stop: int
    id: int
    actor: str
    concept: str
    agrees: bool


def coded_statements(number: int, actors: int, concepts: int) -> list[Coded]:
    """Return that many statements, evenly mixed, in documents of about twenty over ten years."""
    draw = Random(1)  # noqa: S311 - the same every time is what is wanted
    documents = [(date(2000, 1, 1) + timedelta(draw.randrange(3650))).isoformat() for _ in range(max(1, number // 20))]
    found = []
    for each in range(number):
        document, start = draw.randrange(len(documents)), draw.randrange(5000)
        who, what = f"actor-{draw.randrange(actors)}", f"concept-{draw.randrange(concepts)}"
        found.append(Coded(documents[document], document, start, start + 50, each, who, what, draw.random() < 0.5))
    return found


def debate(statements: list[Coded]) -> dict[str, Any]:
    """Return what a map of coded statements holds: concepts are claims, with those who agree and disagree."""
    claims: dict[str, Any] = {}
    for each in statements:
        claim = claims.setdefault(each.concept, {"text": f"{each.concept.capitalize()} is so."})
        said = {"speaker": each.actor, "source": f"d{each.document}", "chars": f"{each.start}-{each.stop}"}
        claim.setdefault("agree" if each.agrees else "disagree", []).append(said)
    return {
        "title": "A debate to measure with",
        "sources": {
            f"d{each.document}": {"title": f"Document {each.document}", "date": each.date} for each in statements
        },
        "speakers": {each.actor: each.actor.capitalize() for each in statements},
        "claims": claims,
    }
