"""The examples are read by people first: they must be right, clean, and show what a map can hold."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

import argmap
from argmap.diagnostics import Severity
from argmap.model import (
    Argument,
    ArgumentMap,
    Cited,
    Fidelity,
    Position,
    RelationKind,
    SpeakerKind,
    Stance,
    Statement,
    StatementKind,
    Structure,
)
from argmap.model.schema import json_schema
from argmap.model.timecodes import seconds

EXAMPLES = Path(__file__).parent.parent / "examples"
CROSSING = EXAMPLES / "river_crossing.yaml"

TURN = re.compile(r"\[(\d\d:\d\d:\d\d)\] ([^:]+): (.+)")

every_example = pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)

Citation = tuple[Cited, tuple[str, ...]]
"""A citation that carries a quotation, and the speakers whose words it may be; none if anybody's."""


def read(path: Path) -> ArgumentMap:
    loaded = argmap.load(path)
    assert loaded.map is not None, loaded.diagnostics
    return loaded.map


class EditorLoader(yaml.BaseLoader):
    """Reads YAML 1.2 as an editor does: truth values and whole numbers are typed, times and dates are text."""


EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)$"), ["t", "f"])
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"\d+$"), list("0123456789"))
EditorLoader.add_constructor("tag:yaml.org,2002:bool", lambda loader, scalar: scalar.value == "true")
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, scalar: int(scalar.value))


def plain(path: Path) -> dict[str, Any]:
    """Return the file as a program that knows nothing of argmap reads it."""
    values = yaml.load(path.read_text(encoding="utf-8"), EditorLoader)
    assert isinstance(values, dict)
    return values


@pytest.fixture(scope="module")
def crossing() -> ArgumentMap:
    return read(CROSSING)


@pytest.fixture(scope="module")
def turns(crossing: ArgumentMap) -> list[tuple[str, str, str]]:
    """Return time, name and words of every turn in the transcript."""
    path = crossing.sources["transcript"].path
    assert path is not None
    lines = (EXAMPLES / path).read_text(encoding="utf-8").splitlines()
    assert "fictional" in lines[0]
    matches = [TURN.fullmatch(line) for line in lines[lines.index("") + 1 :]]
    return [(match[1], match[2], match[3]) for match in matches if match is not None or pytest.fail("not a turn")]


def quotations(argument_map: ArgumentMap) -> Iterator[Citation]:
    """Yield every quotation of a map, wherever it stands."""
    for statement in argument_map.statements.values():
        yield from quoted_in(statement)
    for argument in argument_map.arguments.values():
        yield from quoted((argument, *argument.evidence, *argument.premises), argument.by)
    yield from quoted(argument_map.terms.values(), ())


def quoted_in(statement: Statement) -> Iterator[Citation]:
    yield from quoted((statement, *statement.evidence), statement.speakers)
    for _, utterances in statement.stances():
        for utterance in utterances:
            yield from quoted([utterance], (utterance.speaker,))
    for _, targets in statement.targets():
        for target in targets:
            yield from quoted(target.evidence, (target.by,) if target.by else statement.speakers)


def quoted(cited: Any, speakers: tuple[str, ...]) -> Iterator[Citation]:
    return ((each, speakers) for each in cited if each.quote)


# Every example


@every_example
def test_it_loads_and_nothing_is_found(path: Path) -> None:
    loaded = argmap.load(path)
    assert loaded.diagnostics == ()
    assert argmap.check(loaded) == []


