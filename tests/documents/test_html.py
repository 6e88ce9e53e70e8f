"""Web pages: what a browser would show."""

import pytest
from tests.documents.files import paragraphs

from argmap.documents import SourceError, document_of


def shown(page: str | bytes, name: str = "page.html") -> list[str]:
    return paragraphs(document_of(page if isinstance(page, bytes) else page.encode(), name))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>One <b>t</b>wo\n   three<p>Four", ["One two three", "Four"]),
        ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
        ("One<br>two<br/> three", ["One\ntwo\nthree"]),
        ("<pre>\n  a\n    b\n</pre>c  c", ["  a\n    b", "c c"]),
        ("<table><tr><th>Who<th>What<tr><td>Lin<td>No</table>", ["Who\tWhat", "Lin\tNo"]),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        ("a<script>no()</script>b<style>no</style><template>no</template><noscript>no</noscript>", ["ab"]),
        ("<head><title>No</title></head><body>Yes", ["Yes"]),
        ("<p hidden>No<p>Yes<div style='color:red; DISPLAY : none'>No<p>No</div><span hidden>No</span>", ["Yes"]),
        ("a<!-- no -->b<?no?>c", ["abc"]),
        ("&lt;b&gt; &amp;amp; &eacute; &#x8d70;", ["<b> &amp; é 走"]),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字</ruby>", ["漢字"]),
        ("a<a href='x'>link</a>, <img alt='picture'>", ["alink,"]),
        ("<p>a\0b", ["a\ufffdb"]),
        ("<p>never closed <b>at <i>all", ["never closed at all"]),
    ],
)
def test_what_is_shown(page: str, expected: list[str]) -> None:
    assert shown(page) == expected


@pytest.mark.parametrize(
    "page",
    [
        '<meta charset="gb2312"><p>走出去'.encode("gbk"),
        b'<meta http-equiv="Content-Type" content="text/html; charset=GBK"><p>' + "走出去".encode("gbk"),
        '<?xml version="1.0" encoding="big5"?><html><p>走出去'.encode("big5"),
        "<p>走出去".encode("utf-8-sig"),
        "<p>走出去".encode("utf-16"),
        "<meta charset=utf-16><p>走出去".encode(),
        "<meta charset=punycode><p>走出去".encode(),
        "<meta charset=nonsense><p>走出去".encode(),
    ],
)
def test_encodings(page: bytes) -> None:
    assert shown(page) == ["走出去"]


def test_old_pages_are_western() -> None:
    assert shown("<p>“Zoë”".encode("cp1252")) == ["“Zoë”"]
    assert shown("<meta charset=iso-8859-1><p>“Zoë”".encode("cp1252")) == ["“Zoë”"]


def test_xhtml_knows_its_elements_and_entities() -> None:
    body = '<head><title/></head><body><p>a&nbsp;b<a id="x"/></p><![CDATA[<c>]]></body>'
    page = f'<html xmlns="http://www.w3.org/1999/xhtml">{body}</html>'
    assert shown(page, "page.xhtml") == ["a\xa0b", "<c>"]
    assert shown(page.replace("</p>", ""), "page.xhtml")[0].startswith("a\xa0b")


def test_entities_of_the_page_are_not_read() -> None:
    page = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "boom"><!ENTITY f SYSTEM "file:///etc/passwd">]><html><p>a&a;&f;b</p></html>'
    text = "".join(shown(page, "page.xhtml"))
    assert "boom" not in text
    assert "root:" not in text


def test_deep_pages() -> None:
    assert shown("<div>" * 50_000 + "deep" + "</div>" * 50_000) == ["deep"]
    assert shown("<?xml version='1.0'?>" + "<div>" * 50_000 + "deep" + "</div>" * 50_000) == ["deep"]


def test_a_page_made_by_a_script_holds_no_text() -> None:
    with pytest.raises(SourceError, match="holds no text"):
        shown("<!doctype html><div id=app></div><script>render()</script>")
