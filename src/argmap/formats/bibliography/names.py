"""Names of authors: who is a person with a family name, and who a body that is called what it is called.

Only what is certain is taken apart. ``Family, Given`` says it itself; ``Given Family`` is taken apart where it looks
like nothing else. Everything else stays whole, which is right for bodies and harmless for persons.
"""

import re
from dataclasses import dataclass

from argmap.model import ArgumentMap, SpeakerKind


@dataclass(frozen=True, slots=True)
class Name:
    """An author: ``literal`` for what stays whole, else the parts of a person's name."""

    literal: str = ""
    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""


_BODY = re.compile(
    r"(?i)\b(?:academy|agency|alliance|assembly|association|authority|bank|board|bureau|centre|center|chamber|city|club|"
    r"college|commission|committee|community|company|congress|conference|cooperative|corporation|council|court|"
    r"department|directorate|faculty|federation|forum|foundation|fund|gmbh|government|group|inc|institute|institut|"
    r"institution|laboratory|league|library|limited|llc|ltd|ministry|museum|network|ngo|office|organi[sz]ation|"
    r"parliament|partnership|party|press|programme|program|project|school|secretariat|senate|service|services|society|"
    r"state|team|trust|union|united|university|universität|université|workshop|and|for|the|of|on|und|et|für|&)\b|[&/@\d()]"
)
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff]")
_SHORT = re.compile(r"\b[A-Z]{2,5}\b")
"""An abbreviation, as in *Sarn TV* or *BBC News*."""

_PARTICLES = frozenset({
    "van", "von", "vom", "zu", "zur", "de", "del", "della", "di", "da", "dos", "du", "des", "den", "der", "het", "la",
    "le", "lo", "las", "los", "ter", "ten", "’t", "bin", "ibn", "al", "el", "af", "av",
})  # fmt: skip
_SUFFIX = re.compile(r"(?i)(?:jr|sr|[ds]r)\.?|i{2,3}|iv")


def parsed(text: str, bodies: frozenset[str] = frozenset()) -> Name:
    """Return an author's name, taken apart if it is surely a person's; ``bodies`` are names known not to be."""
    whole = " ".join(text.split())
    if whole.casefold() in bodies or _BODY.search(whole) or _WIDE.search(whole):
        return Name(literal=whole)
    parts = [part.strip() for part in whole.split(",")]
    if len(parts) == 2 and all(parts):
        particle, family = _without_particle(parts[0])
        return Name(family=family, given=parts[1], particle=particle)
    if len(parts) == 3 and all(parts):
        particle, family = _without_particle(parts[0])
        return Name(family=family, given=parts[2], particle=particle, suffix=parts[1])
    return _from_words(whole) if len(parts) == 1 else Name(literal=whole)


def several(text: str, bodies: frozenset[str] = frozenset()) -> list[Name]:
    """Return the names in a text that may name several: ``Ann Lee and Bo Berg``, ``Lee, Ann; Berg, Bo``."""
    whole = " ".join(text.split())
    parts = whole.split(";") if ";" in whole else re.split(r" and (?=[A-Z])", whole)
    return [parsed(part, bodies) for part in parts if part.strip()]


def bodies_of(argument_map: ArgumentMap) -> frozenset[str]:
    """Return the names that a map itself says are those of bodies, in small letters."""
    names = [each.name for each in argument_map.organizations.values()]
    names += [each.name for each in argument_map.speakers.values() if each.kind is SpeakerKind.BODY]
    names += [each.publisher for each in argument_map.sources.values() if each.publisher]
    names += [each.organization for each in argument_map.speakers.values() if each.organization]
    return frozenset(" ".join(name.split()).casefold() for name in names)


def _from_words(whole: str) -> Name:
    words = whole.split(" ")
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    if not 2 <= len(words) <= 5:
        return Name(literal=whole)
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    given = words[:start]
    # A name in small letters or in capitals may be anything: a handle, an abbreviation.
    if not all(word[:1].isupper() for word in (*given, words[-1])) or _SHORT.search(whole) or whole.isupper():
        return Name(literal=whole)
    particle, family = _without_particle(" ".join(words[start:]))
    return Name(family=family, given=" ".join(given), particle=particle, suffix=suffix)


def _without_particle(family: str) -> tuple[str, str]:
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and words[count] in _PARTICLES:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])
