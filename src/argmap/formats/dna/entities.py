"""What is known of a person, an organization or a concept → the keys of a speaker, an organization or a claim."""

from typing import Any

from argmap.formats.dna.coding import Coding

_NO_COLOR = "#000000"
"""What everything has that nobody gave a colour."""


def described(coding: Coding, variable: str | None, value: str, *, aliases: bool = True) -> dict[str, Any]:
    """Return the keys that hold the attributes of a value: its aliases, a note, and whatever else there is.

    Without ``aliases`` these are an attribute like any other.
    """
    entity = coding.entities.get((variable or "", value))
    if entity is None:
        return {}
    known: dict[str, Any] = {}
    others: dict[str, str] = {}
    for name, said in entity.attributes.items():
        if not said.strip() or (name == "color" and said == _NO_COLOR):
            continue
        if name == "Alias" and aliases:
            known["aliases"] = (said,)
        elif name == "Notes":
            known["note"] = said
        else:
            others[name] = said
    return {**known, **({"attributes": others} if others else {})}
