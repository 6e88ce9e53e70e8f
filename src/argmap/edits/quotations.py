"""What would mend a map's quotations: the source's wording where it differs, and where each stands."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from argmap.edits.change import Change
from argmap.model.timecodes import seconds
from argmap.quotations.places import Misplaced, misplaced, timecode
from argmap.quotations.verdicts import Checked, Verdict, words_of
from argmap.quotations.verification import Verification, check_against
from argmap.quotations.voices import Voices

SURE = 0.8
"""Similarity from which the closest passage is sure to be the one that was meant."""

_LINE_END = re.compile(r"[-\u00ad\u2010\u2011][ \t]*[\r\n\f]")


class Mending(NamedTuple):
    """Changes that bring a quotation closer to its source; ``enough`` tells that it holds with them."""

    changes: tuple[Change, ...]
    enough: bool


def mending(verification: Verification) -> Iterator[Mending]:
    """Yield what would mend each quotation.

    Wording is taken over where it is altered or set differently, a locator where there is none or a wrong one. What
    is not found, ambiguous or said by somebody else is left to people, and so is the wording of what is elided, unless
    one of its parts is altered.
    """
    corrected = _corrected(verification)
    for each in verification.checked:
        after = corrected.get(id(each), each)
        wording = [] if after is each else [Change(each.citation.path, "quote", after.citation.quote)]
        places = [*_locators(after)]
        holds = after.verdict.holds and bool(places or not after.misplaced)
        yield Mending((*wording, *places), holds or after.verdict is Verdict.NOT_CHECKED)


def pinning(verification: Verification) -> Iterator[Change]:
    """Yield changes that pin each source at hand to the version it has now."""
    for name, copy in verification.copies().items():
        source = verification.map.sources[name]
        if (source.sha256 or "").lower() != copy.digest:
            yield Change(("sources", name), "sha256", copy.digest, after="path" if source.path else "title")


def _corrected(verification: Verification) -> dict[int, Checked]:
    """Return quotations in their source's wording, checked once more, by the identity of what they were before.

    Those are left out that differ from their source even then: of what is elided, several parts may be altered.
    """
    found: dict[int, Checked] = {}
    voices = Voices(verification.map.speakers)
    for name, copy in verification.copies().items():
        before = [each for each in verification.checked if each.citation.source == name and _differs(each)]
        quoting = [
            replace(each.citation, cited=each.citation.cited.model_copy(update={"quote": each.corrected}))
            for each in before
        ]
        after = check_against(copy.document, quoting, voices) if quoting else []
        found |= {
            id(old): new
            for old, new in zip(before, after, strict=True)
            if new.verdict.holds or new.verdict is Verdict.AMBIGUOUS
        }
    return found


def _differs(each: Checked) -> bool:
    """Whether a quotation is not in its source's wording, and that can be told."""
    if each.verdict not in (Verdict.TYPOGRAPHY, Verdict.ALTERED) or each.document is None:
        return False
    first, last = each.spans[0]
    if each.similarity < SURE or each.document.page(first) != each.document.page(last - 1):
        return False
    # Whether a hyphen at the end of a line belongs to the word, only a reader can tell.
    passage = words_of(each.document, each.spans[0])
    return not _LINE_END.search(passage) and each.corrected != each.citation.quote


def _locators(each: Checked) -> Iterator[Change]:
    if not each.verdict.holds or each.elsewhere:
        return
    if each.misplaced:
        for fault in _faults(each):
            yield Change(each.citation.path, fault.key, fault.true)
            if fault.key == "at":
                yield from _end(each)
    elif not each.citation.cited.locator and each.place and each.place.locator:
        key, value = each.place.locator
        yield Change(each.citation.path, key, value, after="quote")


def _faults(each: Checked) -> Iterator[Misplaced]:
    """Yield all locators that do not hold and what is true; nothing if one of them cannot be told."""
    cited, faults = each.citation.cited, dict[str, Misplaced]()
    while each.document and (fault := misplaced(cited, each.document, each.spans[0])):
        if not fault.true or fault.key in faults:
            return
        faults[fault.key] = fault
        cited = cited.model_copy(update={fault.key: fault.true})
    yield from faults.values()


def _end(each: Checked) -> Iterator[Change]:
    """Yield the change of the time when a passage ends, which must not come before the one when it begins."""
    until = each.citation.cited.until
    moment = each.document.moment(each.spans[-1][1] - 1) if each.document else None
    if until and moment and moment.end is not None and int(seconds(until)) != int(moment.end):
        yield Change(each.citation.path, "until", timecode(moment.end))
