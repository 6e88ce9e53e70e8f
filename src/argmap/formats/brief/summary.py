"""The head of the brief: the event, and the whole in numbers."""

import re
from collections.abc import Iterator

from argmap.comparison import SpeakerComparison
from argmap.comparison.agreement import Agreement
from argmap.formats.brief.footnotes import remark
from argmap.formats.brief.markdown import emphasis, heading, inline, link
from argmap.formats.brief.wording import capitalized, counted, in_words, listed
from argmap.model import ArgumentMap, Event
from argmap.model.dates import spoken_date

_NEEDS_ARTICLE = re.compile(
    r"(Academy|Agency|Association|Bank|Board|Bureau|Centre|Center|College|Commission|Committee|Council|Department|"
    r"Faculty|Federation|Institute|Ministry|Office|School|Society|Union|University) (of|for|on) "
)
_DAY = re.compile(r".{4}-\d\d-\d\d(T.+)?")
_MONTH_OR_YEAR = re.compile(r"\d{4}(-\d\d)?|XXXX-\d\d")


def summary(argument_map: ArgumentMap, found: SpeakerComparison) -> Iterator[str]:
    """Yield the title, the summary in numbers, and what else is known of the event."""
    yield heading(1, argument_map.title)
    sentences = [_what_was_said(argument_map), _what_is_quoted(argument_map), _where_they_agree(argument_map, found)]
    yield " ".join(sentence for sentence in sentences if sentence)
    event = argument_map.event
    if event is None:
        return
    if event.participants:
        yield f"Participants: {inline(event.participants)}"
    if event.url:
        yield f"About the event: {link(event.url)}"
    if event.note:
        yield remark(event.note)


def _what_was_said(argument_map: ArgumentMap) -> str:
    setting = _setting(argument_map.event, argument_map.title)
    opening = f"{capitalized(setting)}, " if setting else ""
    if not argument_map.statements:
        nothing = "no statement has been recorded."
        return opening + nothing if opening else capitalized(nothing)
    unaddressed = sum(not answers for answers in argument_map.addressed.values())
    open_ones = {0: "", len(argument_map.challenges): " (unaddressed)"}.get(
        unaddressed, f" ({unaddressed:,} of them unaddressed)"
    )
    kinds = [
        ("made", len(argument_map.claims), "claim", ""),
        ("named", len(argument_map.challenges), "challenge", open_ones if unaddressed else ""),
        ("gave", len(argument_map.recommendations), "recommendation", ""),
    ]
    speakers = {name for statement in argument_map.statements.values() for name in statement.speakers}
    nobody = sum(not statement.speakers for statement in argument_map.statements.values())
    if speakers and not nobody:
        who = f"{in_words(len(speakers))} {'speaker' if len(speakers) == 1 else 'speakers'}"
        deeds = [f"{verb} {counted(number, noun)}{more}" for verb, number, noun, more in kinds if number]
        sentence = f"{who} {listed(deeds)}."
        return opening + sentence if opening else capitalized(sentence)
    sentence = f"{listed([f'{counted(number, noun)}{more}' for _, number, noun, more in kinds if number])}"
    be = "was" if len(argument_map.statements) == 1 else "were"
    unsaid = f", {nobody:,} of them without a named speaker" if speakers else " without a named speaker"
    return f"{opening}{sentence} {be} recorded{unsaid}."


def _what_is_quoted(argument_map: ArgumentMap) -> str:
    number = argument_map.quotation_count
    if not number:
        return ""
    sources = len(argument_map.sources)
    origin = f" from {in_words(sources)} {'source' if sources == 1 else 'sources'}" if sources else ""
    return f"{counted(number, 'quotation').capitalize()}{origin} {'is' if number == 1 else 'are'} in the footnotes."


def _where_they_agree(argument_map: ArgumentMap, found: SpeakerComparison) -> str:
    if len(found.speakers) < 2 or not argument_map.positions:
        return ""
    shared, contested = len(found.among(Agreement.SHARED)), len(found.among(Agreement.CONTESTED))
    points = "point is" if shared == 1 else "points are"
    return f"{capitalized(in_words(shared))} {points} shared, {in_words(contested) if contested else 'none'} contested."


def _setting(event: Event | None, title: str) -> str:
    """Return the event as the beginning of a sentence: ``at a seminar on 2 December, organized by …``."""
    if event is None:
        return ""
    kind = inline(event.kind) if event.kind else "event"
    named = event.title is not None and event.title != title
    article = "the" if named or not event.kind else "an" if kind[0].lower() in "aeio" else "a"
    words = f"at {article} {kind}"
    if named and event.title:
        words += f" {emphasis(event.title)}"
    words += _on(event.date) if event.date else ""
    if event.place:
        words += f" ({inline(event.place)})"
    if event.organizer:
        names = [f"the {name}" if _NEEDS_ARTICLE.match(name) else name for name in map(inline, event.organizer)]
        words += f", organized by {listed(names)}"
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
