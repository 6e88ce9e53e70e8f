"""What the model and the rules find, said so that it fits a table: of rows and columns, not of keys."""

from dataclasses import replace

from argmap.diagnostics import Diagnostic
from argmap.model import StatementKind

_SECTIONS = {kind.section: "statements" for kind in StatementKind}
_DECLARE = "declare it under `"
_QUOTED = "fill in `text`, or give the speaker's words under `quote`"


def for_tables(diagnostic: Diagnostic) -> Diagnostic:
    """Return a finding with the message and the hint that a reader of tables understands."""
    message, hint = diagnostic.message, diagnostic.hint
    match diagnostic.rule:
        case "missing-key" if len(diagnostic.path) == 2:
            lacking = message.rpartition(" needs ")[2]
            message, hint = f"this row has no {lacking}", _QUOTED if lacking == "`text`" else f"fill in {lacking}"
        case "unknown-key" if len(diagnostic.path) == 3:
            section, _, key = map(str, diagnostic.path)
            message = f"{_article(section)} has no `{key}`"
            hint = hint if hint and " belongs to " in hint else "leave the cell empty"
        case "unknown-reference" if hint and hint.startswith(_DECLARE):
            section = hint.removeprefix(_DECLARE).rstrip("`:")
            hint = f"add a row for it to {_SECTIONS.get(section, section)}.csv"
        case "wrong-type" if hint and ("indent" in hint or "{" in hint):
            hint = None
    return replace(diagnostic, message=message, hint=hint)


def _article(section: str) -> str:
    word = section.removesuffix("s")
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
