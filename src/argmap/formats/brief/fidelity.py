"""How close the brief keeps to what was said: in a sentence, and in the footnotes."""

from collections.abc import Collection, Iterable, Sequence

from argmap.formats.brief.wording import MAPPERS_READING, capitalized, counted, in_words, listed
from argmap.model import ArgumentMap, Cited, Evidence, Fidelity, Statement
from argmap.model.fidelity import shown
from argmap.model.fidelity_counts import FidelityCounts, fidelity_counts

_ABOVE = {
    None: "",
    Fidelity.QUOTATION: "quoted above",
    Fidelity.PARAPHRASE: "paraphrased above",
    Fidelity.INTERPRETATION: "interpreted above",
}
_KINDS = (
    ("stands in the speakers’ own words", "stand in the speakers’ own words"),
    ("is paraphrased", "are paraphrased"),
    (f"is {MAPPERS_READING}", f"are {MAPPERS_READING}"),
    ("comes without a quotation of its own", "come without a quotation of their own"),
)
"""What one thing does, and what several do, in the order of ``FidelityCounts``."""


def how_close(argument_map: ArgumentMap, unsaid: Collection[str]) -> str:
    """Return, in a sentence, how many statements, relations and inferences are quoted, paraphrased or interpreted.

    What is ``unsaid`` (ids) does not count. Empty if neither the file nor a quotation shows any of it.
    """
    said = (each for each in argument_map.statements.values() if each.id not in unsaid)
    statements = FidelityCounts.of(each.faithfulness for each in said)
    _, relations, arguments = fidelity_counts(argument_map)
    parts = [
        _told(statements.total, "statement", statements) if statements.known else "",
        # Most reasons simply stand under what they support; how many nothing tells of would be no news.
        _told(relations.total, "relation", relations[:3]) if relations.known else "",
        _told(arguments.total, "argument", arguments[:3]) if arguments.known else "",
    ]
    sentence = "; ".join(part for part in parts if part)
    return f"{capitalized(sentence)}." if sentence else ""


def _told(total: int, noun: str, numbers: Iterable[int]) -> str:
    """Return ``of 22 statements, two … and 20 …``, ``all 8 statements are …`` or ``the one statement is …``."""
    told = [(number, forms[number > 1]) for number, forms in zip(numbers, _KINDS, strict=False) if number]
    if told[0][0] == total:
        everything = {1: f"the one {noun}", 2: f"both {noun}s"}.get(total, f"all {counted(total, noun)}")
        return f"{everything} {told[0][1]}"
    return f"of {counted(total, noun)}, {listed([f'{in_words(number)} {words}' for number, words in told])}"


def text_remarks(statement: Statement) -> list[str]:
    """Return what to remark on each of a statement's ``own_words()``: how close its text is to them.

    Further evidence may be about something else, and is remarked on only if it is what the text quotes, or if
    there is nothing else. Without any quotation the place, or else the statement itself, bears what the file states.
    """
    words = list(statement.own_words())
    quoted = [each for each in words if each.quote]
    told = [each for each in quoted if not isinstance(each, Evidence) or _is_quoted(statement, each)] or quoted[:1]
    if not quoted:
        told = [each for each in words if each.source or each.locator][:1]
    if not told and not statement.interpreted:  # of a mere reading, the text itself tells
        told = [statement]
    chosen = set(map(id, told))
    return [_ABOVE[statement.fidelity_to(each)] if id(each) in chosen else "" for each in words]


def evidence_remarks(what: str, fidelity: Fidelity | None, evidence: Sequence[Cited]) -> list[str]:
    """Return what to remark on each piece of evidence for a relation or an inference, called ``what``.

    The first quotation bears it or, without any, the first piece. Of a mere reading, the text itself tells.
    """
    lone = evidence[0] if fidelity is not Fidelity.INTERPRETATION else None
    first = next((each for each in evidence if each.quote), lone)
    said = f"{what} {_ABOVE[fidelity]}" if fidelity else ""
    return [said if each is first else "" for each in evidence]


def _is_quoted(statement: Statement, evidence: Evidence) -> bool:
    return shown(statement.text, [evidence]) is Fidelity.QUOTATION
