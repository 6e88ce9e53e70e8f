"""Each verdict, beside the source that calls for it."""

import pytest
from tests.quotations.sources import checked, verdicts

from argmap.quotations.differences import as_words
from argmap.quotations.verdicts import Verdict

REPORT = """
    Professor Liu spoke of NGOs “going out” (走出去), and of the Belt and Road.

    He said that there are several challenges, which first need to be solved:
    approval — both within China and overseas — and funds. Laws and poli-
    cies are lacking. It is a well-
    known fact that nothing comes of nothing, and that those who go out have
    to come home.

    Ms. Li said that programs need to start from regional requirements, and
    that they ought to be discussed. Funds are lacking, too, and she was the
    first to say so on that day.
    """


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("there are several challenges", Verdict.VERBATIM),
        ("both within China and overseas", Verdict.VERBATIM),  # across a line break, which is layout
        ("NGOs “going out” (走出去), and", Verdict.VERBATIM),
        ('NGOs "going out"', Verdict.TYPOGRAPHY),
        ("approval - both within China and overseas - and funds", Verdict.TYPOGRAPHY),
        ("Laws and policies are lacking", Verdict.TYPOGRAPHY),
        ("a well-known fact", Verdict.TYPOGRAPHY),
        ("a wellknown fact", Verdict.TYPOGRAPHY),  # the line's end does not tell which
        ("there are several challenges […] approval", Verdict.ELIDED),
        ("there are several challenges [...] approval", Verdict.ELIDED),
        ("there are several challenges (…) approval", Verdict.ELIDED),
        ("there are several challenges … approval", Verdict.ELIDED),
        ("[T]here are several challenges", Verdict.ELIDED),
        ("[programmes] need to start from regional requirements", Verdict.ELIDED),
        ("there are several problems, which first need to be solved", Verdict.ALTERED),
        ("There are several challenges", Verdict.ALTERED),  # case counts
        ("there are several challenges.", Verdict.ALTERED),  # and so does punctuation
        ("program", Verdict.ALTERED),  # a word is a word
        ("programs need to start with regional requirement", Verdict.ALTERED),
        ("approval […] there are several challenges", Verdict.NOT_FOUND),  # not in this order
        ("the ferry ought to sail at night as well", Verdict.NOT_FOUND),
        ("…", Verdict.NOT_FOUND),
        ("lacking", Verdict.AMBIGUOUS),
    ],
)
def test_verdict(quote: str, verdict: Verdict) -> None:
    assert checked(REPORT, quote).verdict is verdict


def test_what_is_found_is_the_sources_own_wording() -> None:
    assert checked(REPORT, 'NGOs "going out"').found == "NGOs “going out”"
    assert (
        checked(REPORT, "there are several challenges […] approval").found
        == "there are several challenges […] approval"
    )
    assert checked(REPORT, "there are several problems").found == "there are several challenges"


def test_differences_are_told_word_by_word() -> None:
    found = checked(REPORT, "there are some challenges, which need to be solved").differences
    assert [(each.change.value, each.text) for each in found] == [
        ("same", "there are"),
        ("quoted", "some"),
        ("source", "several"),
        ("same", "challenges, which"),
        ("source", "first"),
        ("same", "need to be solved"),
    ]


def test_typography_is_no_difference() -> None:
    found = checked(REPORT, 'spoke about NGOs "going out"').differences
    assert [(each.change.value, each.text) for each in found] == [
        ("same", "spoke"),
        ("quoted", "about"),
        ("source", "of"),
        ("same", "NGOs “going out”"),
    ]


# Languages


def test_chinese() -> None:
    source = "他说，远水救不了近\n火，所以要先解决问题。\n\n她说：近水也救不了近火。\n"
    assert verdicts(source, ["远水救不了近火", "远水救不了近火,所以", "远水救得了近火", "近水也救不了近火"]) == [
        "verbatim",
        "typography",
        "altered",
        "verbatim",
    ]


@pytest.mark.parametrize(
    ("source", "quote", "verdict"),
    [
        ("Der Haushalt wurde gekürzt.", "Der Haushalt wurde geku\u0308rzt.", Verdict.TYPOGRAPHY),
        ("Der Haushalt wurde gekürzt.", "Der Haushalt wurde gekurzt.", Verdict.ALTERED),
        ("Ils ont dit : « non »", "Ils ont dit\u202f: «\u00a0non\u00a0»", Verdict.TYPOGRAPHY),
        ("Мы против этого моста.", "против этого моста", Verdict.VERBATIM),
        ("Мы против этого моста.", "мы против этого моста", Verdict.ALTERED),
        ("นี่คือสะพานใหม่ของเมือง", "สะพานใหม่", Verdict.VERBATIM),
        ("우리는 다리에 반대한다.", "다리에 반대한다", Verdict.VERBATIM),
        ("هذا الجسر مكلف جدا", "الجسر مكلف", Verdict.VERBATIM),
    ],
)
def test_scripts(source: str, quote: str, verdict: Verdict) -> None:
    assert checked(source, quote).verdict is verdict


