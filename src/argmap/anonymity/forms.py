"""The forms in which a name may stand in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.anonymity.folding import is_unspaced, plain
from argmap.anonymity.pseudonyms import Bearer
from argmap.anonymity.words import (
    ASIAN_TITLES,
    COMMON_WORDS,
    COMPOUND_SURNAMES,
    GENERIC,
    PARTICLES,
    RANKS,
    SUFFIX,
    TITLES_FIRST,
)

_EDGES = " .,;:!?\"“”„«»'‘()[]"
_INITIAL = re.compile(r"(?:[^\W\d_]\.?)+(?<=\.)|[^\W\d_]")
_BRACKETED = re.compile(r"\(([^()]+)\)|（([^（）]+)）")
_SMALL = frozenset({
    "of", "for", "the", "and", "de", "la", "le", "les", "des", "du", "der", "die", "das", "und", "für", "et", "y",
    "e", "on", "in", "to", "at", "&"
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Form:
    """Words that name somebody.

    ``in_any_case`` tells that they do so in lower case too, ``exact`` that they do only as written; ``doubtful``
    that they may be an ordinary word. What is a mere ``fragment`` is told, never replaced.
    """

    words: str
    in_any_case: bool = False
    exact: bool = False
    doubtful: bool = False
    fragment: bool = False


def forms(bearer: Bearer) -> Iterator[Form]:
    """Yield every form of the names of a person or an organization."""
    for name in bearer.names:
        for part in _variants(name):
            yield from _of_person(part) if bearer.is_person else _of_organization(part)
    own = {word.casefold() for name in bearer.names if name not in bearer.spokespersons for word in name.split()}
    for name in bearer.spokespersons:
        words = plain(name).split()
        if 1 < len(words) < 4 and all(word[0].isupper() and word.casefold() not in own for word in words):
            yield from _of_person(plain(name))


def tokens(name: str) -> tuple[str, ...]:
    """Return the words of a person's name that name them by themselves: no particles, initials, titles."""
    words = [word.strip(_EDGES) for word in name.split()]
    capital = any(word[:1].isupper() for word in words)
    found: dict[str, None] = {}
    for word in words:
        for part in dict.fromkeys((word, *(part for part in word.split("-") if len(part) > 2))):
            small = part.casefold().strip(".")
            ordinary = small in PARTICLES or small in GENERIC or small in RANKS
            if not ordinary and not _INITIAL.fullmatch(part) and any(map(str.isalpha, part)):
                # Of "First resident of Karsten" only capitalized words can be a name, of "wu peng" none.
                if capital and part[:1].islower():
                    continue
                found[part] = None
    return tuple(found) if capital or is_unspaced(name) else ()


def bare(name: str) -> str:
    """Return a person's name without titles and what follows it; the whole where nothing else would be left."""
    rest = TITLES_FIRST.sub("", name, count=1) if TITLES_FIRST.match(name) else name
    rest = SUFFIX.sub("", rest).strip(_EDGES)
    return rest or name


def acronym(name: str) -> str:
    """Return the initials of an organization's name, ``CFPA``; empty if there are fewer than three."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’]*", name) if word.casefold() not in _SMALL]
    initials = "".join(word[0] for word in words)
    return initials.upper() if len(initials) > 2 and initials.isascii() and initials[0].isupper() else ""


def head(name: str) -> str:
    """Return what an organization is, if its name says so: *foundation* of China Foundation for Poverty Alleviation."""
    first = re.split(r"[,(]| (?:of|for|in|at|and) ", name, maxsplit=1)[0].split()
    return first[-1].casefold() if first and len(name.split()) > 1 and len(first[-1]) > 3 else ""


def _variants(name: str) -> Iterator[str]:
    """Yield a name as it may be written: with its umlauts spelled out, or in parts: ``Lin Yuewen (林月雯)``."""
    for each in _parts(name):
        yield each
        if (spelled := each.translate(_SPELLED_OUT)) != each:
            yield spelled


_SPELLED_OUT = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ø": "oe", "Ø": "Oe", "å": "aa",
    "Å": "Aa", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe",
})  # fmt: skip


def _parts(name: str) -> Iterator[str]:
    yield plain(name)
    inner = [plain(first or second) for first, second in _BRACKETED.findall(name)]
    if inner:
        yield from filter(None, [plain(_BRACKETED.sub(" ", name)), *inner])
    if " / " in name:
        yield from filter(None, map(plain, name.split(" / ")))


def _of_person(name: str) -> Iterator[Form]:
    for words in dict.fromkeys((name, bare(name))):
        yield from _whole(words)
    rest = bare(name)
    if is_unspaced(rest):
        yield from _asian(rest)
    if not is_unspaced(rest) or " " in rest or "·" in rest:
        for word in tokens(rest.replace("·", " ")):
            if not is_unspaced(word) or len(word) > 1:
                yield Form(word, doubtful=word.casefold() in COMMON_WORDS)
    yield from _with_particles(rest.split())


def _whole(words: str) -> Iterator[Form]:
    """Yield a whole name; a lone letter, as transcripts have for a speaker, is none."""
    if len(words) > 1 or is_unspaced(words):
        several = len(words.split()) > 1 or is_unspaced(words)
        if several and not is_unspaced(words) and len(together := words.replace(" ", "")) > 4:
            yield Form(together, in_any_case=True)
        yield Form(words, in_any_case=several, doubtful=words.casefold() in COMMON_WORDS and words[0].isupper())


def _with_particles(words: list[str]) -> Iterator[Form]:
    """Yield ``van der Berg``, and ``Berg`` is a form anyway."""
    for start, word in enumerate(words[1:], 1):
        named = any(len(each) > 1 and each.casefold() not in PARTICLES for each in words[start:])
        if named and word.casefold() in PARTICLES and words[start - 1].casefold() not in PARTICLES:
            yield Form(" ".join(words[start:]), in_any_case=True)


def _asian(name: str) -> Iterator[Form]:
    """Yield a Chinese, Japanese or Korean name with titles, and what is left of it."""
    together = name.replace(" ", "").replace("·", "")
    if together != name:
        yield Form(together, in_any_case=True)
    if len(together) > 4:
        return
    parts = re.split("[ ·]", name)
    surname = parts[0] if len(parts) > 1 else together[: 2 if together[:2] in COMPOUND_SURNAMES else 1]
    given = parts[-1] if len(parts) > 1 else together[len(surname) :]
    if given:
        yield Form(f"{surname} {given}", in_any_case=True)
    for title in ASIAN_TITLES:
        yield from (Form(called + title, in_any_case=True) for called in (together, surname, given) if called)
        if len(given) > 1:
            yield Form(f"{given} {title}", in_any_case=True)
    # Two characters of a given name are often an ordinary word, and a surname nearly always is.
    if len(given) > 1:
        yield Form(given, fragment=True, doubtful=True)
    yield from (Form(prefix + surname, fragment=True, doubtful=True) for prefix in "老小阿")


def _of_organization(name: str) -> Iterator[Form]:
    for words in dict.fromkeys((name, re.sub(r"^[Tt]he (?=.*[A-Z])", "", name))):
        yield from _whole(words)
    if short := acronym(name):
        yield Form(short, exact=True)
    parts: list[str] = re.findall(r"[^\s,;()]+", name)
    for start in range(len(parts)):
        for end in range(start + 2, min(len(parts) + (start > 0), start + 8)):
            ends = (parts[start], parts[end - 1])
            if all(each[0].isupper() and each.casefold() not in _SMALL for each in ends):
                yield Form(" ".join(parts[start:end]), exact=True, fragment=True)
