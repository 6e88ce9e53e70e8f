"""A report as one JSON object, its records one to a line."""

import json
from collections.abc import Callable, Iterator

from argmap.views.report.report import Report


def json_text(report: Report, meaning: Callable[[str], str]) -> Iterator[str]:
    """Yield JSON piece by piece, so that no more than one row is held.

    Keys: ``view``; ``title``, the map's; ``facts``, what holds of the whole; ``columns``, each with its ``meaning``
    in words; ``rows``, a list of objects with these columns, numbers unrounded and blanks null.
    """
    columns = report.records.columns
    head = {
        "view": report.view,
        "title": report.title,
        "facts": dict(report.known()),
        "columns": {name: meaning(name) for name in columns},
    }
    yield json.dumps(head, ensure_ascii=False, indent=2).removesuffix("\n}") + ',\n  "rows": ['
    between = "\n"
    for row in report.records.rows():
        yield f"{between}    {json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False)}"
        between = ",\n"
    yield "]\n}\n" if between == "\n" else "\n  ]\n}\n"
