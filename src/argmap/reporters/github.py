"""Findings as GitHub workflow commands, which show as annotations at the lines of a pull request.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence

from argmap.diagnostics import Diagnostic, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(diagnostics: Sequence[Diagnostic]) -> str:
    """Return one workflow command a line; empty if there are no findings."""
    return "".join(_command(diagnostic) for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    properties = {"title": f"argmap {diagnostic.rule}"}
    if location := diagnostic.location:
        properties = {"file": location.file, "line": str(location.line), "col": str(location.column), **properties}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = diagnostic.message + (f"\nhint: {diagnostic.hint}" if diagnostic.hint else "")
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{_escaped(message)}\n"


def _escaped(text: str) -> str:
    # The percent sign comes first, or it would escape the escapes.
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.encode("utf-8", "replace").decode()


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
