"""Data in braces → the fields of a statement or an argument, and what else they say, as attributes."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ValidationError

from argmap.formats.argdown.people import Cast
from argmap.formats.argdown.syntax import Member
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS
from argmap.source.control_characters import CONTROL_CHARACTERS

_SPEAKER_KEYS = ("speaker", "speakers", "proponent")
"""Where others write who speaks; the reference implementation prints ``proponent``."""

_APART = frozenset({"id", "kind", "attributes", "premises", "conclusion"})


class Fields:
    """What the data at one statement or argument say.

    ``own`` are fields of ``model`` that hold, ``relations`` the keys under which relations stand, ``attributes`` all
    else, ``said`` the data as they are, and ``text`` the text that they give, empty if none.
    """

    def __init__(self, members: list[Member], model: type[BaseModel], cast: Cast) -> None:
        self.said: dict[str, Any] = {}
        self.lost: list[int] = []
        for member in members:
            if isinstance(member.data, dict):
                self.said.update(cleaned(member.data))
            elif member.data is not None:
                self.lost.append(member.start)
        given_text = self.said.get("text")
        self.text: str = given_text if isinstance(given_text, str) and given_text.strip() else ""
        self.own: dict[str, Any] = {}
        self.relations: dict[str, list[dict[str, Any]]] = {}
        self.attributes: dict[str, str] = {}
        for key, value in self.said.items():
            self._sort(key, value, model, cast)
        given = self.said.get("attributes")
        if isinstance(given, dict) and all(isinstance(each, str) and each.strip() for each in given.values()):
            self.attributes.update(given)
        elif given is not None:
            self.attributes["attributes"] = as_text(given)

    def _sort(self, key: str, value: Any, model: type[BaseModel], cast: Cast) -> None:
        if key in _APART:
            return
        wanted = "by" if key in _SPEAKER_KEYS and "by" not in self.said else key
        if wanted in model.model_fields and value is not None:
            if wanted in RELATION_KEYS:
                targets = [{"to": each} if isinstance(each, str) else each for each in as_list(value)]
                if _holds(model, wanted, targets):
                    self.relations[wanted] = targets
                    return
            else:
                found = self._prepared(wanted, value, cast)
                if _holds(model, wanted, found):
                    self.own[wanted] = found
                    return
        self.attributes[key] = as_text(value)

    def _prepared(self, key: str, value: Any, cast: Cast) -> Any:
        if key in STANCE_KEYS:
            return cast.utterances(value)
        if key == "source" and isinstance(value, str):
            return cast.source(value)
        if key == "to":
            return [cast.addressee(each) if isinstance(each, str) else each for each in as_list(value)]
        if key == "topics":
            return [cast.topic(each) if isinstance(each, str) else each for each in as_list(value)]
        return value


NOTHING_SAID = Fields([], BaseModel, Cast({}))
"""What is said where there are no data."""


def _holds(model: type[BaseModel], key: str, value: Any) -> bool:
    """Whether a value can stand under a key."""
    required: dict[str, Any] = {"text": "x", "premises": ["x"], "conclusion": "x"}
    needed = {name: each for name, each in required.items() if name in model.model_fields}
    try:
        model.model_validate({**needed, key: value})
    except (ValidationError, RecursionError):
        return False
    return True


def as_list(value: Any) -> list[Any]:
    """Return a list as it is, and anything else as a list of one."""
    return value if isinstance(value, list) else [value]


def as_text(value: Any) -> str:
    """Return a value as an attribute: text as it is, all else as JSON."""
    if isinstance(value, str) and value.strip():
        return value
    return json.dumps(filled(value) if value else value, ensure_ascii=False)


def filled(value: Any) -> Any:
    """Return values with empty texts for what is left out, since within brackets Argdown has no sign for nothing."""
    if isinstance(value, list):
        return [filled(each) for each in value]
    if isinstance(value, dict):
        return {key: filled(each) for key, each in value.items()}
    return "" if value is None else value


def cleaned(value: Any) -> Any:
    """Return values with blanks in place of control characters, which YAML can hide in its escapes."""
    if isinstance(value, str):
        return CONTROL_CHARACTERS.sub(" ", value)
    if isinstance(value, list):
        return [cleaned(each) for each in value]
    if isinstance(value, dict):
        return {cleaned(key): cleaned(each) for key, each in value.items()}
    return value
