"""The normal form levels what print and layout change, and knows the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.quotations.normal_form import BARRIER, normal, normal_text, normals

SAME = [
    ("straight and curly quotes", "“going out”", '"going out"'),
    ("other quotation marks", "«going out»", "‘going out’"),
    ("doubled apostrophes", "''going out''", "“going out”"),
    ("apostrophes", "recipients’ lives", "recipients' lives"),
    ("a dash however set", "wait — what", "wait--what"),
    ("hyphens", "South‑South", "South–South"),
    ("spaces and line breaks", "going  \n out", "going\u00a0out"),
    ("a hyphen at the end of a line", "coun-\ntries", "countries"),
    ("a soft hyphen", "coun\u00adtries", "countries"),
    ("ligatures", "ﬁeld oﬀer", "field offer"),
    ("composed and decomposed", "Tomás", "Toma\u0301s"),
    ("an ellipsis", "well…", "well..."),
    ("full-width letters", "ＮＧＯ", "NGO"),
    ("Chinese broken across lines", "远水救\n不了近火", "远水救不了近火"),
    ("Chinese and Latin set apart", "中国 NGO 走出去", "中国NGO走出去"),
    ("full-width punctuation", "走出去，好", "走出去, 好"),
    ("corner brackets", "「走出去」", "“走出去”"),
    ("no width", "go\u200bing", "going"),
    ("byte order mark", "\ufeffgoing", "going"),
]


@pytest.mark.parametrize(("one", "other"), [(one, other) for _, one, other in SAME], ids=[name for name, _, _ in SAME])
def test_print_and_layout_do_not_count(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NGOs are neutral", "NGOs are Neutral"),
        ("going out", "goingout"),
        ("not now", "not, now"),
        ("forty-one", "forty one"),
        ("不是", "是"),
        ("naïve", "naive"),
    ],
)
def test_words_case_and_punctuation_do(one: str, other: str) -> None:
    assert normal(one) != normal(other)


def test_the_way_back() -> None:
    text = "an “oﬀer”  of coun-\ntries"
    form = normal_text(text)
    assert form.text == "an 'offer' of countries"

    def back(words: str) -> str:
        at = form.text.index(words)
        return text[form.start(at) : form.end(at + len(words))]

    assert back("offer") == "oﬀer"
    assert back("'offer'") == "“oﬀer”"
    assert back("of countries") == "of coun-\ntries"
    assert back("r' o") == "r”  o"


def test_parts_of_a_text_are_joined_and_kept_apart() -> None:
    text = "[1] Lin: We wait. [2] and wait. [3] Haddad: Why?"
    turns = [[(9, 17), (22, 31)], [(44, 48)]]
    form = normal_text(text, turns)
    assert form.text == f"We wait. and wait.{BARRIER}Why?"
    assert text[form.start(form.text.index("Why")) :] == "Why?"
    assert form.end(len(form.text)) == len(text)


WILD = st.text(st.sampled_from("ab é\u0301-–—\u00ad ﬁ…“”''\"\n\t走出去，。 \u200b.'Ａ½²"), max_size=40)


@given(WILD.filter(lambda text: not any(mark in text for mark in "-–—\u00ad\u0301\u200b")))
def test_it_is_stable(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(st.lists(WILD, max_size=6))
def test_many_at_once_are_as_one_by_one(texts: list[str]) -> None:
    assert normals(texts) == [normal(text) for text in texts]


@given(WILD, st.data())
def test_every_piece_leads_back_to_a_piece_that_reads_alike(text: str, data: st.DataObject) -> None:
    form = normal_text(text)
    assert len(form.normal) == len(form.original)
    if not form.text:
        return
    start = data.draw(st.integers(0, len(form.text) - 1))
    end = data.draw(st.integers(start + 1, len(form.text)))
    first, last = form.start(start), form.end(end)
    assert 0 <= first <= last <= len(text)
    # Beyond what is asked for there can only be the rest of what a single character stands for.
    assert form.text[start:end].strip(" ") in normal(text[max(first - 2, 0) : last + 2]) or "\u0301" in text
