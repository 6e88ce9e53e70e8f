"""JSON: the model itself, field for field, less what has its default value.

Since YAML reads JSON, the output is a map as well: every command accepts it.
"""

import json

from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentMap


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as JSON text (``argmap schema`` describes it) and no losses: everything is in it."""
    fields = argument_map.model_dump(mode="json", exclude_defaults=True)
    return json.dumps({"argmap": "1", **fields}, indent=2, ensure_ascii=False) + "\n", ()
