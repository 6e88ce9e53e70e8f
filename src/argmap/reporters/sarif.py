"""Findings as SARIF 2.1.0 (OASIS 2020), which code hosts and editors read."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from argmap import __version__
from argmap.checks import RULES, rule
from argmap.diagnostics import Diagnostic, Location, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def report(diagnostics: Sequence[Diagnostic]) -> str:
    """Return findings as a SARIF log of one run, with all rules described; ends in a line break."""
    run = {
        "tool": {"driver": {"name": "argmap", "version": __version__, "rules": [_rule(name) for name in RULES]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic) for diagnostic in diagnostics],
    }
    text = json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)
    return text.encode("utf-8", "replace").decode() + "\n"


def _rule(name: str) -> dict[str, Any]:
    found = rule(name)
    return {
        "id": name,
        "shortDescription": {"text": f"{found.summary}."},
        "help": {"text": found.page, "markdown": found.page},
        "defaultConfiguration": {"level": _LEVELS[found.severity]},
    }


def _result(diagnostic: Diagnostic) -> dict[str, Any]:
    text = diagnostic.message + (f" (hint: {diagnostic.hint})" if diagnostic.hint else "")
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": RULES.index(diagnostic.rule),
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": text},
    }
    if diagnostic.location:
        result["locations"] = [{"physicalLocation": _place(diagnostic.location, diagnostic.line_text)}]
    return result


def _place(location: Location, line_text: str | None) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": location.line,
        "startColumn": location.column,
        "endColumn": location.column + location.length,
    }
    if line_text:
        region["snippet"] = {"text": line_text[location.column - 1 : location.column - 1 + location.length]}
    return {"artifactLocation": {"uri": _uri(location.file)}, "region": region}


def _uri(file: str) -> str:
    path = Path(file)
    if path.is_absolute():
        return path.as_uri()
    return quote(path.as_posix().encode("utf-8", "surrogateescape"))