@every_example
def test_it_silences_no_rule_for_the_whole_map_without_saying_why(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for match in re.finditer(r"# argmap: ignore\[.*?\](.*)", text):
        assert match[1].startswith(" - "), f"say why: {match[0]}"
    if "check" in plain(path):
        assert "#" in text[text.index("\ncheck:") :]


@every_example
def test_it_satisfies_the_schema(path: Path) -> None:
    assert [error.message for error in Draft202012Validator(json_schema()).iter_errors(plain(path))] == []


@every_example
def test_written_and_read_again_it_is_the_same(path: Path) -> None:
    argument_map = read(path)
    again = argmap.loads(argmap.dumps(argument_map))
    assert again.diagnostics == ()
    assert again.map == argument_map


@every_example
def test_its_lines_fit_on_a_page(path: Path) -> None:
    long = [line for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 120 and "http" not in line]
    assert all(line.lstrip().startswith("text: ") for line in long), long


# Every quotation stands in its source


def test_the_reports_words_are_quoted_as_they_stand(seed: Path, report_text: str) -> None:
    paragraphs = [line for line in report_text.splitlines() if line.strip()]
    found = list(quotations(read(seed)))
    for cited, _ in found:
        assert cited.quote is not None
        assert cited.paragraph is not None, f"in which paragraph? {cited.quote}"
        assert cited.quote in paragraphs[int(cited.paragraph) - 1]
    assert len(found) >= 20


def test_speakers_are_quoted_from_their_own_turn(crossing: ArgumentMap, turns: list[tuple[str, str, str]]) -> None:
    by_time = {time: (name, words) for time, name, words in turns}
    for cited, speakers in quotations(crossing):
        assert cited.at is not None, f"when? {cited.quote}"
        name, words = by_time[cited.at]
        assert cited.quote is not None
        assert cited.quote in words
        if speakers:
            voices = [crossing.speakers[speaker] for speaker in speakers]
            assert name in [called for voice in voices for called in (voice.name, *voice.aliases)], cited.quote


def test_the_transcript_runs_forward_and_nobody_in_it_is_missing(
    crossing: ArgumentMap, turns: list[tuple[str, str, str]]
) -> None:
    assert 70 <= len(turns) <= 110
    times = [seconds(time) for time, _, _ in turns]
    assert all(before < after for before, after in pairwise(times))
    assert all(before != after for (_, before, _), (_, after, _) in pairwise(turns)), "two turns are one"
    called = {name for voice in crossing.speakers.values() for name in (voice.name, *voice.aliases)}
    assert {name for _, name, _ in turns} <= called


# What the second example shows, so that nobody simplifies it away


def test_it_says_that_it_is_fictional() -> None:
    assert CROSSING.read_text(encoding="utf-8").startswith("# Fictional:")


def test_somebody_changes_their_mind(crossing: ArgumentMap) -> None:
    assert [
        (before.speaker, before.statement)
        for before in crossing.positions
        for after in crossing.positions
        if (before.speaker, before.statement) == (after.speaker, after.statement)
        and (before.stance, after.stance) == (Stance.DISAGREES, Stance.AGREES)
        and moment(before) < moment(after)
        and before.utterance.quote
        and after.utterance.quote
    ] == [("lin", "better-ferry")]


def moment(position: Position) -> float:
    assert position.utterance.at is not None
    return seconds(position.utterance.at)


def test_every_stance_and_every_relation_occurs(crossing: ArgumentMap) -> None:
    assert {position.stance for position in crossing.positions} == set(Stance)
    assert {relation.kind for relation in crossing.relations} == set(RelationKind)
    assert {statement.kind for statement in crossing.statements.values()} == set(StatementKind)


def test_an_expert_argument_is_attacked_at_a_premise_and_at_its_inference(crossing: ArgumentMap) -> None:
    argument = crossing.arguments["survey-says-so"]
    assert argument.structure is Structure.LINKED
    assert argument.scheme == "argument from expert opinion"
    assert [premise.statement for premise in argument.premises if premise.implicit] == ["forecasts-hold"]
    hit = {relation.kind: relation.target for relation in crossing.relations if is_against(relation.target, argument)}
    assert hit == {RelationKind.UNDERMINES: "best-forecasters", RelationKind.UNDERCUTS: "survey-says-so"}


def is_against(target: str, argument: Argument) -> bool:
    return target == argument.id or target in [premise.statement for premise in argument.premises]


def test_an_argument_may_conclude_in_a_recommendation(crossing: ArgumentMap) -> None:
    argument = crossing.arguments["daylight"]
    assert argument.scheme == "practical reasoning"
    assert argument.conclusion in crossing.recommendations


def test_reasons_and_objections_nest_deep() -> None:
    assert max(depth(claim) for claim in plain(CROSSING)["claims"].values()) == 4


def depth(statement: Any) -> int:
    """Return how many levels of statements are written under one."""
    if not isinstance(statement, dict):
        return 0
    reasons = [statement.get(key) for key in ("because", "but")]
    inner = [child for under in reasons if isinstance(under, dict) and "to" not in under for child in under.values()]
    return max((1 + depth(child) for child in inner), default=0)


def test_another_speaker_says_the_same_in_other_words(crossing: ArgumentMap) -> None:
    [(first, second)] = crossing.restatements
    assert crossing.statements[first].speakers != crossing.statements[second].speakers


def test_some_challenges_are_answered_and_one_is_not(crossing: ArgumentMap) -> None:
    assert [name for name, answers in crossing.addressed.items() if not answers] == ["skippers"]
    loaded = argmap.load(CROSSING)
    unsilenced = argmap.loads(loaded.source.text.replace("# argmap: ignore", "#"), str(CROSSING))
    [finding] = argmap.check(unsilenced)
    assert (finding.rule, finding.severity) == ("unaddressed-challenge", Severity.INFO)


def test_everybody_asked_to_act_is_declared(crossing: ArgumentMap) -> None:
    asked = [actor for recommendation in crossing.recommendations.values() for actor in recommendation.to]
    assert set(asked) <= set(crossing.actors)
    assert set(asked) & set(crossing.speakers), "a speaker is asked, too"
    assert all(recommendation.to for recommendation in crossing.recommendations.values())


def test_a_quotation_in_another_language_is_translated(crossing: ArgumentMap) -> None:
    foreign = [cited for cited, _ in quotations(crossing) if cited.language]
    assert [(cited.quote, cited.language) for cited in foreign] == [("远水救不了近火", "zh-Hans")]
    assert all(cited.translation for cited in foreign)
    assert crossing.speakers["lin"].original == "林月雯"


def test_it_uses_the_rest_of_the_format_too(crossing: ArgumentMap) -> None:
    assert crossing.event is not None
    assert crossing.event.date == "2025-05-15"
    assert crossing.sources["transcript"].kind == "transcript"
    assert [speaker.id for speaker in crossing.speakers.values() if speaker.kind is SpeakerKind.BODY] == ["coop"]
    assert any(topic.parent for topic in crossing.topics.values())
    assert crossing.terms
    assert any(len(statement.by) > 1 for statement in crossing.statements.values()), "said by two"
    assert any(relation.interpreted for relation in crossing.relations)
    assert any(relation.stated.by and relation.stated.evidence for relation in crossing.relations)
    assert crossing.claims["forecasts-hold"].fidelity is Fidelity.INTERPRETATION
    assert crossing.arguments["daylight"].fidelity is Fidelity.PARAPHRASE
    assert any(statement.note for statement in crossing.statements.values())
    assert "text" not in plain(CROSSING)["claims"]["better-ferry"], "the quotation serves as the text"


def test_it_is_a_whole_panel(crossing: ArgumentMap) -> None:
    counts = (len(crossing.claims), len(crossing.challenges), len(crossing.recommendations), len(crossing.arguments))
    assert counts == (26, 9, 7, 2)
    assert crossing.quotation_count >= 70
    assert len(crossing.speakers) == 5
