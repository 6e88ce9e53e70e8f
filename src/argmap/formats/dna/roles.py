"""Which variables a user says mean what: ``speaker=person``, ``stance=agreement``."""

from collections.abc import Collection, Mapping
from dataclasses import fields

from argmap.formats.dna.coding import Roles

NAMES = tuple(field.name for field in fields(Roles))
"""What a variable can be for, in a map's words."""


_MEANINGS = {
    "speaker": "who speaks",
    "organization": "for whom they speak",
    "statement": "what is said",
    "stance": "whether they agree",
}


class RoleError(ValueError):
    """A variable is wanted that is not there, or is wanted for something unheard of."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def roles_among(variables: Collection[str], columns: Mapping[str, str], noun: str = "column") -> Roles:
    """Return what the variables of a file are for: what ``columns`` says, and DNA's own names for the rest.

    An empty name in ``columns`` says that there is no such variable.

    Raises:
        RoleError: if one that is wanted is missing; the message lists those there are.
    """
    found = {}
    for role in NAMES:
        wanted = columns.get(role, getattr(Roles(), role))
        found[role] = named = _among(variables, wanted)
        # Of DNA's own variables, one for the actor is enough.
        needed = role in columns or role in ("statement", "stance")
        if named is None and wanted and needed:
            raise RoleError(
                f"no {noun} is called '{wanted}', to say {_MEANINGS[role]}; there are {', '.join(variables) or 'none'}",
                f"say which it is: --columns {role}=NAME"
                + (", or none: --columns stance=" if role == "stance" else ""),
            )
    if found["statement"] is None:
        raise RoleError(f"one {noun} has to say what is said", "say which it is: --columns statement=NAME")
    if found["speaker"] is None and found["organization"] is None:
        raise RoleError(
            f"no {noun} says who speaks; there are {', '.join(variables)}",
            "say which it is: --columns speaker=NAME or --columns organization=NAME",
        )
    return Roles(**found)


def _among(variables: Collection[str], wanted: str) -> str | None:
    """Return the variable of that name; if there is none, the one that differs in capitals only."""
    if wanted in variables:
        return wanted
    alike = [name for name in variables if name.casefold() == wanted.casefold()]
    return alike[0] if len(alike) == 1 else None
