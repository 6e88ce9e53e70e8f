"""Words that stand in and around names: titles, particles, words that are names too."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ABBREVIATED = (
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Hon", "Rev", "Fr", "Sr", "Sra", "Dra", "Mme", "Mlle", "Gen", "Col",
)  # fmt: skip
"""Titles that may end in a full stop."""

TITLES = (
    "Mister", "Miss", "Missus", "Madam", "Madame", "Mademoiselle", "Monsieur", "Sir", "Dame", "Lord", "Lady",
    "Doctor", "Professor", "Professorin", "Herr", "Herrn", "Frau", "Señor", "Señora", "Signor", "Signora", "Don",
    "Doña", "Sheikh", "Reverend", "Father", "Sister", "Brother", "Bishop", "Rabbi", "Imam", "Judge", "Justice",
    "Senator", "Congressman", "Congresswoman", "Representative", "Councillor", "Councilor", "Commissioner",
    "Ambassador", "Minister", "President", "Chancellor", "Governor", "Mayor", "Secretary", "Director", "Chairman",
    "Chairwoman", "Chairperson", "Chair", "Captain", "Colonel", "General", "Major", "Sergeant", "Inspector",
    "Dean", "Comrade", "Auntie", "Uncle", "Nurse",
)  # fmt: skip
"""Titles written out."""

RANKS = _words(
    "doctor professor minister president chancellor governor mayor senator ambassador commissioner councillor "
    "councilor director chairman chairwoman chairperson chair moderator captain colonel general judge bishop "
    "rabbi imam dean secretary reverend skipper"
)
"""Titles that say who is meant even without a name: *the professor*."""

PARTICLES = _words(
    "van von der den de del della di da dos das do du la le les el al bin ibn bint ben abu abd ul ud uz zu zum "
    "zur af av y e i und and of the ter ten te op 't s st san santa mac mc o d l dit"
)
"""What joins the parts of a name and is no name by itself."""

GENERIC = _words(
    "a an the one first second third fourth fifth another unknown anonymous unnamed speaker speakers participant "
    "participants resident citizen member audience public panel panelist panellist moderator interviewer "
    "interviewee host guest witness respondent expert representative delegate spokesperson spokesman spokeswoman "
    "student teacher worker farmer voice person man woman question answer chair head deputy vice acting former "
    "organization body jr sr phd md mp qc kc cbe obe ii iii iv esq"
)
"""Words that describe a speaker whom the map does not name."""

FUNCTION_WORDS = _words(
    "he she you we me my her us it an no so do in on to be can at as or if by go up for are was has had not but yes"
)
MONTHS = _words("may april june august march")
COMMON_WORDS = (
    FUNCTION_WORDS
    | MONTHS
    | _words(
        "will mark hope long art bill grant young green rich chase such much many more little small black white brown "
        "gray short best good new old low love page book power peace case day west east north south price bank banks "
        "field park street river rivers stone church hall house gates lake bridge forest english french german china"
    )
)
"""English words that begin sentences or titles, and are names too: there a capital letter proves nothing."""

_ABBREVIATED = "|".join(ABBREVIATED)
_TITLES = "|".join(TITLES)
# In lower case `general`, `miss` or `father` are ordinary words; `chair` is one in either.
_IN_LOWER_CASE = "|".join(sorted(RANKS - {"general", "chair", "dean", "major", "judge"}))
_TITLE = (
    rf"(?:(?:{_ABBREVIATED}|{_ABBREVIATED.upper()}|{_ABBREVIATED.lower()})\b\.?"
    rf"|(?:Vice[ -]|Deputy )?(?:{_TITLES}|{_TITLES.upper()}|{_IN_LOWER_CASE})\b)"
)

TITLES_BEFORE = re.compile(rf"(?<!\w)(?:{_TITLE}\s*)+\Z")
"""Titles at the very end of a text; what follows is a name."""

TITLES_FIRST = re.compile(rf"(?:[Tt]he\s+)?(?:{_TITLE}\s*)+")
"""Titles at the beginning of a name."""

SUFFIX = re.compile(
    r",?\s*(?<!\w)(?:Jr|Sr|Ph\.?\s?D|M\.?D|MEP|MP|QC|KC|CBE|OBE|MBE|Esq|III|II|IV)\b\.?(?:,?\s*(?:Ph\.?D|M\.?D|MP)\b\.?)?"
)
"""What may follow a name."""

_NO_NAMES = _words("Chair Don Father Sister Brother General Major Justice Secretary Director Dean Nurse Representative")
_BEFORE_NAMES = "|".join(title for title in TITLES if title not in _NO_NAMES)
_NO_NAME = "|".join(("Speaker", "Member", "Members", "Of", "And", *TITLES))
TITLED = re.compile(
    rf"(?<!\w)(?:(?:{_ABBREVIATED}|{_ABBREVIATED.upper()})(?!\w)\.?|(?:{_BEFORE_NAMES}|{_BEFORE_NAMES.upper()})(?!\w))"
    rf"\s+(?!(?:{_NO_NAME})(?!\w))[^\W\d_a-zß-öø-ÿ][\w'’-]+"
)
"""A title and a word with a capital letter: somebody's name, unless it is part of what a body is called."""

ASIAN_TITLES = (
    "先生", "女士", "小姐", "太太", "夫人", "教授", "博士", "医生", "醫生", "大夫", "老师", "老師", "主任", "会长",
    "會長", "主席", "部长", "部長", "院长", "院長", "校长", "校長", "总裁", "總裁", "经理", "經理", "处长", "處長",
    "司长", "司長", "局长", "局長", "书记", "書記", "秘书长", "秘書長", "理事长", "理事長", "总监", "同志", "律师",
    "研究员", "さん", "氏", "様", "君", "씨", "님", "교수", "박사", "선생", "의원", "장관",
)  # fmt: skip
"""Titles that follow a Chinese, Japanese or Korean name."""

ASIAN_TITLED = re.compile(
    rf"[\u4e00-\u9fff\uac00-\ud7af]{{1,3}}?(?:{'|'.join(title for title in ASIAN_TITLES if len(title) > 1)})"
)
COMPOUND_SURNAMES = _words(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 公孙 公孫 慕容 长孙 長孫 宇文 司徒 夏侯 令狐 남궁 황보 제갈"
)
