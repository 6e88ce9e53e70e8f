"""Markdown: the text without the markup."""

import pytest
from tests.documents.files import paragraphs, said

from argmap.documents import SourceError, document_of, markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A *title*\n\nSome **bold** and `code`.\n", ["A title", "Some bold and code."]),
        ("One line\nand the next\n", ["One line\nand the next"]),
        ("Hard  \nbreak\\\nagain\n", ["Hard\nbreak\nagain"]),
        ("[link](https://example.org \"title\"), ![a *picture*](x.png), <https://a.org>", ["link, a picture, https://a.org"]),
        ("[link][one]\n\n[one]: https://example.org\n", ["link"]),
        ("- one\n- two\n  - three\n\n1. four\n", ["one", "two", "three", "four"]),
        ("> quoted\n> words\n", ["quoted\nwords"]),
        ("| Who | What |\n|---|---|\n| Lin | No |\n", ["Who\tWhat", "Lin\tNo"]),
        ("```python\nx = 1\n\ny = 2\n```\n", ["x = 1\n\ny = 2"]),
        ("a <b>bold</b> &amp; &copy; \\*b\\*<br>c", ["a bold & © *b*\nc"]),
        ("<div>\nblock &lt;\n</div>\n\n<!-- no -->\n\n<script>\nno\n</script>\n", ["block <"]),
        ("~~gone~~ kept", ["gone kept"]),
        ("Words[^1] and[^b] more.\n\n[^1]: word\n[^b]: Many *words*\n", ["Words and more.", "word", "Many words"]),
        ("---\ntitle: No\n---\n\nYes\n", ["Yes"]),
        ("Yes\n\n---\n\nAlso\n", ["Yes", "Also"]),
    ],
)  # fmt: skip
def test_text(text: str, expected: list[str]) -> None:
    for form in (text, text.replace("\n", "\r\n"), "\ufeff" + text):
        assert paragraphs(document_of(form.encode(), "minutes.md")) == expected


def test_labels_in_bold_begin_turns() -> None:
    text = "# Panel\n\n**Karim:** It pays.\n\n**Ruth:** Says who?\n\n**Karim:** The *survey*.\n"
    assert said(document_of(text.encode(), "a.md")) == [
        ("Karim", None, ["It pays."]),
        ("Ruth", None, ["Says who?"]),
        ("Karim", None, ["The survey."]),
    ]


def test_what_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "MAX_SECONDS", -1.0)
    with pytest.raises(SourceError, match="takes more than"):
        document_of(b"a [b", "a.md")
