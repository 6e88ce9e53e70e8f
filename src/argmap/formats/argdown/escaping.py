"""Texts, titles, tags and YAML as they have to be written to be read back as they are."""

from __future__ import annotations

import json
import re
from typing import Any

from argmap.formats.argdown.contents import content_of
from argmap.formats.argdown.lexer import Lexer
from argmap.formats.argdown.patterns import PROSE
from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.syntax import Content
from argmap.formats.argdown.tokens import ArgdownError, Kind

_SIGNS = frozenset("\\*_[<{#")
_SPECIAL = re.compile(r"\.[^\s]+?\.[ \t]?|:[^\s]+?:[ \t]?")
_LINE_START = re.compile(r"[' \t]*(?:[-+>(=]|[0-9]+\.)")
_SIMPLE_TAG = re.compile(r"[A-Za-z0-9\-\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]+")
_UNWRITABLE = re.compile(r"[{}\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]|===|@include")
_NO_TITLE = re.compile(r"[\[\]<>\n\r\u2028\u2029]|@include")
_BARE = re.compile(r"[A-Za-z](?:[\w\-]*[A-Za-z])?", re.ASCII)
_LITERAL = re.compile(r"true|false|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_YAML_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_PROSE = re.compile(rf"(?!.*@include){PROSE}")
_BLANK_ENDS = re.compile(r"\A\s|\s\Z|\A\Z")
_TITLE, _BELOW = "[t]: ", "\n    >< [x]\n\nx) ](x) } --> */ === x"
"""What stands around a text that is tried: all that could close what it opens."""

_CONTENT = frozenset({Kind.TEXT, Kind.ESCAPED, Kind.SPECIAL, Kind.LINK, Kind.RANGE_START, Kind.RANGE_END, Kind.TAG,
                      Kind.STATEMENT_MENTION, Kind.ARGUMENT_MENTION})  # fmt: skip


def escaped(text: str) -> str:
    """Return a text with backslashes before all that Argdown would take for a sign."""
    if _PROSE.fullmatch(text) and not _LINE_START.match(text):
        return text
    found: list[str] = []
    at = 0
    if _LINE_START.match(text):
        found.append("\\" + text[0])
        at = 1
    while at < len(text):
        sign = text[at]
        following = text[at + 1 : at + 2]
        special = _SPECIAL.match(text, at) if sign in ".:" else None
        if special and special.group().strip() not in SHORTCODES and not _SIGNS.intersection(special.group()):
            found.append(special.group())
            at = special.end()
            continue
        is_comment = sign == "/" and following in ("/", "*")
        is_fence = sign == "=" and text.startswith("===", at)
        is_include = sign == "(" and text.endswith("@include", 0, at)
        if special or sign in _SIGNS or is_comment or is_fence or is_include:
            found.append("\\")
        found.append(sign)
        at += 1
    return "".join(found)


def reads_as(written: str, text: str) -> bool:
    """Whether what is written is running text that says ``text``, without tags at its end, whatever stands below."""
    if text == written and _PROSE.fullmatch(text) and not _BLANK_ENDS.search(text):
        return True
    found = read_back(written)
    return found is not None and found.plain == text


def read_back(written: str) -> Content | None:
    """Return what running text says; None if it is anything else, has tags at its end, or might go on below."""
    lexer = Lexer(f"{_TITLE}{written}{_BELOW}", quick=False)
    try:
        found = lexer.run()
    except ArgdownError:
        return None
    end = next((at for at, each in enumerate(found) if each.kind is Kind.INDENT), 0) - 1
    if end < 0 or found[end].start < len(_TITLE) + len(written.rstrip(" \t")) or lexer.comments:
        return None
    pieces, depth = found[1:end], 0
    for each in pieces:
        if each.kind not in _CONTENT:
            return None
        depth += (each.kind is Kind.RANGE_START) - (each.kind is Kind.RANGE_END)
    if depth or "@include(" in written or (pieces and pieces[-1].kind is Kind.TAG):
        return None
    return content_of(pieces)


def can_be_title(title: str, *, is_argument: bool) -> bool:
    """Whether a title can stand in brackets; pointed ones may begin a relation or a comment."""
    if not title.strip() or title != title.strip() or _NO_TITLE.search(title):
        return False
    return title[0] not in ("-+_!" if is_argument else "-")


def can_be_tag(tag: str) -> bool:
    """Whether a tag can be written."""
    return bool(tag.strip()) and not re.search(r"[)\n\r]|@include", tag)


def tag(name: str) -> str:
    """Return a tag as it is written."""
    return f"#{name}" if _SIMPLE_TAG.fullmatch(name) else f"#({name})"


def flow(value: Any) -> str:
    """Return a value as YAML on one line; it is JSON, with more escapes, and what may be a number or a truth is one.

    Here all is text, but other tools tell ``false`` from ``"false"``, and few will have meant the latter.
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key(name)}: {flow(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    if not isinstance(value, str):
        return json.dumps(value)
    return value if _LITERAL.fullmatch(value) else key(value)


def key(name: str) -> str:
    """Return a text as YAML: bare if no YAML reader takes it for anything else."""
    return name if _BARE.fullmatch(name) and name.lower() not in _YAML_WORDS else flow_text(name)


def flow_text(text: str) -> str:
    """Return a text in quotation marks as YAML."""
    written = json.dumps(text, ensure_ascii=False)
    return _UNWRITABLE.sub(lambda match: "".join(f"\\u{ord(sign):04x}" for sign in match.group()), written)
