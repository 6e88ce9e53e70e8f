"""AIF's words and what they are in a map: kinds of attack and support, illocutions, texts that say nothing special."""

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

_STANCES = {
    **{text.casefold(): key for key, text in ILLOCUTIONS.items()},
    "questioning": "question",
    "directive questioning": "question",
    "challenging": "question",
    "rejecting": "disagree",
    "denying": "disagree",
}
# Assertive and rhetorical questions convey what the speaker holds true (Budzynska & Reed, Inference Anchoring Theory).

NONE = "none"
"""What stands for no text, and for no name before it, where a map holds no empty text."""

SCHEME_IDS = {
    "Ad hominem": "172",
    "Affirming": "93",
    "Agreeing": "77",
    "Arguing": "80",
    "Asserting": "74",
    "Assertive Questioning": "73",
    "Challenging": "79",
    "Conceding": "76",
    "Default Conflict": "71",
    "Default Illocuting": "168",
    "Default Inference": "72",
    "Default Rephrase": "144",
    "Default Transition": "82",
    "Disagreeing": "78",
    "Pure Questioning": "91",
    "Rejecting": "178",
    "Restating": "101",
    "Rhetorical Questioning": "85",
}
"""AIFdb's own numbers."""


def stance_of(illocution: str) -> str:
    """Return the key of a statement under which a speaker stands who performs ``illocution``.

    Whatever is not known to agree, deny or ask puts the statement forward: ``by``.
    """
    return _STANCES.get(" ".join(illocution.casefold().split()), "by")
