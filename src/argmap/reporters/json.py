"""Findings as JSON, for programs.

An object with ``findings``, in the order of the files, and their number by severity under ``counts``. Each finding
has ``rule``, ``severity`` (``error``, ``warning``, ``info``), ``message``, ``hint`` (or null), ``file``, ``line`` and
``column`` (from 1, in characters), ``length`` (in characters, on that line), and ``path``, the keys and list
positions (from 0) that lead to the place in the map. What is not known of a place is null.
"""

import json
from collections.abc import Sequence
from typing import Any

from argmap.diagnostics import Diagnostic, Severity


def report(diagnostics: Sequence[Diagnostic]) -> str:
    """Return findings as one JSON object, UTF-8 text ending in a line break."""
    severities = [diagnostic.severity for diagnostic in diagnostics]
    answer = {
        "counts": {str(severity): severities.count(severity) for severity in Severity},
        "findings": [_finding(diagnostic) for diagnostic in diagnostics],
    }
    text = json.dumps(answer, indent=2, ensure_ascii=False)
    # A file name may hold bytes that are no text; they arrive as lone surrogates, which UTF-8 cannot carry.
    return text.encode("utf-8", "replace").decode() + "\n"


def _finding(diagnostic: Diagnostic) -> dict[str, Any]:
    location = diagnostic.location
    return {
        "rule": diagnostic.rule,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "file": location.file if location else diagnostic.file,
        "line": location.line if location else None,
        "column": location.column if location else None,
        "length": location.length if location else None,
        "path": list(diagnostic.path),
    }
