"""Whatever is copied from a source is found there; whatever is changed is not."""

from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.documents.document import Document, Turn
from argmap.model import Evidence, Speaker
from argmap.quotations.citations import Citation
from argmap.quotations.verdicts import Checked, Verdict
from argmap.quotations.verification import check_against
from argmap.quotations.voices import Voices

WORDS = [
    "bridge",
    "ferry",
    "the",
    "coun-\ntries",
    "“going out”",
    "well-known",
    "ﬁnd",
    "is",
    "走出去",
    "don’t",
    "Tomás",
    "no.",
]
WORD = st.sampled_from(WORDS)
NAMES = ["Ada Ba", "Cem Do", "Eva Fu"]
VOICES = Voices({name[0].lower(): Speaker(name=name) for name in NAMES})


@st.composite
def panels(draw: st.DrawFn) -> tuple[Document, list[tuple[str, list[str]]]]:
    """Make a transcript, and what is said in it, turn by turn."""
    said = draw(
        st.lists(st.tuples(st.sampled_from(NAMES), st.lists(WORD, min_size=1, max_size=12)), min_size=1, max_size=5)
    )
    text, turns = "A panel.\n", []
    for name, words in said:
        text += f"{name}: "
        start = len(text)
        text += " ".join(words)
        turns.append(Turn(name, ((start, len(text)),)))
        text += "\n"
    return Document(text, turns=tuple(turns)), said


def verdict(document: Document, quote: str, speaker: str = "") -> Checked:
    citation = Citation(Evidence(quote=quote), ("claims", "x"), (speaker,) if speaker else (), "source")
    return check_against(document, [citation], VOICES)[0]


@given(panels(), st.data())
def test_what_is_copied_is_found_in_its_speakers_turn(
    panel: tuple[Document, list[tuple[str, list[str]]]], data: st.DataObject
) -> None:
    document, said = panel
    name, words = data.draw(st.sampled_from(said))
    first = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[first : data.draw(st.integers(first + 1, len(words)))])
    found = verdict(document, quote, name[0].lower())
    assert found.verdict in (Verdict.VERBATIM, Verdict.AMBIGUOUS)
    assert " ".join(quote.split()) == " ".join(found.found.split())
    typographic = quote.replace("“", '"').replace("”", '"').replace("’", "'").replace("ﬁ", "fi").replace("-\n", "")
    assert verdict(document, typographic, name[0].lower()).verdict in (
        Verdict.VERBATIM,
        Verdict.TYPOGRAPHY,
        Verdict.AMBIGUOUS,
    )


@given(panels(), st.data())
def test_what_nobody_says_is_not_found(
    panel: tuple[Document, list[tuple[str, list[str]]]], data: st.DataObject
) -> None:
    document, said = panel
    _, words = data.draw(st.sampled_from(said))
    at = data.draw(st.integers(0, len(words)))
    quote = " ".join([*words[:at], "zeppelin", *words[at:]])
    found = verdict(document, quote)
    assert not found.verdict.holds
    assert found.verdict in (Verdict.ALTERED, Verdict.NOT_FOUND)


@given(panels(), st.lists(WORD, min_size=1, max_size=4), st.sampled_from(["a", "c", "e"]))
def test_as_looking_through_the_turns_one_by_one(
    panel: tuple[Document, list[tuple[str, list[str]]]], words: list[str], speaker: str
) -> None:
    document, said = panel
    assume("coun-\ntries" not in words)  # the end of a line may stand for two spellings
    sought = f" {' '.join(words)} "
    own = [said_words for name, said_words in said if name[0].lower() == speaker]
    others = [said_words for name, said_words in said if name[0].lower() != speaker]

    def stands(in_turns: list[list[str]]) -> bool:
        return any(sought in f" {' '.join(turn)} " for turn in in_turns)

    found = verdict(document, " ".join(words), speaker).verdict
    if stands(own):
        assert found in (Verdict.VERBATIM, Verdict.AMBIGUOUS)
    elif stands(others):
        assert found in (Verdict.WRONG_SPEAKER, Verdict.ALTERED)  # the speaker may say something like it
    else:
        assert not found.holds


@given(st.text(max_size=60), st.text(min_size=1, max_size=20))
def test_no_text_and_no_quotation_is_too_strange(text: str, quote: str) -> None:
    assume(quote.strip())
    found = verdict(Document(text), quote)
    assert found.verdict in Verdict
    assert found.place is None or str(found.place) == ""
    assert isinstance(found.differences, list)
