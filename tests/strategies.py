"""Random valid maps, with every kind of reference, for property tests."""

from collections.abc import Callable
from typing import Any, NamedTuple

from hypothesis import strategies as st

from argmap.model import ArgumentMap
from argmap.model.base import ID_PATTERN, STATEMENT_KEYS
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS
from argmap.source.control_characters import CONTROL_CHARACTERS

ODD_TEXTS = (
    "no", "on", "yes", "~", "null", "true", "1:30", "0123", "0x1F", "1e3", ".inf", "2018-12-02", "<<", "=",
    "# x", "- a", "a: b", "a:", ": a", "a #b", "? a", "! a", "!a", "& a", "&a", "*a", "@a", "`a", "%a",
    "---", "...", "|", ">",
    "[a", "{a", "a]", "'", '"', "''", '"a"', "'a", 'a"b', "\\", "\\n", "a\\", "[bold]x[/bold]", "<b>", "=1+1",
    "trailing ", " leading", "a  b", "a\nb", "a\n\nb", "a\n", "\na", "a\n  b", "a\tb", "\ta", "a\r\nb", "a\rb",
    "a\x85b", "a\u2028b", "a\u2029b", "\ufeffa", "\xa0a", "走出去", "走出去：非政府组织", "🙂 x", "e\u0301",
    "ءعربي", "\U0010fffd", "\ue085",
    "word " * 60, "走" * 120, "x" * 300,
)  # fmt: skip
"""Texts that YAML, a terminal or a spreadsheet may trip over."""

IDS = (
    "a",
    "b-1",
    "c.d",
    "e_f",
    "no",
    "null",
    "1",
    "0123",
    "to",
    "because",
    "claims",
    "走出去",
    "é",
    "k" * 150,
)
"""Ids that are easily mistaken for something else."""

DATES = ("2018", "2018-12-02", "XXXX-12-02", "2018~", "201X", "2018-21", "2018/..", "2018-12-01/2018-12-03")
TIMECODES = ("95", "1:30", "00:14:32", "1:02:03.5")

characters = st.characters(codec="utf-8").filter(lambda each: not CONTROL_CHARACTERS.match(each))
texts = (st.sampled_from(ODD_TEXTS) | st.text(characters, min_size=1, max_size=40)).filter(
    lambda text: bool(text.strip())
)
ids = st.sampled_from(IDS) | st.from_regex(ID_PATTERN, fullmatch=True).filter(
    lambda name: len(name) < 20 and name not in STATEMENT_KEYS
)
attributes = st.dictionaries(texts | st.just(""), texts, max_size=2)


class _Named(NamedTuple):
    """A reference to one of the things of a kind that the map will turn out to hold."""

    kind: str
    number: int


def _named(kind: str) -> st.SearchStrategy[Any]:
    return st.integers(0, 7).map(lambda number: _Named(kind, number))


@st.composite
def _partly(
    draw: Any, required: dict[str, st.SearchStrategy[Any]] | None = None, /, **optional: st.SearchStrategy[Any]
) -> dict[str, Any]:
    """Return the required keys and up to five others, which is enough to meet every pair of them now and then."""
    chosen = draw(st.lists(st.sampled_from(list(optional)), unique=True, max_size=5))
    wanted = {**(required or {}), **{key: optional[key] for key in chosen}}
    return {key: draw(strategy) for key, strategy in wanted.items()}


