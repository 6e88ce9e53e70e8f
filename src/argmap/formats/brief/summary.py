"""The head of the brief: the event, and the whole in numbers."""

import re
from collections.abc import Collection, Iterator

from argmap.comparison import SpeakerComparison
from argmap.comparison.agreement import Agreement
from argmap.formats.brief.comparison import is_comparable
from argmap.formats.brief.fidelity import how_close
from argmap.formats.brief.footnotes import remark
from argmap.formats.brief.wording import MAPPERS_READING, bracketed, capitalized, counted, in_words, listed
from argmap.markup.markdown import emphasis, heading, inline, link
from argmap.model import ArgumentMap, Event
from argmap.model.dates import spoken_date

_AN = re.compile(r"(?!one|eu)[aeio]|hour|honorary", re.IGNORECASE)
_DAY = re.compile(r".{4}-\d\d-\d\d(T.+)?")
_MONTH_OR_YEAR = re.compile(r"\d{4}(-\d\d)?|XXXX-\d\d")


def summary(argument_map: ArgumentMap, found: SpeakerComparison, unsaid: Collection[str]) -> Iterator[str]:
    """Yield the title, the summary in numbers, the mapper's caution, and what else is known of the event."""
    yield heading(1, argument_map.title)
    sentences = [
        _what_was_said(argument_map, found, unsaid),
        _where_they_agree(argument_map, found),
        _what_is_quoted(argument_map),
        how_close(argument_map, unsaid),
    ]
    yield " ".join(sentence for sentence in sentences if sentence)
    if argument_map.note:
        yield inline(argument_map.note)
    event = argument_map.event
    if event is None:
        return
    if event.organizer:
        yield f"{'Organizer' if len(event.organizer) == 1 else 'Organizers'}: {listed([*map(inline, event.organizer)])}"
    if event.participants:
        yield f"Participants: {inline(event.participants)}"
    if event.url:
        yield f"About the event: {link(event.url)}"
    if event.note:
        yield remark(event.note)


def _what_was_said(argument_map: ArgumentMap, found: SpeakerComparison, unsaid: Collection[str]) -> str:
    setting = _setting(argument_map.event, argument_map.title)
    opening = f"{setting}, " if setting else ""
    if not argument_map.statements:
        return capitalized(f"{opening}no statement has been recorded.")
    kinds = [
        ("made", len(argument_map.claims) - len(unsaid), "claim", _left_unsaid(unsaid)),
        ("named", len(argument_map.challenges), "challenge", _what_is_addressed(found)),
        ("gave", len(argument_map.recommendations), "recommendation", ""),
    ]
    said = [each for each in argument_map.statements.values() if each.id not in unsaid]
    speakers = {name for statement in said for name in statement.speakers}
    nobody = sum(not statement.speakers for statement in said)
    if speakers and not nobody:
        deeds = [f"{verb} {counted(number, noun)}{more}" for verb, number, noun, more in kinds if number]
        return capitalized(f"{opening}{_who(len(speakers), len(found.speakers))} {listed(deeds)}.")
    sums = listed([f"{counted(number, noun)}{more}" for _, number, noun, more in kinds if number])
    unsaid = f", {nobody:,} of them without a named speaker" if speakers else " without a named speaker"
    if not opening:
        return f"This brief holds {sums}{unsaid if nobody else ''}."
    be = "was" if len(said) == 1 else "were"
    return capitalized(f"{opening}{sums} {be} recorded{unsaid if nobody else ''}.")


def _who(speaking: int, present: int) -> str:
    """Return who made statements: all the speakers or, where some only ask or respond, how many of them."""
    speakers = "speaker" if present == 1 else "speakers"
    if speaking == present:
        return f"{in_words(speaking)} {speakers}"
    return f"{in_words(speaking)} of the {in_words(present)} {speakers}"


def _left_unsaid(unsaid: Collection[str]) -> str:
    number = len(unsaid)
    return f" ({in_words(number)} more {'is' if number == 1 else 'are'} taken for granted, unsaid)" if number else ""


def _what_is_addressed(found: SpeakerComparison) -> str:
    """Return how many challenges are unaddressed, and how many addressed in the mapper's reading only."""
    challenges = sum(len(each.statements) for each in found.challenges)
    unaddressed = found.unaddressed
    read = sum(
        len(each.statements)
        for each in found.challenges
        if each.answers and all(answer.interpreted for answer in each.answers)
    )
    parts = [
        ("unaddressed" if unaddressed == challenges else f"{unaddressed:,} of them unaddressed") if unaddressed else "",
        (f"{'' if read == challenges else f'{read:,} '}addressed in {MAPPERS_READING} only") if read else "",
    ]
    return bracketed(*parts)


def _what_is_quoted(argument_map: ArgumentMap) -> str:
    number = argument_map.quotation_count
    if not number:
        return ""
    sources = len(argument_map.sources)
    origin = f" from {in_words(sources)} {'source' if sources == 1 else 'sources'}" if sources else ""
    return f"The footnotes hold {counted(number, 'quotation')}{origin}."


def _where_they_agree(argument_map: ArgumentMap, found: SpeakerComparison) -> str:
    """Return how the points stand; a point counts once, in however many wordings."""
    if not is_comparable(argument_map, found):
        return ""
    shared, partly = found.among(Agreement.SHARED), len(found.among(Agreement.ONE_SIDED))
    contested = len(found.among(Agreement.CONTESTED))
    rejected, alone = len(found.among(Agreement.REJECTED)), len(found.among(Agreement.UNIQUE))
    read = sum(point.agreement_interpreted for point in shared)
    only = "" if not read else MAPPERS_READING if read == len(shared) else f"{in_words(read)} in {MAPPERS_READING} only"
    parts = [
        f"{_are(len(shared))} shared{bracketed(f'in {only}' if only == MAPPERS_READING else only)}",
        f"{_are(partly)} one-sided" if partly else "",
        f"{_are(rejected)} rejected" if rejected else "",
        f"{_are(contested)} contested",
        f"{_are(alone)} from one speaker only" if alone else "",
    ]
    number = len(shared) + partly + rejected + contested + alone
    if not number:
        return ""
    once = " (restatements counted once)" if argument_map.restatements else ""
    return f"Of {counted(number, 'point')}{once}, {listed([part for part in parts if part])}."


def _are(number: int) -> str:
    return "one is" if number == 1 else "none is" if not number else f"{in_words(number)} are"


def _setting(event: Event | None, title: str) -> str:
    """Return the event as the beginning of a sentence: ``at a seminar on 2 December (Library hall)``."""
    if event is None:
        return ""
    kind = inline(event.kind) if event.kind else "event"
    named = event.title is not None and event.title != title
    article = "the" if named or not event.kind else "an" if _AN.match(kind) else "a"
    words = f"at {article} {kind}"
    if named and event.title:
        words += f" {emphasis(event.title)}"
    words += _on(event.date) if event.date else ""
    if event.place:
        words += f" ({inline(event.place)})"
    return words


def _on(date: str) -> str:
    """Return an EDTF date with its preposition."""
    spoken = spoken_date(date)
    if spoken == "date unknown":
        return ""
    if _DAY.fullmatch(date):
        return f" on {spoken}"
    if _MONTH_OR_YEAR.fullmatch(date):
        return f" in {spoken}"
    if "/" in date and not spoken.startswith(("from", "until")):
        return f" from {spoken}"
    return f", {spoken}" if "/" not in date else f" {spoken}"