# Turns

PANEL = """
    [00:00:04] Lin Yuewen: I want a bridge. It is late.
    [00:00:09] Karim Haddad: So do I. The money is there. It is late.
    [00:00:15] Marta Vesely: The money is there, yes. I don't want it.
    [00:00:21] Lin Yuewen: And why not? It takes years.
    [00:00:27] Karim Haddad: It takes ten years, and it is late.
    """


@pytest.mark.parametrize(
    ("quote", "speaker", "verdict"),
    [
        ("I want a bridge.", "lin", Verdict.VERBATIM),
        ("I want a bridge.", "haddad", Verdict.WRONG_SPEAKER),
        ("The money is there", "haddad", Verdict.VERBATIM),
        ("The money is there", "coop", Verdict.VERBATIM),  # told by her alias
        ("The money is there", "lin", Verdict.WRONG_SPEAKER),
        ("The money was there, yes.", "coop", Verdict.ALTERED),
        ("The money was there, yes.", "lin", Verdict.WRONG_SPEAKER),
        ("It is late. […] So do I.", "lin", Verdict.NOT_FOUND),  # two turns are not one
        ("It is late. So do I.", "lin", Verdict.ALTERED),
        ("I want […] late.", "lin", Verdict.ELIDED),
        ("It is late.", "lin", Verdict.VERBATIM),  # he says so too, but she says it once
        ("Marta Vesely", "coop", Verdict.NOT_FOUND),  # what stands before the colon is nobody's words
    ],
)
def test_turns(quote: str, speaker: str, verdict: Verdict) -> None:
    assert checked(PANEL, quote, speaker, transcript=True).verdict is verdict


def test_words_may_be_anybodys_where_nobody_is_named_as_their_speaker() -> None:
    assert checked(PANEL, "I want a bridge.", transcript=True).verdict is Verdict.VERBATIM
    assert checked(PANEL, "It is late.", transcript=True).verdict is Verdict.AMBIGUOUS
    assert checked(PANEL, "I want a bridge.", "haddad", "lin", transcript=True).verdict is Verdict.VERBATIM


def test_who_says_it_instead_is_told() -> None:
    assert checked(PANEL, "I want a bridge.", "haddad", transcript=True).voice == "Lin Yuewen"


def test_a_quotation_runs_on_over_interrupting_times() -> None:
    source = """
        [00:00:04] Lin Yuewen: I want a bridge
        [00:00:09] Lin Yuewen: that is open at night.
        [00:00:15] Karim Haddad: So do I.
        """
    found = checked(source, "a bridge that is open", "lin", transcript=True)
    assert found.verdict is Verdict.VERBATIM
    assert found.found == "a bridge that is open"


# Places


@pytest.mark.parametrize(
    ("cited", "verdict", "misplaced"),
    [
        ({}, Verdict.AMBIGUOUS, None),
        ({"paragraph": "2"}, Verdict.VERBATIM, None),
        ({"paragraph": "3"}, Verdict.VERBATIM, None),
        ({"paragraph": "2-3"}, Verdict.AMBIGUOUS, None),
        ({"line": "5"}, Verdict.VERBATIM, None),
    ],
)
def test_a_locator_tells_which_is_meant(cited: dict[str, str], verdict: Verdict, misplaced: str | None) -> None:
    found = checked(REPORT, "are lacking", cited=cited)
    assert (found.verdict, found.misplaced) == (verdict, misplaced)


@pytest.mark.parametrize(
    ("cited", "true"),
    [
        ({"paragraph": "1"}, ("paragraph", "1", "2")),
        ({"paragraph": "2"}, None),
        ({"paragraph": "1-2"}, None),
        ({"line": "1"}, ("line", "1", "3")),
        ({"line": "3-4"}, None),
        ({"page": "7"}, None),  # the source has no pages: nothing can be said
        ({"chars": "0-10"}, ("chars", "0-10", "87-115")),
        ({"chars": "87-115"}, None),
    ],
)
def test_a_wrong_locator_is_told(cited: dict[str, str], true: tuple[str, str, str] | None) -> None:
    found = checked(REPORT, "there are several challenges", cited=cited)
    assert found.verdict is Verdict.VERBATIM
    assert found.misplaced == true


@pytest.mark.parametrize(
    ("at", "true"),
    [
        ("00:00:09", None),
        ("9", None),
        ("0:12", None),  # within the turn
        ("00:00:15", None),  # a second off: times are rounded
        ("00:00:17", "00:00:09"),
        ("00:00:04", "00:00:09"),
        ("00:09:00", "00:00:09"),
    ],
)
def test_a_time_may_be_any_within_the_turn(at: str, true: str | None) -> None:
    found = checked(PANEL, "So do I.", "haddad", transcript=True, cited={"at": at})
    assert found.verdict is Verdict.VERBATIM
    assert (found.misplaced.true if found.misplaced else None) == true


