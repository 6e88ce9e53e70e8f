"""What Turtle and JSON-LD of argmap say, as triples, read by means that are not those they are written with."""

import json
import re
from typing import Any

Triple = tuple[str, str, tuple[str, str, str]]
"""Subject, predicate, and the object with its language or datatype."""

_TOKEN = re.compile(
    r'<([^<>"{}|^`\\\x00-\x20]*)>|"((?:[^"\\\n\r]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^(\w+:\w+))?'
    r"|(a(?= )|\w+:[\w-]+)|([;,.])|\s+"
)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|.)")
_CHARACTERS = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
TYPE = "rdf:type"


def of_turtle(text: str) -> set[Triple]:
    """Return the triples of Turtle without blank nodes and collections."""
    found: set[Triple] = set()
    body = re.sub(r"^@prefix .*\n", "", text, flags=re.MULTILINE)
    sentence: list[Any] = []
    position = 0
    while position < len(body):
        match = _TOKEN.match(body, position)
        assert match, body[position : position + 80]
        position = match.end()
        iri, literal, language, datatype, name, mark = match.groups()
        if mark:
            subject, predicate, value = sentence
            found.add((subject[0], predicate[0], value))
            sentence = {";": sentence[:1], ",": sentence[:2], ".": []}[mark]
        elif literal is not None:
            sentence.append((_unescaped(literal), language or "", datatype or ""))
        elif iri is not None:
            sentence.append((iri, "", "@id"))
        elif name:
            sentence.append((TYPE if name == "a" else name, "", "@id"))
    assert not sentence
    return found


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: _CHARACTERS.get(found[1]) or chr(int(found[1][1:], 16)), text)


def of_jsonld(text: str) -> set[Triple]:
    """Return the triples of JSON-LD without nesting."""
    found: set[Triple] = set()
    for thing in json.loads(text)["@graph"]:
        for key, values in thing.items():
            for value in values if isinstance(values, list) else [values]:
                if key == "@type":
                    found.add((thing["@id"], TYPE, (value, "", "@id")))
                elif key != "@id":
                    found.add((thing["@id"], key, _object(value)))
    return found


def _object(value: Any) -> tuple[str, str, str]:
    if isinstance(value, str):
        return value, "", ""
    if "@id" in value:
        return value["@id"], "", "@id"
    return value["@value"], value.get("@language", ""), value.get("@type", "")
