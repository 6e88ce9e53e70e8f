"""Groups of commands that say what was meant when a file stands where a command should."""

from pathlib import Path
from typing import Any

from typer.core import TyperGroup

from argmap.cli.opening import refuse


class Commands(TyperGroup):
    """A group that suggests its ``usual`` command for a file named without one."""

    usual = "argmap show"

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of that name; None lets the caller say that there is none."""
        command = super().get_command(ctx, cmd_name)
        if command is None and (cmd_name.endswith((".yaml", ".yml")) or Path(cmd_name).is_file()):
            refuse(f"'{cmd_name}' is a file, not a command; did you mean `{self.usual} {cmd_name}`?")
        return command
