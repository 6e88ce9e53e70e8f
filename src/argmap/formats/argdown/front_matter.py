"""Front matter → what a map says of itself; what it has no key for is kept in its note."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from argmap.formats.argdown import names
from argmap.formats.argdown.fields import cleaned, filled
from argmap.model import ArgumentMap

_SECTIONS = ("language", "mapper", "license", "note", "event", "sources", "speakers", "organizations", "topics",
             "terms", "check")  # fmt: skip


def said_by(front_matter: Any, title: str, headings: Mapping[str, Any]) -> dict[str, Any]:
    """Return the sections of a map that the front matter gives; ``title`` is taken if it has none.

    What ``headings`` say is kept with what a map has no key for.
    """
    found: dict[str, Any] = {"title": title}
    given = cleaned(front_matter)
    rest = dict(given) if isinstance(given, dict) else {} if given is None else {"": given}
    own = rest.get("title")
    if isinstance(own, str) and own.strip():
        found["title"] = rest.pop("title")
    if "author" in rest and "mapper" not in rest:
        rest = {"mapper" if key == "author" else key: value for key, value in rest.items()}
    for key in _SECTIONS:
        if rest.get(key) is None:
            rest.pop(key, None)
            continue
        try:
            ArgumentMap.model_validate({"title": "x", key: rest[key]})
        except (ValidationError, RecursionError):
            continue
        found[key] = rest.pop(key)
    if isinstance(whole := rest.get(names.WHOLE_FRONT_MATTER), dict):
        rest = whole
    rest = {**rest, **({names.HEADINGS: headings} if headings else {})}
    if rest:
        kept = names.FRONT_MATTER + json.dumps(filled(rest), ensure_ascii=False)
        found["note"] = f"{found['note']}\n{kept}" if "note" in found else kept
    return found
