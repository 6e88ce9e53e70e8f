"""What only one speaks on, and what others speak on and one does not."""

from tests.views.speakers.reports import of, reported, rows, text

SPEAKERS = {"ann": "Ann Lee", "bo": "Bo Ek", "cy": "Cy Roe", "di": "Di Po"}
CLAIMS = {
    "toll": {"by": "ann", "agree": "bo", "disagree": "cy", "text": "A toll is fair."},
    "jobs": {"by": "ann", "agree": "cy", "text": "It brings jobs."},
    "noise": {"by": "bo", "text": "It is loud."},
}


def test_each_point_of_their_own_stands_under_its_speaker() -> None:
    report = reported("unique", of({"speakers": SPEAKERS, "claims": CLAIMS}))
    assert text(report).splitlines() == [
        "A debate",
        "On 1 of 3 statements only one takes a position.",
        "",
        "Bo Ek 1",
        "• It is loud.",
        "",
        "Ann Lee, Cy Roe speak only on what others speak on too.",
        "•\N{NO-BREAK SPACE}claim",
    ]
    assert [(row["unit"], row["statement"]) for row in rows(report)] == [("bo", "noise")]


def test_of_what_others_make_the_stance_and_the_maker_are_told() -> None:
    debate = of({"speakers": SPEAKERS, "claims": CLAIMS})
    printed = text(reported("unique", debate, only=["cy"]))
    assert "• A toll is fair. (disagrees; said by Ann Lee)" in printed
    assert "• It brings jobs. (agrees; said by Ann Lee)" in printed


def test_of_some_of_the_speakers_that_is_said() -> None:
    debate = of({"speakers": SPEAKERS, "claims": CLAIMS})
    said = [text(reported("unique", debate, only=only)).splitlines()[1] for only in (["ann"], ["ann", "cy"], ["di"])]
    assert said == [
        "On 2 of 2 statements only one of those compared takes a position.",
        "There is no statement on which only one of those compared takes a position.",
        "There is no statement on which only one of those compared takes a position.",
    ]


def test_where_all_is_shared_a_sentence_says_so() -> None:
    claims = {"toll": CLAIMS["toll"]}
    printed = text(reported("unique", of({"speakers": SPEAKERS, "claims": claims})))
    assert printed == "A debate\nThere is no statement on which only one takes a position.\n"


def test_silence_is_told_from_the_most_discussed_down() -> None:
    report = reported("silent", of({"speakers": SPEAKERS, "claims": CLAIMS}))
    assert text(report).splitlines() == [
        "A debate",
        "What others speak on and they do not. Silence is no position, for or against.",
        "",
        "Ann Lee 1 of 3 statements",
        "1 on which one other speaks",
        "",
        "Bo Ek 1 of 3 statements",
        "• It brings jobs. (2\N{NO-BREAK SPACE}for)",
        "",
        "Cy Roe 1 of 3 statements",
        "1 on which one other speaks",
        "",
        "Di Po 3 of 3 statements",
        "• A toll is fair. (2\N{NO-BREAK SPACE}for, 1\N{NO-BREAK SPACE}against)",
        "• It brings jobs. (2\N{NO-BREAK SPACE}for)",
        "and 1 on which one other speaks",
        "",
        "•\N{NO-BREAK SPACE}claim",
    ]
    found = [(row["unit"], row["point"], row["others"]) for row in rows(report)]
    assert found[-3:] == [("di", "toll", 3), ("di", "jobs", 2), ("di", "noise", 1)]
    assert (rows(report)[-3]["for"], rows(report)[-3]["against"], rows(report)[-3]["speaking"]) == (2, 1, "ann; bo; cy")


def test_how_many_take_a_side_is_told_in_words() -> None:
    claims = {"toll": {"by": "ann", "question": "bo", "text": "A."}, "jobs": {"question": ["ann", "bo"], "text": "J."}}
    printed = text(reported("silent", of({"speakers": SPEAKERS, "claims": claims})))
    assert "• A. (1\N{NO-BREAK SPACE}for, 1\N{NO-BREAK SPACE}questions\N{NO-BREAK SPACE}it)" in printed
    assert "• J. (2\N{NO-BREAK SPACE}question\N{NO-BREAK SPACE}it)" in printed


def test_where_nobody_says_anything_nobody_is_silent() -> None:
    printed = text(reported("silent", of({"speakers": SPEAKERS, "claims": {"a": "A."}})))
    assert printed == "A debate\nNobody takes a position in this map.\n"


def test_one_alone_is_silent_on_nothing() -> None:
    printed = text(
        reported("silent", of({"speakers": {"ann": "Ann Lee"}, "claims": {"jobs": {"by": "ann", "text": "J."}}}))
    )
    assert printed == "A debate\nThere is nobody else whose statements one could be silent on.\n"


def test_whoever_speaks_on_everything_is_left_out() -> None:
    printed = text(
        reported(
            "silent",
            of({"speakers": SPEAKERS, "claims": {"toll": CLAIMS["toll"]}}),
        )
    )
    assert "Ann Lee" not in printed
    both = {"speakers": {"ann": "Ann Lee", "bo": "Bo Ek"}, "claims": {"t": {"by": "ann", "agree": "bo", "text": "T."}}}
    assert text(reported("silent", of(both))) == "A debate\nEverybody speaks on everything.\n"
