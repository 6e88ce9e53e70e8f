"""Word documents: the words as they stand with all changes accepted."""

import pytest
from tests.documents.files import WORD, docx, p_of, paragraphs, run, said, zipped_files

from argmap.documents import SourceError, document_of


def words(body: str, **notes: str) -> list[str]:
    return paragraphs(document_of(docx(body, **notes), "minutes.docx"))


RUBY = f"<w:ruby><w:rt>{run('kan')}</w:rt><w:rubyBase>{run('漢')}</w:rubyBase></w:ruby>"
CHANGED = f"<w:ins>{run('now ')}</w:ins><w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
TAB_STOPS = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
SIGNS = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"
FORM = f"<w:sdt><w:sdtContent>{run(' form')}</w:sdtContent></w:sdt>"
TABLE = f"<w:tbl><w:tr><w:tc>{p_of(run('Who'))}</w:tc><w:tc>{p_of(run('What'))}</w:tc></w:tr></w:tbl>"
BOX = f"<w:txbxContent>{p_of(run('box'))}</w:txbxContent>"
DRAWING = (
    f"<w:r><mc:AlternateContent><mc:Choice><v:textbox>{BOX}</v:textbox></mc:Choice>"
    f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p_of(run("A "), run("bridge.")) + p_of() + p_of(run("Why?")), ["A bridge.", "Why?"]),
        (p_of(CHANGED, run("open")), ["now open"]),
        (p_of(f"<w:moveFrom>{run('no')}</w:moveFrom><w:moveTo>{run('yes')}</w:moveTo>"), ["yes"]),
        (p_of(TAB_STOPS, SIGNS), ["a\tb\nc"]),
        (p_of(f'<w:hyperlink w:anchor="x">{run("link")}</w:hyperlink>', FORM), ["link form"]),
        (p_of("<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>", run("yes")), ["yes"]),
        (p_of('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>yes</w:t></w:r>'), ["yes"]),
        (p_of("<w:r><w:instrText>PAGE</w:instrText></w:r>", run("7")), ["7"]),
        (p_of(RUBY), ["漢"]),
        (TABLE, ["Who", "What"]),
        (p_of(run("before "), DRAWING, run("after")), ["before after", "box"]),
    ],
)
def test_words(body: str, expected: list[str]) -> None:
    assert words(body) == expected


def test_notes_follow_the_text() -> None:
    notes = {
        "footnotes": f'<w:footnote w:id="1">{p_of(run("A note."))}</w:footnote>',
        "endnotes": p_of(run("The end.")),
    }
    assert words(p_of(run("Text")), **notes) == ["Text", "A note.", "The end."]


def test_transcripts_of_teams() -> None:
    body = "".join(
        p_of(f"<w:r><w:t>{name}   {time}</w:t><w:br/><w:t>{text}</w:t></w:r>")
        for name, time, text in (
            ("Karim Haddad", "0:05", "It pays."),
            ("Ruth", "0:09", "Who says?"),
            ("Ruth", "1:00", "Who?"),
        )
    )
    assert said(document_of(docx(body), "a.docx")) == [
        ("Karim Haddad", 5.0, ["It pays."]),
        ("Ruth", 9.0, ["Who says?", "Who?"]),
    ]


def test_deep_documents() -> None:
    assert words(p_of("<w:smartTag>" * 20_000 + run("deep") + "</w:smartTag>" * 20_000)) == ["deep"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("attack", ['<!DOCTYPE a [<!ENTITY b "boom">]>', '<!DOCTYPE a SYSTEM "file:///etc/passwd">'])
def test_document_types_are_refused(encoding: str, attack: str) -> None:
    part = f'{attack}<w:document xmlns:w="{WORD}">{p_of(run("&b;"))}</w:document>'.encode(encoding)
    with pytest.raises(SourceError, match="declares a document type"):
        document_of(zipped_files({"word/document.xml": part}), "a.docx")


def test_a_damaged_document_is_told() -> None:
    with pytest.raises(SourceError, match=r"is damaged: word/document.xml cannot be read"):
        document_of(docx("<w:p>"), "a.docx")
    with pytest.raises(SourceError, match="is damaged"):
        document_of(docx(p_of(run("words")))[:200], "a.docx")