def _few(one: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(one, min_size=1, max_size=2)


dates = st.sampled_from(DATES)
timecodes = st.sampled_from(TIMECODES)
fidelities = st.sampled_from(["quotation", "paraphrase", "interpretation"])
cited = {
    "quote": texts,
    "source": _named("sources"),
    "page": texts,
    "at": timecodes,
    "chars": st.sampled_from(["0-1", "12-9999999999"]),
    "language": st.just("zh-Hans"),
    "translation": texts,
}
evidence = _few(_partly({}, **cited, note=texts))
spoken = {
    **cited,
    "date": dates,
    "organization": texts,
    "level": st.integers(-999, 999),
    "fidelity": fidelities,
    "attributes": attributes,
    "note": texts,
}
utterances = _few(_partly({"speaker": _named("speakers")}, **spoken))


def _targets(kind: str) -> st.SearchStrategy[list[Any]]:
    target = {"to": _named(kind)}
    return _few(_partly(target, by=_named("speakers"), fidelity=fidelities, evidence=evidence, note=texts))


_said = {
    **cited,
    **dict.fromkeys(STANCE_KEYS, utterances),
    **{key: _targets("statements") for key in RELATION_KEYS if key not in ("undercuts", "addresses")},
    "undercuts": _targets("arguments"),
    "evidence": evidence,
    "topics": _few(_named("topics")),
    "terms": _few(_named("terms")),
    "fidelity": fidelities,
    "date": dates,
    "attributes": attributes,
    "note": texts,
}
statement = _partly({"text": texts}, **_said)
recommendation = _partly({"text": texts, "addresses": _targets("challenges")}, **_said, to=_few(_named("actors")))
entries = {
    "sources": _partly({"title": texts}, date=dates, author=_few(texts), attributes=attributes, note=texts),
    "speakers": _partly(
        {"name": texts},
        kind=st.sampled_from(["person", "body"]),
        role=texts,
        organization=texts | _named("organizations"),
        aliases=_few(texts),
        attributes=attributes,
    ),
    "organizations": _partly({"name": texts}, kind=texts),
    "topics": _partly({"label": texts}, parent=_named("topics")),
    "terms": _partly({"meaning": texts}, original=texts, source=_named("sources")),
    "claims": statement,
    "challenges": statement,
    "recommendations": recommendation,
    "arguments": _partly(
        {
            "premises": _few(_partly({"statement": _named("statements")}, implicit=st.booleans(), note=texts)),
            "conclusion": _named("statements"),
        },
        by=_few(_named("speakers")),
        structure=st.sampled_from(["linked", "convergent"]),
        scheme=texts,
    ),
}
"""What stands under an id, by section."""

STATEMENTS = ("claims", "challenges", "recommendations")
whole = _partly(
    {"title": texts},
    event=_partly(title=texts, date=dates, organizer=_few(texts)),
    check=_partly(ignore=_few(st.just("isolated-statement"))),
)

Draw = Callable[[st.SearchStrategy[Any]], Any]


@st.composite
def argument_maps(draw: Draw, max_statements: int = 6) -> ArgumentMap:
    """Return a valid map whose references all hold."""
    return ArgumentMap.model_validate(draw(raw_maps(max_statements)))


@st.composite
def raw_maps(draw: Draw, max_statements: int = 6) -> dict[str, Any]:
    """Return what a valid map holds, in the long form; its references all hold."""
    names = draw(st.lists(ids, unique=True, min_size=4, max_size=max_statements + 4))
    statements = draw(st.integers(0, min(len(names), max_statements)))
    sections: dict[str, list[str]] = {section: [] for section in entries}
    for name in names[:statements]:
        sections[draw(st.sampled_from(STATEMENTS))].append(name)
    for name in names[statements : statements + 2]:
        sections["arguments"].append(name)
    for section in ("sources", "speakers", "organizations", "topics", "terms"):
        first = draw(st.integers(0, len(names) - 1))
        sections[section] = names[first : first + draw(st.integers(0, 3))]
    known = {
        **sections,
        "statements": names[:statements],
        "actors": [*sections["organizations"], *sections["speakers"]],
    }
    raw: dict[str, Any] = draw(whole)
    for section, within in sections.items():
        found = {name: _resolved(draw(entries[section]), known) for name in within}
        if any(found.values()):
            raw[section] = {name: entry for name, entry in found.items() if entry}
    return raw


_NEEDED = {"to", "speaker", "statement", "conclusion"}


def _resolved(value: Any, known: dict[str, list[str]]) -> Any:
    """Return a value with ids for references, or None where there is nothing to refer to."""
    if isinstance(value, _Named):
        names = known[value.kind]
        return names[value.number % len(names)] if names else None
    if isinstance(value, dict):
        found = {key: _resolved(each, known) for key, each in value.items()}
        if any(found[key] is None for key in _NEEDED & found.keys()):
            return None
        return {key: each for key, each in found.items() if each is not None}
    if isinstance(value, list):
        return [each for each in (_resolved(each, known) for each in value) if each is not None]
    return value