def test_places_are_told_as_a_reader_would() -> None:
    assert str(checked(REPORT, "there are several challenges").place) == "par. 2"
    assert str(checked(REPORT, "are lacking. It").place) == "par. 2, l. 5"
    assert str(checked(PANEL, "So do I.", "haddad", transcript=True).place) == "00:00:09"


# The closest passage


@pytest.mark.parametrize(
    ("source", "quote", "passage"),
    [
        ("It is naïve, fine. I said so.", "naive", "naïve"),
        ("The pool1 should stay open.", "The pool […] should stay", "The pool1"),
        ("We met there. There are several challenges.", "There are several problems", "There are several challenges"),
        (
            "All say that NGOs are neutral and close to people.",
            "Some think NGOs are neutral",
            "say that NGOs are neutral",
        ),
        ("NGOs are neutral, said he.", "NGOs are neutral.", "NGOs are neutral,"),
        ("He said: “Go out now.” She went.", "“Go in now.”", "“Go out now.”"),
    ],
)
def test_the_closest_passage_has_whole_words(source: str, quote: str, passage: str) -> None:
    assert checked(source, quote).found == passage


@pytest.mark.parametrize("quote", ["[…]", "[...]", "…", "“”"])
def test_a_quotation_without_words(quote: str) -> None:
    assert checked("NGOs are neutral.", quote).reason == "it has no words"


@pytest.mark.parametrize(
    ("source", "quote", "verdict", "found"),
    [
        ("We can't carry that.", "We can", Verdict.ALTERED, "We can't"),
        ("We can’t carry that.", "We can […] that", Verdict.ALTERED, "We can’t"),
        ("She said 'we can' and left.", "we can", Verdict.VERBATIM, "we can"),
        ("C'est l'accord du siècle.", "accord du siècle", Verdict.VERBATIM, "accord du siècle"),
        ("It costs 1.5 million a year.", "5 million a year", Verdict.ALTERED, "1.5 million a year"),
        ("It costs 1.5 million a year.", "It costs 1", Verdict.ALTERED, "It costs 1.5"),
        ("It sold 40\u202f000 tickets.", "It sold 40", Verdict.ALTERED, "It sold 40\u202f000"),
        ("We met in 2024. 30 came.", "30 came", Verdict.VERBATIM, "30 came"),
        ("A growth of -5 percent was seen.", "5 percent was seen", Verdict.ALTERED, "-5 percent was seen"),
        ("A growth of −5 percent was seen.", "-5 percent was seen", Verdict.TYPOGRAPHY, "5 percent was seen"),
        ("A growth of 5 percent was seen.", "−5 percent was seen", Verdict.ALTERED, "5 percent was seen"),
        ("A growth of 3-5 percent was seen.", "5 percent was seen", Verdict.VERBATIM, "5 percent was seen"),
        ("It was a non-violent protest.", "violent protest", Verdict.ALTERED, "non-violent protest"),
        ("It was a government-led reform.", "led reform", Verdict.VERBATIM, "led reform"),
        ("The re-creation of the old park", "The recreation […] park", Verdict.ALTERED, "The re-creation"),
    ],
)
def test_no_quotation_ends_within_a_word_or_a_number(source: str, quote: str, verdict: Verdict, found: str) -> None:
    result = checked(source, quote)
    assert (result.verdict, result.found) == (verdict, " ".join(found.split()))


def test_a_dash_that_is_left_out_does_not_draw_more_words_into_the_passage() -> None:
    source = "I would — if asked — resign. Ten thousand people came."
    result = checked(source, "I would if asked resign")
    assert (result.verdict, result.found) == (Verdict.ALTERED, "I would — if asked — resign")


def test_a_hyphen_that_differs_is_shown() -> None:
    marked = " ".join(as_words(checked("It was the last resort of all.", "the last re-sort").differences))
    assert marked == "the last [-re-sort-] {+resort+}"


@pytest.mark.parametrize(
    ("source", "quote", "found"),
    [
        ("We sold it last year – the pool stays open – he said.", "We sold it last years", "We sold it last year"),
        ("We sold it last year – the pool stays open – he said.", "the pool stayed open", "the pool stays open"),
        ("That is it—nothing is lost here today.", "nothing was lost here", "nothing is lost here"),
        ("It rose by 5% (or so) last year.", "It rises by 5%", "It rose by 5%"),
        ("It paid (about) $500 last year.", "$500 in the last year", "$500 last year"),
        ("It is a well-known and old fact.", "well-known and old facts", "well-known and old fact"),
    ],
)
def test_an_altered_passage_ends_where_the_quotation_does(source: str, quote: str, found: str) -> None:
    result = checked(source, quote)
    assert (result.verdict, result.found) == (Verdict.ALTERED, found)
