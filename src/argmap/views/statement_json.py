"""Statements of a map as JSON: what the tree shows, for programs."""

import json
from typing import Any

from argmap.model import Argument, ArgumentMap, Cited, Statement
from argmap.model.fidelity_counts import fidelity_counts


def statement_json(argument_map: ArgumentMap, shown: dict[str, Statement]) -> str:
    """Return a JSON object: ``title``, ``event``, ``counts``, ``speakers``, ``statements`` and their ``arguments``.

    Statements are objects in the order of the file with ``id``, ``kind``, ``text``, ``speakers``, ``fidelity``,
    ``topics``, ``addressees``, ``quotations``, ``positions`` (``speaker``, ``stance``, ``at``, ``date``, ``fidelity``
    as stated), ``relations`` (``kind``, ``direction`` ``to`` or ``from``, ``id``, ``fidelity``, ``interpretation``),
    ``arguments`` that conclude it (ids) and, for challenges, ``addressed_by``.

    Arguments are objects with ``id``, ``speakers``, ``premises`` (``statement``, ``implicit``), ``conclusion``,
    ``structure``, ``scheme``, ``text`` and ``fidelity``. What has no fidelity has null.
    """
    event = argument_map.event
    return json.dumps(
        {
            "title": argument_map.title,
            "event": event.model_dump(mode="json", exclude_defaults=True) if event else None,
            "counts": {
                "speakers": len(argument_map.speakers),
                "claims": len(argument_map.claims),
                "challenges": len(argument_map.challenges),
                "unaddressed": sum(not answers for answers in argument_map.addressed.values()),
                "recommendations": len(argument_map.recommendations),
                "arguments": len(argument_map.arguments),
                "quotations": argument_map.quotation_count,
                "fidelity": {name: each._asdict() for name, each in fidelity_counts(argument_map)._asdict().items()},
                "shown": len(shown),
            },
            "speakers": {
                key: speaker.model_dump(mode="json", exclude_defaults=True)
                for key, speaker in argument_map.speakers.items()
            },
            "statements": [_statement(argument_map, statement) for statement in shown.values()],
            "arguments": [_argument(each) for each in argument_map.arguments.values() if each.conclusion in shown],
        },
        ensure_ascii=False,
        indent=2,
    )


def _statement(argument_map: ArgumentMap, statement: Statement) -> dict[str, Any]:
    key = statement.id
    outgoing = [("to", each, each.target) for each in argument_map.relations_from.get(key, ())]
    incoming = [("from", each, each.source) for each in argument_map.relations_to.get(key, ())]
    found: dict[str, Any] = {
        "id": key,
        "kind": statement.kind.value,
        "text": statement.text,
        "speakers": list(statement.speakers),
        "fidelity": statement.faithfulness,
        "topics": list(statement.topics),
        "addressees": list(getattr(statement, "to", ())),
        "quotations": [_quotation(argument_map, cited) for cited in statement.quotations],
        "positions": [
            {
                "speaker": each.speaker,
                "stance": each.stance,
                "at": each.utterance.at,
                "date": each.utterance.date,
                "fidelity": each.utterance.fidelity,
            }
            for each in statement.positions()
        ],
        "relations": [
            {
                "kind": each.kind,
                "direction": direction,
                "id": other,
                "fidelity": each.fidelity,
                "interpretation": each.interpreted,
            }
            for direction, each, other in (*outgoing, *incoming)
        ],
        "arguments": [each.id for each in argument_map.arguments_for.get(key, ())],
    }
    if key in argument_map.addressed:
        found["addressed_by"] = list(argument_map.addressed[key])
    return found


def _argument(argument: Argument) -> dict[str, Any]:
    return {
        "id": argument.id,
        "speakers": list(argument.by),
        "premises": [{"statement": each.statement, "implicit": each.implicit} for each in argument.premises],
        "conclusion": argument.conclusion,
        "structure": argument.structure,
        "scheme": argument.scheme,
        "text": argument.text,
        "fidelity": argument.faithfulness,
    }


def _quotation(argument_map: ArgumentMap, cited: Cited) -> dict[str, Any]:
    source = argument_map.source_of(cited)
    fields = cited.model_dump(
        mode="json", include={"quote", "page", "paragraph", "line", "at", "until", "language", "translation"}
    )
    speaker = getattr(cited, "speaker", None)
    return {
        **{name: value for name, value in fields.items() if value is not None},
        **({"speaker": speaker} if speaker else {}),
        **({"source": source.id} if source else {}),
    }
