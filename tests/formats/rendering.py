"""What a reader of a Markdown text sees, and a check that it has only the shapes a brief is made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

PARSER = (
    MarkdownIt("commonmark", {"html": True})
    .enable(["table", "strikethrough"])
    .use(footnote_plugin)
    .use(dollarmath_plugin)
)

BLOCKS = {"heading", "paragraph", "bullet_list", "list_item", "table", "thead", "tbody", "tr", "th", "td", "inline"}
BLOCKS |= {"footnote_block", "footnote", "footnote_anchor"}
SPANS = {"text", "strong", "em", "link", "footnote_ref", "html_inline"}


@dataclass(frozen=True)
class Rendered:
    """The texts of all blocks, whitespace as a browser shows it; ``marks`` are the footnotes referred to."""

    blocks: tuple[str, ...]
    marks: tuple[str, ...]
    links: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.blocks)


def rendered(markdown: str) -> Rendered:
    """Return what a reader sees; fails on any shape that a brief does not make itself."""
    blocks: list[str] = []
    marks: list[str] = []
    links: list[str] = []
    for token in PARSER.parse(markdown):
        assert kind(token) in BLOCKS, (token.type, token.content, markdown)
        if token.type == "inline":
            blocks.append(spaced("".join(_spans(token, marks, links))))
    return Rendered(tuple(blocks), tuple(marks), tuple(links))


def _spans(inline: Token, marks: list[str], links: list[str]) -> Iterator[str]:
    for token in inline.children or ():
        assert kind(token) in SPANS, (token.type, token.content, inline.content)
        if token.type == "html_inline":
            assert token.content in ("<br>", "<!-- -->"), token.content
            yield " " if token.content == "<br>" else ""
        elif token.type == "footnote_ref":
            marks.append(token.meta["label"])
        elif token.type == "link_open":
            assert token.info == "auto"
            links.append(str(token.attrs["href"]))
        else:
            yield token.content


def kind(token: Token) -> str:
    return token.type.removesuffix("_open").removesuffix("_close")


def spaced(text: str) -> str:
    """Return a text with one space for each run of whitespace, and control characters as the brief shows them."""
    return " ".join(text.split())
