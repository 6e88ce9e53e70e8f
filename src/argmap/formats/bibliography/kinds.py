"""What kind of publication a source is, by the words under its ``kind``."""

import re

KINDS = (
    (r"thesis|dissertation", "thesis", "phdthesis", "type"),
    (r"journal|journal article|paper|scholarly article", "article-journal", "article", ""),
    (r"magazine(?: article)?", "article-magazine", "article", ""),
    (r"newspaper(?: article)?|news|press article", "article-newspaper", "article", ""),
    (r"chapter|book chapter", "chapter", "incollection", ""),
    (r"conference paper|proceedings", "paper-conference", "inproceedings", ""),
    (r"book|monograph", "book", "book", ""),
    (r"(?:\w+ )?report|working paper|white paper|study|survey|brief", "report", "techreport", "type"),
    (r"verbatim record|hansard|hearing", "hearing", "misc", "howpublished"),
    (r"interview", "interview", "misc", "howpublished"),
    (r"recording|video|film|audio|podcast|broadcast", "broadcast", "misc", "howpublished"),
    (r"speech|talk|presentation|lecture|slides", "speech", "misc", "howpublished"),
    (r"law|act|bill|statute|regulation|directive", "legislation", "misc", "howpublished"),
    (r"web ?(?:page|site)|blog(?: post)?|online|post|web", "webpage", "misc", "howpublished"),
    (r"data ?(?:base|set)", "dataset", "misc", "howpublished"),
    (r"letter|e-?mail|manuscript", "personal_communication", "misc", "howpublished"),
)
_OTHER = ("document", "misc", "howpublished")


def publication(kind: str | None) -> tuple[str, str, str]:
    """Return the type in CSL, the type in BibTeX, and the BibTeX field that has room for the words themselves."""
    words = " ".join((kind or "").casefold().split())
    for pattern, csl, bibtex, room in KINDS:
        if re.fullmatch(pattern, words):
            return csl, bibtex, room
    return _OTHER


_WEB = re.compile(r"(?i)(?:https?|ftp)://\S")


def is_web(url: str) -> bool:
    """Whether an address leads to the web; a style may make a link of it, which must run nothing."""
    return bool(_WEB.match(url))
