"""What may stand before a colon and be a speaker's name, and what surely is none."""

import re
from collections.abc import Collection
from enum import IntEnum

from argmap.documents.ordinary import ORDINARY

_SIGNS = frozenset(';!?…"“”„«»@=<>{}|*_~\\')
_ROLE = re.compile(r"\s*(?:[(\[（【][^)\]）】]*[)\]）】]|,.*)\s*$", re.DOTALL)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTICLES = _words("al an and at bin da de del den der di do dos du e el for ibn la le of ten ter the van von y zu")

ROLES = _words(
    "answer audience caller chair chairman chairperson chairwoman clerk commissioner councillor court facilitator "
    "guest host interviewee interviewer judge man member minister moderator narrator operator panel panelist panellist "
    "participant president presenter professor question rapporteur reporter respondent secretary senator speaker "
    "student translator interpreter unidentified unknown voice witness woman q a"
)
"""Words that stand for a speaker whose name is not told."""


# `Mr Haddad said: …` is a report of what he said.
_REPORTING = _words(
    "added agreed announced answered argued asked believes clarified commented concluded declared emphasized explained "
    "is are was were mentioned noted observed pointed proposed recalled remarked replied responded said says stated "
    "stressed suggested thinks told underlined warned wrote"
)


class Form(IntEnum):
    """How much what is written before a colon looks like a name."""

    NONE = 0
    WEAK = 1
    STRONG = 2
    NAMED = 3


def bare_name(label: str) -> str:
    """Return a label without the role or place after it: ``Karim Haddad (Coast University)`` → ``Karim Haddad``."""
    return _ROLE.sub("", label).strip() or label.strip()


def folded(names: Collection[str]) -> frozenset[str]:
    """Return names as they are compared: without regard to case and white space."""
    return frozenset(" ".join(name.casefold().split()) for name in names)


def form_of(label: str, names: frozenset[str]) -> Form:
    """Tell how much a label looks like a name; one of ``names``, as from `folded`, is one."""
    bare = bare_name(label)
    if folded((label, bare)) & names:
        return Form.NAMED
    words = bare.split()
    if not words or len(words) > 7 or len(bare) > 60 or _is_prose(bare, words):
        return Form.NONE
    roles = words[0][0].isupper() and all(word.casefold() in ROLES | _PARTICLES or word.isdigit() for word in words)
    if roles or all(map(_like_a_name, words)):
        return Form.STRONG
    return Form.WEAK if len(words) <= 4 else Form.NONE


def _is_prose(bare: str, words: list[str]) -> bool:
    first, last = words[0].casefold().strip(".'’-"), words[-1]
    if first in ORDINARY or set(bare) & _SIGNS or not _REPORTING.isdisjoint(words):
        return True
    if any(word[-1] == "." and len(word) > 6 for word in words):
        return True
    # `The Chair`, `Van der Berg`; but not `The answer is`, nor `A` for what is the first of a list
    return first in _PARTICLES and first not in ROLES and not (last[0].isupper() or last.casefold() in ROLES)


def _like_a_name(word: str) -> bool:
    letter = word.lstrip("([#'’\"-.&/")[:1]
    if not letter or letter.isdigit():
        return True
    if letter.lower() == letter.upper():  # a script without capitals, where a whole sentence is one word
        return len(word) <= 12
    return any(character.isupper() for character in word) or word in _PARTICLES
