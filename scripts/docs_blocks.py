"""Blocks of a page that are pasted from elsewhere: the output of a command, or a file.

A comment says what belongs into the block that follows it, which is either fenced or indented by four spaces::

    <!-- output lines=1-20 exit=1: argmap check map.yaml -->
    <!-- file lines=4-9: docs/tutorial/1/hearing.yaml -->

Options of ``output``: ``in`` (folder to run in, below the root), ``columns``, ``exit`` (the exit code to expect),
``only=stdout`` (leave out standard error) and ``lines`` (which to show; … stands for those left out at the end).
"""

import re

from docs_running import ROOT, CommandError, output

_BLOCK = re.compile(
    r"^<!-- (?P<kind>output|file)(?P<options>(?: \w+=\S+)*): (?P<what>[^\n]+?) -->\n\n?"
    r"(?:(?P<fence>`{3,})(?P<language>\w*)\n.*?^(?P=fence)\n|(?:(?: {4}[^\n]*)?\n)*(?: {4}[^\n]*\n))",
    re.MULTILINE | re.DOTALL,
)
_MARK = re.compile(r"^<!-- (?:output|file)\b.*", re.MULTILINE)
_OPTIONS = {"output": {"in", "columns", "exit", "lines", "only"}, "file": {"lines"}}


def refreshed(page: str) -> str:
    """Return a page with every marked block as it should be now.

    Raises:
        CommandError: if a block cannot be made, or a mark has no block under it.
    """
    marks, blocks = _MARK.findall(page), _BLOCK.findall(page)
    if len(marks) != len(blocks):
        whole = {match.group().partition("\n")[0] for match in _BLOCK.finditer(page)}
        raise CommandError("no block under " + ", ".join(mark for mark in marks if mark not in whole))
    return _BLOCK.sub(_made, page)


def _made(match: re.Match[str]) -> str:
    kind, what = match["kind"], match["what"]
    options = dict(option.split("=", 1) for option in match["options"].split())
    if unknown := set(options) - _OPTIONS[kind]:
        raise CommandError(f"unknown option {', '.join(sorted(unknown))} of {kind}: {what}")
    body = _output(what, options) if kind == "output" else _file(what, options)
    mark = match.group().partition("\n")[0]
    if not match["fence"]:
        indented = "\n".join(f"    {line}".rstrip() for line in body.split("\n"))
        return f"{mark}\n\n{indented}\n"
    longest = max((len(run) for run in re.findall(r"^`{3,}", body, re.MULTILINE)), default=2)
    fence = "`" * (longest + 1)
    return f"{mark}\n{fence}{match['language']}\n{body}\n{fence}\n"


def _output(command: str, options: dict[str, str]) -> str:
    printed = output(
        command,
        folder=options.get("in", "."),
        columns=int(options.get("columns", "80")),
        code=int(options.get("exit", "0")),
        notes=options.get("only") != "stdout",
    )
    return f"$ {command}\n{_cut(printed, options)}".rstrip()


def _file(name: str, options: dict[str, str]) -> str:
    return _cut((ROOT / name).read_text(encoding="utf-8").rstrip(), options)


def _cut(text: str, options: dict[str, str]) -> str:
    """Return the wanted lines, counted from 1."""
    if "lines" not in options:
        return text
    first, _, last = options["lines"].partition("-")
    lines = text.split("\n")
    kept = lines[int(first) - 1 : int(last)]
    return "\n".join([*kept, "…"] if len(lines) > int(last) else kept)
