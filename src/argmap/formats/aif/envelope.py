"""What xAIF says around a node set: the text that was analysed, where it is from, and who analysed it."""

from __future__ import annotations

import html
import re
from typing import Any

from argmap.interchange.losses import Losses
from argmap.source.control_characters import CONTROL_CHARACTERS

_BREAK = re.compile(r"<(?:br\s*/?|/p|/div|/li)>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,500}>", re.IGNORECASE)
_ANONYMOUS = ("Anon User", "Convertor Script", "Combination Script")
"""Who is said to have analysed a text where nobody is."""

_ENVELOPE = frozenset({"AIF", "aif", "OVA", "ova", "text", "dialog"})
_NODE_SET = frozenset({"nodes", "edges", "participants", "locutions", "schemefulfillments"})
_FULFILMENTS = ("descriptorfulfillments", "cqdescriptorfulfillments")


def text_of(value: dict[str, Any]) -> str:
    """Return the text that was analysed, without the marks by which OVA ties it to nodes."""
    found = value.get("text")
    if isinstance(found, dict):
        found = found.get("txt", found.get("text"))
    if not isinstance(found, str) or not ("AIF" in value or "aif" in value):
        return ""
    text = html.unescape(_TAG.sub("", _BREAK.sub("\n", found))) if "<" in found or "&" in found else found
    return text.replace("\N{NO-BREAK SPACE}", " ").strip()


def url_of(value: dict[str, Any]) -> str:
    """Return where the text was loaded from, if OVA says so."""
    found = _ova(value).get("url")
    return found if isinstance(found, str) and re.fullmatch(r"https?://[!-~]+", found) else ""


def mapper_of(value: dict[str, Any]) -> str:
    """Return the name of who analysed the text with OVA."""
    parts = [_ova(value).get(key) for key in ("firstname", "surname")]
    found = " ".join(" ".join(each for each in parts if isinstance(each, str)).split())
    return "" if found in _ANONYMOUS else found


def tell_envelope(value: dict[str, Any], inner: dict[str, Any], losses: Losses) -> None:
    """Tell what a map has no place for."""
    drawn = _ova(value)
    if drawn.get("nodes") or drawn.get("edges"):
        losses.add("where the nodes are drawn is left out", ("OVA",))
    for key in _FULFILMENTS:
        if inner.get(key):
            losses.add("what fulfils a scheme's descriptors is left out", (key,))
    others = [(value, _ENVELOPE)] if inner is not value else []
    for said, known in [*others, (inner, _NODE_SET | _ENVELOPE if inner is value else _NODE_SET)]:
        for key in said:
            if key not in known and key not in _FULFILMENTS and said[key]:
                losses.add("what else the file says is left out", (CONTROL_CHARACTERS.sub(" ", key),))


def _ova(value: dict[str, Any]) -> dict[str, Any]:
    found = value.get("OVA", value.get("ova"))
    return found if isinstance(found, dict) else {}
