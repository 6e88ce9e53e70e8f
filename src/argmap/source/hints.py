"""How to mend what the model refuses, in plain words."""

from typing import Any

from argmap.diagnostics import Path
from argmap.model.references import STATEMENTS
from argmap.model.statements import INVERSE_KEYS
from argmap.source.everyday_dates import as_edtf
from argmap.source.misnamed import close
from argmap.source.named import Declared, for_id, id_for_name, in_braces
from argmap.source.shape import known_model


def for_missing(path: Path, found: object) -> str:
    """Say how to write the key that ends ``path``, which is missing from ``found``."""
    if len(path) == 3 and path[0] in STATEMENTS:
        return "say it in a sentence under `text`, or give the speaker's words under `quote`"
    if len(path) > 3 and path[2] in INVERSE_KEYS and path[-1] == "to" and isinstance(found, dict):
        return f"statements written here need an id and no dash: `{path[2]}: {{some-id: {{text: …}}}}`"
    return f"add `{path[-1]}: …`"


def for_shape(kind: str, path: Path, found: object) -> str | None:
    """Say how to write what has the wrong shape: a list for a text, a text for `key: value` lines."""
    if kind == "string_type" and isinstance(found, dict) and any(" " in key for key in found):
        return "put text that contains ': ' in quotes"
    if kind == "string_type" and isinstance(found, list | tuple) and all(isinstance(each, str) for each in found):
        if len(path) == 3 and path[2] == "quote" and len(found) > 1:
            return "give further quotations under `evidence`: `evidence: [{quote: …}, {quote: …}]`"
        return "put text that starts with '[' in quotes" if found else None
    if path[:1] == ("arguments",) and len(path) == 2 and isinstance(found, str):
        return f"write `{path[1]}: {{premises: [some-id, other-id], conclusion: third-id}}`"
    return None


def for_list(section: str, entries: list[object]) -> str:
    """Say how to write the first of the entries of a section that stand in a list: ``brandt: Karla Brandt``."""
    first = entries[0] if entries else None
    short = known_model((section, "")).short or "premises"
    if isinstance(first, str):
        if " " not in first:
            return f"`{first}: …`"
        return f"`{'some-id' if section in STATEMENTS else id_for_name(first)}: {in_braces(first)}`"
    written: dict[str, object] = first if isinstance(first, dict) else {}
    name, called = written.get("id"), written.get("name")
    if not isinstance(name, str) or " " in name:
        name = id_for_name(called) if isinstance(called, str) else "some-id"
    return f"`{name}: {{{short}: …}}`"


def for_value(detail: Any, path: Path, found: object, declared: Declared) -> str | None:
    """Say how to write a text that the model refuses; ``detail`` is pydantic's account of it."""
    if not isinstance(found, str):
        found = detail["input"] if isinstance(detail["input"], str) else ""
    match detail["type"]:
        case "id":
            return for_id(path, found, declared)
        case "key_as_id":
            return "give it an id of its own, and indent this under it"
        case "date" if not detail["msg"].endswith("begins"):
            meant = as_edtf(found)
            return f"write {meant or '2024-05-14'}" + ("" if meant else "; docs/reference/format.md has other forms")
    return None


def for_word(found: object, words: list[str]) -> str | None:
    """Suggest the word that was meant."""
    meant = close(str(found).casefold(), words)
    return f"did you mean `{meant[0]}`?" if meant else None
