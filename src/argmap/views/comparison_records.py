"""A comparison for programs: JSON, and CSV with one row an observation."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from argmap.comparison.overview import SpeakerComparison
from argmap.markup.csv import Scalar, csv_lines

COLUMNS = (
    "topic", "kind", "statement", "text", "speaker", "name", "stance", "holds", "addressees", "quote", "source",
    "locator", "date", "at", "point", "agreement",
)  # fmt: skip


def as_json(comparison: SpeakerComparison, **more: object) -> str:
    """Return the comparison as JSON.

    Keys: ``title``; ``speakers`` (``id``, ``name``, ``label``), those compared; ``only_some``, whether others were
    left out; ``names``, printable names of all by id; ``themes`` (``id``, null for none; ``label``; ``statements``);
    ``points`` (``id``, ``kind``, ``wordings``, ``standings``, ``agreement``: shared, one-sided, contested, from
    one speaker only, or silent; ``interpreted``, whether the wordings come to the same only in the mapper's reading;
    ``agreement_interpreted``, whether the agreement rests on that reading); ``challenges`` (``challenge``,
    ``raised_by``, ``answers``, ``statements``); ``counts``, in statements, the last with a null ``speaker`` for all
    together; ``objections`` (``point``, ``target``, ``kind``, ``objection``, ``text``, ``speakers``,
    ``interpreted``); ``changed`` and ``unanswered``, lists of ids of points; and ``more``.
    """
    record: dict[str, Any] = asdict(comparison)
    record["changed"] = [point.id for point in comparison.changed]
    record["unanswered"] = [each.challenge for each in comparison.unanswered]
    return json.dumps({**record, **more}, ensure_ascii=False, indent=2)


def as_csv(comparison: SpeakerComparison) -> str:
    """Return CSV with one row for each topic, statement, speaker and stance, under ``COLUMNS``.

    A text that a spreadsheet would take for a formula, because it begins with ``= + - @`` or a tab, gets an
    apostrophe in front.
    """
    return "".join(csv_lines([COLUMNS, *_rows(comparison)]))


def _rows(comparison: SpeakerComparison) -> Iterator[tuple[Scalar, ...]]:
    wordings = {each.id: (each, point) for point in comparison.points for each in point.wordings}
    for theme in comparison.themes:
        for name in theme.statements:
            wording, point = wordings[name]
            for standing in point.standings:
                for each in standing.observations:
                    if each.statement == name:
                        yield (
                            theme.id, wording.kind, name, wording.text, each.speaker,
                            comparison.names[each.speaker], each.stance, each.holds,
                            "; ".join(wording.addressees), each.quote, each.source, each.locator, each.date, each.at,
                            point.id, point.agreement,
                        )  # fmt: skip
