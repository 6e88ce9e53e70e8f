"""YAML as a person would lay it out, which every reader takes for what was meant."""

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from tests.strategies import ODD_TEXTS, texts

from argmap.source.layout import WIDTH, block

FRAGMENTS = [
    "- ", "-", "? ", ": ", ":", "#", " #", "&a", "*", "!", "|", ">", "'", '"', "%", "@", "`", "{", "}", "[", "]", ",",
    "\\", "\n", "\r\n", "\t", " ", "  ", "word", "x" * 40, "12", "0x1", "1:30", "1e3", ".5", "---", "...", "~", "null",
    "é", "走", "🙂", "\x85", "\u2028", "\xa0", "\ufeff", "“", "(", "a:b", "a#b", "=", "<<", "2024-05-14",
]  # fmt: skip
odd = st.lists(st.sampled_from(FRAGMENTS), max_size=50).map("".join) | texts | st.sampled_from(ODD_TEXTS)
keys = odd | st.integers(990, 1100).map(lambda length: "k " * (length // 2))
values = st.recursive(
    odd, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(odd, inner, max_size=4), max_leaves=12
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(keys, values, max_size=4))
def test_every_reader_takes_it_for_what_was_meant(value: dict[str, Any]) -> None:
    text = block(value)
    for loader in (yaml.BaseLoader, yaml.SafeLoader, yaml.CSafeLoader):
        assert yaml.load(text, loader) == value  # a text is a text, even where types are guessed
    assert YAML(typ="safe", pure=True).load(text) == value


@given(st.lists(st.sampled_from(["word", "longer-word", "(so", "#1", "- ", "a:b", "“yes”"]), min_size=30, max_size=80))
def test_lines_are_folded_at_the_width(words: list[str]) -> None:
    for line in block({"claims": {"a": {"text": " ".join(words)}}}).splitlines():
        assert len(line) <= WIDTH + 30  # no more than a few words that must not begin a line
        assert line == line.rstrip(" ")


def test_the_layout() -> None:
    value = {
        "argmap": 1,
        "title": "Trains: early or late?",
        "empty": [{}, [], ""],
        "claims": {
            "late": {
                "by": [
                    {"speaker": "ann", "level": -2, "date": "2024-05-14", "attributes": {"no": "no", "a: b": "[x]"}},
                    "bo",
                ],
                "quote": "A train that is late is a train that people stop trusting, and whoever stops trusting it "
                "takes the car (as I do).",
                "translation": "- 'Train' means #1: a train that is late, and that people stop trusting, whatever "
                "it is called - on this line.",
                "note": "two\nlines",
                "implicit": True,
            }
        },
    }
    assert (
        block(value)
        == """\
argmap: 1
title: "Trains: early or late?"
empty:
  - {}
  - []
  - ""
claims:
  late:
    by:
      - speaker: ann
        level: -2
        date: "2024-05-14"
        attributes:
          "no": "no"
          "a: b": "[x]"
      - bo
    quote: A train that is late is a train that people stop trusting, and whoever stops trusting it
      takes the car (as I do).
    translation: "- 'Train' means #1: a train that is late, and that people stop trusting, whatever
      it is called - on this line."
    note: "two\\nlines"
    implicit: true
"""
    )
