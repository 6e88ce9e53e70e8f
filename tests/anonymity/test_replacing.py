"""The forms in which a name is found in a text, and those in which it is not."""

import pytest
from tests.anonymity.maps import read

from argmap.anonymity.pseudonyms import letters, pseudonyms
from argmap.anonymity.replacing import Manner, Replacer, Rewritten

SPEAKERS = """\
title: X
speakers:
  A: Wu Peng
  B: {name: Li Xiaolin, original: 李晓林}
  C: {name: Prof. Liu Peifeng, original: 刘培峰}
  D: {name: Anna van der Berg}
  E: {name: "Ahmed Al-Sayed, MD"}
  F: Conan O'Brien
  G: Tomás Núñez
  H: Will May
  I: He Long
  J: {name: 山田 太郎}
  K: {name: Kim Cheolsu (김철수)}
  L: {name: Asha Menon, aliases: [Ashi, the chair of the traders]}
  M: Q
  N: Night nurse
  O: {name: Wu Jing}
"""

BODIES = """\
title: X
organizations:
  a: China Foundation for Poverty Alleviation
  b: Law School of Beijing Normal University
  c: Greenpeace
  d: {name: The Sarn Ferry Cooperative (SFC), original: 中国扶贫基金会}
  e: Ministry of Transport
speakers:
  xu: {name: Ann Xu, organization: a}
  yi: {name: Bo Yi, organization: b}
  zed: {name: Cy Zed, organization: c}
  tor: {name: Mia Tor, organization: d}
  traders: {name: Quay Folk, kind: body, aliases: [Marta Vesely, the traders]}
  ott: {name: Per Ott, organization: Union of Something}
"""


def rewritten(names: str, text: str, manner: Manner = Manner.TEXT) -> Rewritten:
    return Replacer(pseudonyms(read(names)).bearers()).rewritten(text, manner)


def short(text: str) -> str:
    return text.replace("Speaker ", "*").replace("Organization ", "#")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wu Peng, WU PENG, wu peng", "*A, *A, *A"),
        ("Peng, PENG", "*A, *A"),
        ("Mr. Peng and Mr Peng and MR PENG and Dr. Peng", "*A and *A and *A and *A"),
        ("Ms. Li Xiaolin, Xiaolin Li and Li, Xiaolin", "*B, *B and *B"),
        ("Prof. Liu's point, Liu’s point, Professor Liu's", "*C's point, *C’s point, *C's"),
        ("as professor Liu said", "as *C said"),
        ("Vice President Liu, Madam Chair Li", "*C, *B"),
        ("P. Liu, L. P. Liu", "*C, *C"),
        ("Peng\nsaid: Wu\n  Peng", "*A\nsaid: *A"),
        ("@WuPeng #wupeng", "@*A #*A"),
        # parts of other words are no names
        ("Linz, Wuhan, Libya, Pengs", "Linz, Wuhan, Libya, Pengs"),
        ("in general Peng says", "in general *A says"),
        # particles and initials
        ("Mrs Van der Berg, then van der Berg, then Berg", "*D, then *D, then *D"),
        ("a van, der Mann, de facto", "a van, der Mann, de facto"),
        ("Al-Sayed, Sayed and Al Gore", "*E, *E and Al Gore"),
        ("Dr. Ahmed M. Al-Sayed, MD, said", "*E, said"),
        ("O’Brien, O'Brien's", "*F, *F's"),
        # accents, however they are written
        ("Tomás, Tomas, Toma\u0301s, TOMÁS NUÑEZ and Nu\u0301n\u0303ez", "*G, *G, *G, *G and *G"),
        # words that are names too
        ("Will the bridge hold? May I? Long ago.", "Will the bridge hold? May I? Long ago."),
        ("In May, Will said so; Mr May; Will May", "In May, *H said so; *H; *H"),
        ("He came. I agree with He. He Long", "He came. I agree with *I. *I"),
        # scripts without spaces
        ("刘培峰教授说李晓林的话", "*C说*B的话"),
        ("李女士、刘主任和晓林老师", "*B、*C和*B"),
        ("桃李满天下，浏览", "桃李满天下，浏览"),
        ("山田太郎さん、山田さん、山田 太郎", "*J、*J、*J"),
        ("김철수는 김 철수 씨와", "*K는 *K와"),
        # aliases, generic names, lone letters
        ("Ashi! The chair of the traders spoke", "*L! *L spoke"),
        ("a night, a nurse, Q: why?", "a night, a nurse, Q: why?"),
        ("the night nurse", "the *N"),
        # whom a shared surname means nobody can tell
        ("Mr Wu and Wu Jing", "*A or *O and *O"),
    ],
)
def test_persons(text: str, expected: str) -> None:
    assert short(rewritten(SPEAKERS, text).text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the China Foundation for Poverty Alleviation’s six", "#A’s six"),
        ("CFPA, cfpa and poverty alleviation in China", "#A, cfpa and poverty alleviation in China"),
        ("The Sarn Ferry Cooperative, the SFC, a sarn ferry cooperative", "#D, #D, a #D"),
        ("我们中国扶贫基金会的项目", "我们#D的项目"),
        ("Greenpeace's", "#C's"),
        ("the Ministry of Transport", "the Ministry of Transport"),
        ("Union of Something", "#F"),
        # whoever speaks for a body
        ("Marta! Ms Vesely of Quay Folk, the traders", "#E! #E of #E, #E"),
        ("a university, the law school, Beijing", "a university, the law school, Beijing"),
    ],
)
def test_organizations(text: str, expected: str) -> None:
    assert short(rewritten(BODIES, text).text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I would still like your bridge, Asha.", "I would still like your bridge, [Speaker L]."),
        ("so [Asha Menon] says, [and Asha too]", "so [Speaker L] says, [and Speaker L too]"),
        ("[sic] Asha [sic]", "[sic] [Speaker L] [sic]"),
    ],
)
def test_in_quotations_brackets_tell_it_from_the_speakers_words(text: str, expected: str) -> None:
    assert rewritten(SPEAKERS, text, Manner.QUOTATION).text == expected


