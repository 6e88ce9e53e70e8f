"""Random valid maps, with every kind of reference, for property tests."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from argmap.model import ArgumentMap
from argmap.model.base import ID_PATTERN
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS
from argmap.source.parse import CONTROL_CHARACTERS

ODD_TEXTS = (
    "no", "on", "yes", "~", "null", "true", "1:30", "0123", "0x1F", "1e3", ".inf", "2018-12-02", "<<", "=",
    "# x", "- a", "a: b", "a:", ": a", "a #b", "? a", "! a", "!a", "& a", "&a", "*a", "@a", "`a", "%a", "---", "...", "|", ">",
    "[a", "{a", "a]", "'", '"', "''", '"a"', "'a", 'a"b', "\\", "\\n", "a\\", "[bold]x[/bold]", "<b>", "=1+1",
    "trailing ", " leading", "a  b", "a\nb", "a\n\nb", "a\n", "\na", "a\n  b", "a\tb", "\ta", "a\r\nb", "a\rb",
    "a\x85b", "a\u2028b", "a\u2029b", "\ufeffa", "\xa0a", "走出去", "走出去：非政府组织", "🙂 x", "e\u0301", "ءعربي", "\U0010fffd", "\ue085",
    "word " * 60, "走" * 120, "x" * 300,
)  # fmt: skip
"""Texts that YAML, a terminal or a spreadsheet may trip over."""

IDS = ("a", "b-1", "c.d", "e_f", "no", "null", "1", "0123", "to", "text", "by", "because", "claims", "走出去", "é", "k" * 150)
"""Ids that are easily mistaken for something else."""

DATES = ("2018", "2018-12-02", "XXXX-12-02", "2018~", "201X", "2018-21", "2018/..", "2018-12-01/2018-12-03")
TIMECODES = ("95", "1:30", "00:14:32", "1:02:03.5")

characters = st.characters(codec="utf-8").filter(lambda each: not CONTROL_CHARACTERS.match(each))
texts = (st.sampled_from(ODD_TEXTS) | st.text(characters, min_size=1, max_size=40)).filter(lambda text: bool(text.strip()))
ids = st.sampled_from(IDS) | st.from_regex(ID_PATTERN, fullmatch=True).filter(lambda name: len(name) < 20)
attributes = st.dictionaries(texts | st.just(""), texts, max_size=2)


Draw = Callable[[st.SearchStrategy[Any]], Any]


@st.composite
def argument_maps(draw: Draw, max_statements: int = 6) -> ArgumentMap:
    """Return a valid map whose references all hold."""
    return ArgumentMap.model_validate(draw(raw_maps(max_statements)))


@st.composite
def raw_maps(draw: Draw, max_statements: int = 6) -> dict[str, Any]:
    """Return what a valid map holds, in the long form; its references all hold."""
    names = draw(st.lists(ids, unique=True, min_size=4, max_size=max_statements + 4))
    speakers = names[:2]
    topics, terms, sources, organizations = (draw(_some(names)) for _ in range(4))
    statements = draw(st.lists(st.sampled_from(names), unique=True, max_size=max_statements))
    cuts = sorted(draw(st.tuples(*[st.integers(0, len(statements))] * 2)))
    claims, challenges, recommendations = statements[: cuts[0]], statements[cuts[0] : cuts[1]], statements[cuts[1] :]
    arguments = draw(_some([name for name in names if name not in statements])) if statements else []
    known = {"speakers": speakers, "topics": topics, "terms": terms, "sources": sources, "statements": statements}
    known |= {"arguments": arguments, "challenges": challenges, "actors": [*speakers, *organizations]}
    kinds = {"claims": claims, "challenges": challenges, "recommendations": recommendations}
    raw: dict[str, Any] = {
        "title": draw(texts),
        "event": draw(_partly(title=texts, date=st.sampled_from(DATES), organizer=st.lists(texts, max_size=2))),
        "sources": {name: draw(_partly({"title": texts}, date=st.sampled_from(DATES), note=texts)) for name in sources},
        "speakers": {name: draw(_speaker(organizations)) for name in speakers},
        "organizations": {name: draw(_partly({"name": texts}, kind=texts)) for name in organizations},
        "topics": {name: draw(_partly({"label": texts}, parent=_one(topics))) for name in topics},
        "terms": {name: draw(_partly({"meaning": texts}, original=texts, source=_one(sources))) for name in terms},
        "arguments": {name: draw(_argument(known)) for name in arguments},
        "check": draw(_partly(ignore=st.lists(st.just("isolated-statement"), max_size=1))),
    }
    for section, within in kinds.items():
        raw[section] = {name: draw(_statement(section, known)) for name in within}
    return {key: value for key, value in raw.items() if value}


def _some(names: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names), unique=True, max_size=4) if names else st.just([])


def _one(names: list[str]) -> st.SearchStrategy[str] | None:
    return st.sampled_from(names) if names else None


def _partly(
    required: dict[str, st.SearchStrategy[Any]] | None = None, **optional: st.SearchStrategy[Any] | None
) -> st.SearchStrategy[dict[str, Any]]:
    possible = {key: strategy for key, strategy in optional.items() if strategy is not None}
    return st.fixed_dictionaries(required or {}, optional=possible)


def _speaker(organizations: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    return _partly(
        {"name": texts},
        kind=st.sampled_from(["person", "body"]),
        role=texts,
        organization=texts | st.sampled_from(organizations) if organizations else texts,
        aliases=st.lists(texts, max_size=2),
        attributes=attributes,
    )


def _cited(known: dict[str, list[str]]) -> dict[str, st.SearchStrategy[Any] | None]:
    return {
        "quote": texts,
        "source": _one(known["sources"]),
        "page": texts,
        "at": st.sampled_from(TIMECODES),
        "language": st.just("zh-Hans"),
        "translation": texts,
    }


def _fidelity() -> st.SearchStrategy[str]:
    return st.sampled_from(["quotation", "paraphrase", "interpretation"])


def _statement(section: str, known: dict[str, list[str]]) -> st.SearchStrategy[dict[str, Any]]:
    evidence = st.lists(_partly(**_cited(known), note=texts), max_size=2)
    speaker = st.sampled_from(known["speakers"])
    utterance = _partly({"speaker": speaker}, **_cited(known), fidelity=_fidelity(), note=texts)
    keys: dict[str, st.SearchStrategy[Any] | None] = dict.fromkeys(STANCE_KEYS, st.lists(utterance, max_size=2))
    for key in RELATION_KEYS:
        ends = list(known["statements"])
        if key == "undercuts":
            ends = known["arguments"]
        elif key == "addresses":
            ends = known["challenges"] if section == "recommendations" else []
        if ends:
            target = _partly({"to": st.sampled_from(ends)}, by=speaker, fidelity=_fidelity(), evidence=evidence)
            keys[key] = st.lists(target, max_size=2)
    if section == "recommendations":
        keys["to"] = _some(known["actors"])
    return _partly(
        {"text": texts},
        **keys,
        **_cited(known),
        evidence=evidence,
        topics=_some(known["topics"]),
        terms=_some(known["terms"]),
        fidelity=_fidelity(),
        date=st.sampled_from(DATES),
        attributes=attributes,
        note=texts,
    )


def _argument(known: dict[str, list[str]]) -> st.SearchStrategy[dict[str, Any]]:
    statement = st.sampled_from(known["statements"])
    premise = _partly({"statement": statement}, implicit=st.booleans(), note=texts)
    return _partly(
        {"premises": st.lists(premise, max_size=2), "conclusion": statement},
        by=_some(known["speakers"]),
        structure=st.sampled_from(["linked", "convergent"]),
        scheme=texts,
    )
