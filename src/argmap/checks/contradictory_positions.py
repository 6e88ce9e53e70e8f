"""Finds speakers who are both for and against the same statement.

## What it finds

A speaker who says, agrees with or concedes a statement and also disagrees with it, or with a statement that
`restates` it. Agreeing in part and putting in question go with either. Nothing is found if the time of the two
differs (`date`, or `at` in the recording): then the speaker changed their mind, and the map says when.

## Why it matters

Whoever compares speakers has to put each on one side. Often two speakers were mixed up, or the statement holds two
thoughts, of which the speaker shares only one.

## Fails

```yaml
title: A debate
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  neutral:
    by: wu
    text: NGOs are neutral.
    page: 1
    disagree: [li, wu]  # finds: contradictory-positions
```

## Passes

```yaml
title: A debate
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  neutral:
    by: {speaker: wu, at: "00:04:10"}
    text: NGOs are neutral.
    disagree: [{speaker: li, at: "00:20:00"}, {speaker: wu, at: "00:31:00"}]
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.positions import Position, Stance
from argmap.model.timecodes import seconds

ID = "contradictory-positions"
SEVERITY = Severity.WARNING

Moment = tuple[str | None, float | None]
"""When a position was taken: EDTF date, and seconds into the recording."""


def check(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield a finding for each denial by a speaker who also holds the statement true."""
    positions = argument_map.positions
    denials = [position for position in positions if position.stance.is_against]
    if not denials:
        return
    group_of = {name: group[0] for group in argument_map.restatements for name in group}

    def subject(position: Position) -> tuple[str, str]:
        return position.speaker, group_of.get(position.statement, position.statement)

    denied = {subject(position) for position in denials}
    affirmations: dict[tuple[str, str], list[Position]] = {}
    for position in positions:
        if position.stance.is_for and subject(position) in denied:
            affirmations.setdefault(subject(position), []).append(position)
    for denial in denials:
        for affirmation in affirmations.get(subject(denial), ()):
            if not _told_apart(_moment(argument_map, affirmation), _moment(argument_map, denial)):
                yield _found(affirmation, denial)
                break


def _moment(argument_map: ArgumentMap, position: Position) -> Moment:
    """Return when a position was taken; the time of a statement is that of those who say it."""
    date, at = position.utterance.date, position.utterance.at
    if position.stance is Stance.ASSERTS:
        statement = argument_map.statements[position.statement]
        date, at = date or statement.date, at or statement.at
    return date, seconds(at) if at else None


def _told_apart(one: Moment, other: Moment) -> bool:
    return any(a is not None and b is not None and a != b for a, b in zip(one, other, strict=True))


def _found(affirmation: Position, denial: Position) -> Diagnostic:
    held = f"{affirmation.stance} with" if affirmation.stance is Stance.AGREES else str(affirmation.stance)
    same = affirmation.statement == denial.statement
    denied = "it" if same else f"'{denial.statement}', which says the same"
    message = f"'{denial.speaker}' {held} '{affirmation.statement}' and also disagrees with {denied}"
    hint = "if they changed their mind, give both a `date` or `at`; if they agree in part, write `partly`"
    return Diagnostic(ID, SEVERITY, message, (*denial.path, "speaker"), hint)
