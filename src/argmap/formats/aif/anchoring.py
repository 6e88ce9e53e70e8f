"""Transitions from one locution to the next, and the illocutions anchored in them, as a person can read them.

``follows: a (Arguing; Restating), b`` in an utterance says: there is a transition to this locution from that of ``a``
and one from that of ``b``. In the former, Arguing and Restating are anchored. What is argued or restated need not be
said where it can only be one thing: the one inference, conflict or rephrase between what the two say, or the position
that the utterance is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from argmap.formats.aif.words import DEFAULTS

_FOLLOWED = re.compile(r"([^\s,();]+)(?: \(([^()]*)\))?(?:, |$)")
_SPECIAL = re.compile(r"[();\r\n]|[A-Z]{1,8}[1-9][0-9]*")
_NONE: frozenset[str] = frozenset()
_USUAL = {"Arguing": "RA", "Restating": "MA", "Disagreeing": "CA"}
"""What an illocution is about by its very meaning, where a transition could anchor it to several things."""


def followed(told: Iterable[tuple[str, list[str]]]) -> str:
    """Return the text of ``follows``: locutions, each with the illocutions anchored in the transition from it."""
    return ", ".join(f"{name} ({'; '.join(anchored)})" if anchored else name for name, anchored in told)


def follows(text: str) -> list[tuple[str, list[str]]]:
    """Return what :func:`followed` wrote; empty if the text is of another form."""
    matches = list(_FOLLOWED.finditer(text))
    if "".join(match.group() for match in matches) != text:
        return []
    return [(match[1], match[2].split("; ") if match[2] else []) for match in matches]


def is_writable(illocution: str) -> bool:
    """Whether an illocution can stand in ``follows`` in its own words."""
    return bool(illocution) and illocution == illocution.strip() and not _SPECIAL.search(illocution)


def is_plain(kind: str, text: str, scheme: str) -> bool:
    """Whether a node says no more than its type."""
    return text == DEFAULTS[kind] and scheme in ("", text)


class Anchors:
    """What illocutions can be about, by the ids of nodes; the same in a graph that is read and one that is written.

    ``schemes`` are the inferences, conflicts and rephrases by type. ``before`` and ``after`` are what leads to each of
    them and what each leads to: ids of statements and of schemes.
    """

    def __init__(
        self, schemes: Mapping[str, str], before: Mapping[str, list[str]], after: Mapping[str, list[str]]
    ) -> None:
        self._kinds = schemes
        self._beside: dict[str, set[str]] = {}
        self._about: dict[str, set[str]] = {}
        self._said: dict[str, dict[str, None]] = {}
        self._positions: dict[tuple[str, str], list[str]] = {}
        for scheme in schemes:
            beside = self._beside[scheme] = {each for each in (*before[scheme], *after[scheme]) if each not in schemes}
            # What attacks an inference is about the statements that are inferred from and to as well.
            beyond = (end for each in after[scheme] if each in schemes for end in (*before[each], *after[each]))
            for statement in (*beside, *beyond):
                self._about.setdefault(statement, set()).add(scheme)

    def add_position(self, locution: str, illocution: str, statement: str, position: str) -> None:
        """Add a position that a locution takes on a statement; ``position`` is what it is to be called."""
        self._said.setdefault(locution, {})[statement] = None
        self._positions.setdefault((locution, illocution), []).append(position)

    def anchored(self, start: str, end: str, illocution: str) -> str | None:
        """Return the scheme or position that it is about in a transition; None if there are none or several."""
        usual = _USUAL.get(illocution)
        found = {
            scheme
            for one in self._said.get(start, ())
            for other in self._said.get(end, ())
            if one != other
            for scheme in self._about.get(one, _NONE) & self._about.get(other, _NONE)
            if (usual is None or self._kinds[scheme] == usual) and not self._beside[scheme].isdisjoint((one, other))
        }
        positions = self._positions.get((end, illocution), ())
        return next(iter((*found, *positions))) if len(found) + len(positions) == 1 else None
