"""Reference pages that are generated: commands from their help, keys from the models, the JSON Schema."""

import json
import re
from collections.abc import Iterator
from typing import Any

import typer.main

from argmap.cli import app
from argmap.model.schema import json_schema
from docs_keys import keys_page
from docs_running import output

COMMANDS_INTRO = """\
# Commands

<!-- Generated from the commands' own help by scripts/regenerate.py. -->

Every command says with `--help` what it does, with an example. `-` stands for standard input or output. What a
command is asked for goes to standard output, everything else to standard error.
[Exit codes and output formats](output.md) are the same everywhere.
"""


def pages() -> dict[str, str]:
    """Return the generated reference files, by path below the root."""
    schema = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    return {
        "docs/reference/commands.md": _commands_page(),
        "docs/reference/keys.md": keys_page(),
        "docs/reference/argmap.schema.json": schema,
    }


def commands() -> Iterator[tuple[str, Any]]:
    """Yield every command, ``argmap`` itself first, with the words that call it."""
    waiting: list[tuple[str, Any]] = [("argmap", typer.main.get_command(app))]
    while waiting:
        words, command = waiting.pop(0)
        yield words, command
        inner = getattr(command, "commands", {})
        waiting[:0] = [(f"{words} {name}", each) for name, each in inner.items() if not each.hidden]


def _commands_page() -> str:
    parts = [COMMANDS_INTRO]
    for words, _ in commands():
        shown = re.sub(r"`", "'", output(f"{words} --help"))
        parts.append(f"## {words}\n\n```text\n$ {words} --help\n{shown}\n```\n")
    return "\n".join(parts)
