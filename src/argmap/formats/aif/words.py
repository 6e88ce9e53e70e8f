"""AIF's words and what they are in a map: kinds of attack and support, illocutions, texts that say nothing special."""

from functools import lru_cache

ANALYSING = "Analysing"
"""The illocution by which annotators enter their own work."""

DEFAULTS = {
    "RA": "Default Inference",
    "CA": "Default Conflict",
    "MA": "Default Rephrase",
    "TA": "Default Transition",
    "PA": "Default Preference",
}
"""The text of a node that names no scheme of its own, by its type."""

TYPES = frozenset({"I", "L", "YA", "TA", *DEFAULTS})
"""The types of node that AIF has."""

SCHEMES = ("RA", "CA", "MA")
"""The types of node that are relations in a map: inference, conflict, rephrase."""

ILLOCUTIONS = {
    "by": "Asserting",
    "agree": "Agreeing",
    "partly": "Partly Agreeing",
    "concede": "Conceding",
    "question": "Pure Questioning",
    "disagree": "Disagreeing",
}
"""The illocution that a stance is written as, where none was recorded; ``Partly Agreeing`` is not one of IAT's."""

UNSPECIFIC = "Default Illocuting"
"""The illocution of those who do not tell them apart, as programs; in IAT, that of an answer."""

_STANCES = {
    **{"".join(text.casefold().split()): key for key, text in ILLOCUTIONS.items()},
    "accepting": "agree",
    "popularconceding": "concede",
    "questioning": "question",
    "directivequestioning": "question",
    "challenging": "question",
    "purechallenging": "question",
    "assertivechallenging": "question",
    "rhetoricalchallenging": "question",
    "rejecting": "disagree",
    "denying": "disagree",
}
# Assertive and rhetorical questions convey what the speaker holds true, while challenges, of whatever kind, ask for
# grounds of what another said (Budzynska & Reed, Inference Anchoring Theory).

_RETRACTIONS = frozenset({"retracting", "withdrawing"})

NONE = "none"
"""What stands for no text, and for no name before it, where a map holds no empty text."""

SCHEME_IDS = {
    "Ad hominem": "172",
    "Affirming": "93",
    "Agreeing": "77",
    "Analogy": "1",
    "Analysing": "75",
    "Arguing": "80",
    "Asserting": "74",
    "CauseToEffect": "4",
    "Assertive Questioning": "73",
    "Challenging": "79",
    "Conceding": "76",
    "Default Conflict": "71",
    "Default Illocuting": "168",
    "Default Inference": "72",
    "Default Preference": "161",
    "Default Rephrase": "144",
    "Default Transition": "82",
    "Directive Questioning": "147",
    "Disagreeing": "78",
    "EstablishedRule": "61",
    "Example": "14",
    "ExpertOpinion": "15",
    "Ironic Asserting": "148",
    "PositionToKnow": "26",
    "PracticalReasoning": "28",
    "Pure Questioning": "91",
    "Rejecting": "178",
    "Restating": "101",
    "Rhetorical Questioning": "85",
    "VerbalClassification": "31",
}
"""AIFdb's own numbers."""

SCHEME_NAMES = {number: name for name, number in SCHEME_IDS.items()}
"""The names of schemes by AIFdb's numbers; those of OVA's files stand in the text of the node as well."""


@lru_cache(maxsize=1000)
def stance_of(illocution: str) -> str:
    """Return the key of a statement under which a speaker stands who performs ``illocution``.

    Whatever is not known to agree, deny or ask puts the statement forward: ``by``. Empty if it takes a statement back,
    which is no stance on it.
    """
    folded = "".join(illocution.casefold().split())
    return "" if folded in _RETRACTIONS else _STANCES.get(folded, "by")
