"""What the columns of the records mean, once for all views; JSON tells it beside the rows."""

_STATEMENT = {
    "point": "id of the point: statements that restate one another are one, called by the first",
    "statement": "id of the statement",
    "text": "the statement in a sentence",
    "kind": "claim, challenge or recommendation",
    "topics": "ids of its topics, with '; ' between",
    "addressees": "names of those a recommendation asks, with '; ' between",
}
_UNIT = {
    "unit": "id of the one compared: a speaker, or what speakers are put together by",
    "label": "its name",
}
_OBSERVED = {
    "speaker": "id of the speaker",
    "name": "the speaker's name",
    "stance": "what they do with the statement: asserts, agrees, partly agrees, concedes, questions, disagrees",
    "side": "what that comes to: for, partly, questions or against",
    "holds": "whether it still holds; false once they have moved to another side of the point",
    "quote": "their words",
    "translation": "their words in the language of the map",
    "source": "id of the source quoted",
    "locator": "where in the source",
    "date": "when, as an EDTF date",
    "at": "when in the recording",
    "level": "the stance as a number: the file's own, else for 1, partly 0.5, questions -0.5, against -1",
    "organization": "name of the body they speak for here, else of their own",
    "role": "the speaker's role",
    "speaker_kind": "person or body",
    "fidelity": "how close the statement's text is to these words: quotation, paraphrase or interpretation",
    "note": "the mapper's remark on this utterance",
}
_COUNTED = {
    "for": "how many are for it",
    "partly": "how many are for it in part",
    "questions": "how many question it",
    "against": "how many are against it",
    "others": "how many others take a position on it",
    "speaking": "ids of those who do, with '; ' between",
    "contestedness": "1 - |p - n| / (p + n) of p for it and n against; null if nobody is either",
    "section": "the part of the view",
    "rank": "place in that part, from 1",
}
_TIED = {
    "challenge": "id of the challenge",
    "addressed": "whether some recommendation addresses it",
    "recommendation": "id of the recommendation",
    "asked": "names of those it asks, with '; ' between",
    "addresses": "ids of the challenges it addresses, with '; ' between",
    "part": "what the stance does here",
    "interpreted": "whether only the mapper's reading makes it so",
    "change": "number of the change, from 1",
    "phase": "before or now",
}
_PAIRED = {
    "a": "id of one of the two",
    "a_label": "its name",
    "b": "id of the other",
    "b_label": "its name",
    "shared": "points on which both take a position",
    "agree": "of these, points on which both are for or both against",
    "disagree": "points on which one is for and the other against",
    "mixed": "the other shared points",
    "clear": "agree + disagree",
    "rate": "agree / (agree + disagree); null below the least number of shared points",
    "congruence": "how near the two stand on each shared point, from 0 to 1, added up",
    "conflict": "how far apart they stand on each shared point, from 0 to 1, added up",
    "subtract": "congruence - conflict",
}
_MEASURED = {
    "row": "id of the row",
    "column": "id of the column",
    "value": "the measure; cells without a row here are blank, not 0",
    "row_label": "name of the row",
    "column_label": "name of the column",
}
_GROUPED = {
    "group": "number of the group, from 1",
    "taking": "how many of the group are on this side only",
    "others_taking": "how many of all others are on this side only",
    "others_speaking": "how many of all others take a position on it",
    "inside": "(taking + 1) / (speaking + 2)",
    "outside": "the same among all others",
    "ratio": "inside / outside",
}
_OF_VIEWS = {
    ("groups", "speaking"): "how many of the group take a position on it",
    ("groups", "value"): "geometric mean over the groups of (taking + 1) / (speaking + 2)",
    ("challenges", "part"): "raised, restated, response or addressed: a stance on the challenge, or on its answer",
    ("recommendations", "part"): "asks, supports, partly, questions or opposes",
}
_COLUMNS = {**_STATEMENT, **_UNIT, **_OBSERVED, **_COUNTED, **_TIED, **_PAIRED, **_MEASURED, **_GROUPED}
_OWNERS = ("speaker", "utterance", "statement")


def meaning(view: str, column: str) -> str:
    """Return what a column of a view's records means; ``speaker.KEY`` and the like are attributes of that name."""
    owner, dot, key = column.partition(".")
    if dot and owner in _OWNERS:
        return f"the attribute '{key}' of the {owner}"
    return _OF_VIEWS.get((view, column)) or _COLUMNS[column]