def test_what_can_be_looked_up_does_not_show_the_pseudonym() -> None:
    public = rewritten(BODIES, "Ann Xu at Greenpeace", Manner.PUBLIC).text
    assert public == "[a speaker] at [an organization]"


@pytest.mark.parametrize(
    ("names", "text", "certain", "doubtful"),
    [
        (SPEAKERS, "haddad menon and berg", (), ("menon", "berg")),
        (SPEAKERS, "Will it? Long ago", (), ("Will", "Long")),
        (SPEAKERS, "晓林说老李", (), ("晓林", "老李")),
        (BODIES, "Beijing Normal University's Law School", ("Beijing Normal University", "Law School"), ()),
        (BODIES, "poverty alleviation, Poverty Alleviation", ("Poverty Alleviation",), ()),
    ],
)
def test_what_is_left_of_a_name_is_told(
    names: str, text: str, certain: tuple[str, ...], doubtful: tuple[str, ...]
) -> None:
    found = rewritten(names, text)
    assert (found.fragments, tuple(sorted(found.doubtful))) == (certain, tuple(sorted(doubtful)))


def test_a_text_without_names_stays_as_it_is() -> None:
    text = "e\u0301 \u00a0x\t走出去 ‘’"
    assert rewritten(SPEAKERS, text).text is text
    assert rewritten("title: X", text).text is text


def test_letters_go_on_after_z() -> None:
    assert [letters(number) for number in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_many_names_in_many_texts() -> None:
    """Were each name looked for in each text, this would not end."""
    names = "title: X\nspeakers:\n" + "".join(f"  s{n}: Given{n} Family{n}\n" for n in range(1000))
    replacer = Replacer(pseudonyms(read(names)).bearers())
    found = [replacer.rewritten(f"As Family{number % 1000} said, it is so. " * 5).text for number in range(5000)]
    assert found[1001].startswith("As Speaker B said, it is so. As Speaker B")


@pytest.mark.parametrize("text", ["Li " * 5000, "Li" + " a" * 5000 + " Li", "Mr " * 5000 + "Li", "A. " * 5000 + "Li"])
def test_a_text_of_many_beginnings_of_names_comes_to_an_end(text: str) -> None:
    assert rewritten(SPEAKERS, text).text.rstrip().endswith("Speaker B")
