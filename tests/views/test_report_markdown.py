"""Reports as Markdown: every text is shown as it stands, in the shapes that were meant."""

from hypothesis import given
from tests.formats.rendering import rendered, spaced
from tests.formats.texts import nasty_texts

from argmap.views.report import Align, Block, Column, Heading, Paragraph, Records, Report, Table, Telling
from argmap.views.report.markdown import markdown

NOTHING = Records((), tuple)


def printed(*blocks: Block, title: str = "T") -> str:
    return markdown(Report("v", title, blocks, NOTHING))


@given(nasty_texts, nasty_texts)
def test_whatever_a_text_holds_it_is_shown_as_it_stands(text: str, other: str) -> None:
    one, two = ((text, "quote"),), ((other, ""),)
    shown = Table((Column(text), Column(other, Align.RIGHT, whole=True)), ((one, two), (two, one), (one,)))
    telling = Telling((text, ""), two, (Telling(("", ""), one),))
    found = rendered(printed(Heading(text, other), Paragraph(one), telling, shown, title=text))
    first, second = spaced(text), spaced(other)
    assert found.blocks == (
        first, spaced(f"{text} ({other})"), first, f"{first} {second}", first,
        first, second, first, second, second, first, first, "",
    )  # fmt: skip


def test_the_shapes() -> None:
    columns = (Column(""), Column("votes", Align.RIGHT), Column("net", Align.CENTER, key="less those against"))
    rows = (((("Claims", "title"),),), ((("a|b", ""),), (("0.25", ""),), (("+", ""),)))
    under = (Telling(("+", ""), (("Ann", ""),)), Telling(("", ""), (("Bo", ""),)))
    told = (Telling(("•", ""), (("It is so.", ""),), under), Telling(("!", ""), (("It is not.", ""),)))
    assert printed(Paragraph((("One.", ""),)), Heading("Said"), *told, Table(columns, rows)) == (
        "# T\n\nOne.\n\n## Said\n\n- • It is so.\n  - \\+ Ann\n  - Bo\n- ! It is not.\n\n"
        "|  | votes | net |\n| --- | ---: | :---: |\n| **Claims** |  |  |\n| a\\|b | 0.25 | + |\n\n"
        "- net: less those against\n"
    )


def test_headings_are_whole_names_unless_they_are_sentences() -> None:
    sentences = [f"Sentence {number} that says more than a heading can hold." for number in range(2)]
    names = [f"Speaker {number}" for number in range(60)]
    row = ((), *((("1", ""),),) * 60)
    assert "Speaker 59" in printed(Table((Column(""), *map(Column, names)), (row,))).splitlines()[2]
    found = printed(Table((Column(""), *map(Column, sentences)), (row[:3],)))
    assert found.splitlines()[2:] == [
        "|  | A | B |",
        "| --- | --- | --- |",
        "|  | 1 | 1 |",
        "",
        f"- A: {sentences[0]}",
        f"- B: {sentences[1]}",
    ]
