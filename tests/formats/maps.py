"""Maps made of nasty texts, with every relation, stance and argument."""

from typing import Any

from hypothesis import strategies as st
from tests.formats.texts import nasty_texts

from argmap.model import ArgumentMap

SPEAKERS = ("ann", "bo", "cy")
STANCES = ("agree", "partly", "concede", "question", "disagree")
RELATIONS = ("because", "but", "supports", "attacks", "rebuts", "undermines", "restates")
NAMES = [f"{section}-{number}" for section in ("claims", "challenges", "recommendations") for number in range(4)]

some_speakers = st.lists(st.sampled_from(SPEAKERS), max_size=2, unique=True)
some_statements = st.lists(st.sampled_from(NAMES), max_size=2, unique=True)


@st.composite
def statements(draw: st.DrawFn, section: str) -> dict[str, Any]:
    entry: dict[str, Any] = {"text": draw(nasty_texts), "by": draw(some_speakers)}
    entry["topics"] = draw(st.lists(st.sampled_from(["one", "two", "three"]), max_size=2, unique=True))
    if draw(st.booleans()):
        entry["quote"] = draw(nasty_texts)
    if draw(st.booleans()):
        stance, speakers = draw(st.sampled_from(STANCES)), draw(some_speakers)
        entry[stance] = [{"speaker": name, "quote": draw(nasty_texts)} for name in speakers]
    if draw(st.booleans()):
        entry[draw(st.sampled_from(RELATIONS))] = draw(some_statements)
    if section == "recommendations":
        entry["to"] = draw(st.lists(st.sampled_from(["state", "ann"]), max_size=2, unique=True))
        entry["addresses"] = draw(st.lists(st.sampled_from(NAMES[4:8]), max_size=2, unique=True))
    return entry


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    """Return a map with four statements of each kind, which may bear on one another in circles."""
    sections: dict[str, dict[str, Any]] = {"claims": {}, "challenges": {}, "recommendations": {}}
    for name in NAMES:
        section = name.split("-")[0]
        sections[section][name] = draw(statements(section))
    if draw(st.booleans()):
        sections["claims"]["claims-0"]["undercuts"] = "inference"
    premises = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
    argument = {
        "by": draw(some_speakers),
        "premises": [{"statement": name, "implicit": draw(st.booleans())} for name in premises],
        "conclusion": draw(st.sampled_from(NAMES)),
        "text": draw(nasty_texts),
    }
    return ArgumentMap.model_validate(
        {
            "title": draw(nasty_texts),
            "speakers": {name: {"name": draw(nasty_texts)} for name in SPEAKERS},
            "organizations": {"state": draw(nasty_texts)},
            "topics": {"one": draw(nasty_texts), "two": draw(nasty_texts), "three": draw(nasty_texts)},
            "sources": {"report": {"title": draw(nasty_texts), "publisher": draw(nasty_texts)}},
            "arguments": {"inference": argument},
            **sections,
        }
    )
