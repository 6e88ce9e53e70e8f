"""Which variables a user says mean what: ``speaker=person``, ``stance=agreement``."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace

from argmap.formats.dna.coding import Roles

NAMES = tuple(field.name for field in fields(Roles))
"""What a variable can be for, in a map's words."""


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
    chosen = Roles()
    for role in NAMES:
        usual = getattr(chosen, role)
        named = columns.get(role, usual) or None
        if role not in columns and role in ("speaker", "organization") and named not in variables:
            named = None
        if named is not None and named not in variables:
            raise RoleError(
                f"there is no {noun} '{named}' for the {role}; there are {', '.join(variables) or 'none'}",
                f"say which it is: --columns {role}=NAME"
                + (", or none: --columns stance=" if role == "stance" else ""),
            )
        chosen = replace(chosen, **{role: named})
    if chosen.statement is None:
        raise RoleError(f"one {noun} has to say what is agreed with", "say which it is: --columns statement=NAME")
    if chosen.speaker is None and chosen.organization is None:
        raise RoleError(
            f"no {noun} says who speaks; there are {', '.join(variables)}",
            "say which it is: --columns speaker=NAME or --columns organization=NAME",
        )
    return chosen
