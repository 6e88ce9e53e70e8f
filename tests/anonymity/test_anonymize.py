"""Maps and what becomes of them."""

import json

import pytest
from tests.anonymity.maps import read

import argmap
from argmap.anonymity import anonymize
from argmap.anonymity.anonymize import NOTE
from argmap.checks.engine import essential
from argmap.diagnostics import Severity
from argmap.formats import format_named
from argmap.source import loads


def as_json(text: str) -> dict[str, object]:
    written, _ = format_named("json").write(anonymize(read(text)).map)  # type: ignore[misc]
    assert isinstance(written, str)
    loaded = loads(written)
    assert loaded.map is not None
    assert essential(loaded) == []
    found: dict[str, object] = json.loads(written)
    return found


WHOLE = """\
title: What Wu Peng said at the China Foundation for Poverty Alleviation
note: Wu Peng spoke first.
mapper: [Ann Other, Li Xiaolin]
event:
  title: Talks with Ms Li
  kind: seminar
  date: 2024-03-12
  place: Foundation for Poverty Alleviation, Beijing
  organizer: [China Foundation for Poverty Alleviation, The university]
  participants: Wu, Li and ten others
  url: https://example.org/seminar
  note: Wu was late.
sources:
  wu-talk:
    {title: A talk of Wu Peng, kind: transcript, author: Wu Peng, publisher: CFPA, date: 2024, language: en,
    url: "https://example.org/wu", accessed: 2024-03-13, path: wu.txt, attributes: {archive: CFPA 12}, note: Wu has it.}
speakers:
  wu:
    {name: Wu Peng, original: 吴鹏, aliases: Old Wu, role: Director of aid, organization: cfpa,
    url: "https://example.org/wu", attributes: {party: none}, note: He left early.}
  li: {name: Li Xiaolin, organization: Small Fund}
  coop: {name: Ferry Cooperative, kind: body, role: represented by Marta Vesely}
organizations:
  cidca: {name: Agency, note: Wu wants it to act.}
  cfpa: {name: China Foundation for Poverty Alleviation, kind: foundation, aliases: the big fund, note: Founded 1989.}
topics: {wu-ideas: {label: Ideas of Wu, description: As Wu says.}}
terms: {wu-term: {meaning: as Wu uses it, original: 吴鹏说, quote: my word, source: wu-talk}}
claims:
  wu-neutral:
    by: {speaker: wu, organization: li-fund, note: Wu nods., attributes: {seat of Wu: next to Li}}
    text: Wu's Foundation is neutral.
    quote: We at CFPA are neutral, Ms. Li.
    translation: as Wu says
    topics: wu-ideas
    terms: wu-term
    agree: {speaker: li, quote: "Yes, Mr. Wu.", at: 0:10}
  said:
    by: coop
    quote: You said so, Peng.
    because: {wu-reason: {text: Because of 吴鹏., fidelity: paraphrase}}
recommendations:
  law: {by: wu, to: [cidca, coop], text: A law is needed., supports: {to: said, by: li, note: Li draws it.}}
arguments:
  wu-argument: {by: wu, premises: {statement: wu-neutral, note: Wu's}, conclusion: said, scheme: Wu's own}
"""

EXPECTED = {
    "argmap": "1",
    "title": "What [a speaker] said at [an organization]",
    "mapper": ["Ann Other"],
    "note": f"{NOTE} Speaker A spoke first.",
    "event": {
        "title": "Talks with [a speaker]",
        "kind": "seminar",
        "date": "2024-03-12",
        "organizer": ["The university"],
        "note": "[a speaker] was late.",
    },
    "sources": {
        "source-a": {
            "title": "Source A",
            "kind": "transcript",
            "date": "2024",
            "language": "en",
            "note": "[a speaker] has it.",
        }
    },
    "speakers": {
        "speaker-a": {"name": "Speaker A", "organization": "organization-a"},
        "speaker-b": {"name": "Speaker B", "organization": "Organization C"},
        "organization-d": {"name": "Organization D", "kind": "body"},
    },
    "organizations": {
        "cidca": {"name": "Agency", "note": "Speaker A wants it to act."},
        "organization-a": {"name": "Organization A"},
    },
    "topics": {"speaker-a-ideas": {"label": "Ideas of Speaker A", "description": "As Speaker A says."}},
    "terms": {
        "speaker-a-term": {
            "quote": "my word",
            "source": "source-a",
            "meaning": "as Speaker A uses it",
            "original": "Speaker A说",
        }
    },
    "claims": {
        "speaker-a-neutral": {
            "quote": "We at [Organization A] are neutral, [Speaker B].",
            "translation": "as [Speaker A] says",
            "by": [
                {
                    "speaker": "speaker-a",
                    "organization": "Organization B",
                    "attributes": {"seat of Speaker A": "next to Speaker B"},
                    "note": "Speaker A nods.",
                }
            ],
            "text": "Speaker A's Foundation is neutral.",
            "topics": ["speaker-a-ideas"],
            "terms": ["speaker-a-term"],
            "agree": [{"quote": "Yes, [Speaker A].", "at": "0:10", "speaker": "speaker-b"}],
        },
        "said": {
            "quote": "You said so, [Speaker A].",
            "by": [{"speaker": "organization-d"}],
            "text": "You said so, [Speaker A].",
            "because": [{"to": "speaker-a-reason"}],
        },
        "speaker-a-reason": {
            "by": [{"speaker": "organization-d"}],
            "text": "Because of Speaker A.",
            "fidelity": "paraphrase",
        },
    },
    "recommendations": {
        "law": {
            "by": [{"speaker": "speaker-a"}],
            "text": "A law is needed.",
            "supports": [{"to": "said", "by": "speaker-b", "note": "Speaker B draws it."}],
            "to": ["cidca", "organization-d"],
        }
    },
    "arguments": {
        "speaker-a-argument": {
            "by": ["speaker-a"],
            "premises": [{"statement": "speaker-a-neutral", "note": "Speaker A's"}],
            "conclusion": "said",
            "scheme": "Speaker A's own",
        }
    },
}


def test_a_map_with_names_everywhere() -> None:
    assert as_json(WHOLE) == EXPECTED


def test_pseudonyms_by_what_they_stand_for() -> None:
    assert anonymize(read(WHOLE)).names == {
        "wu": "Speaker A",
        "li": "Speaker B",
        "coop": "Organization D",
        "cfpa": "Organization A",
        "li-fund": "Organization B",
        "Small Fund": "Organization C",
    }


def test_what_was_left_out_is_said() -> None:
    (left_out,) = [each for each in anonymize(read(WHOLE)).findings if each.rule == "left-out"]
    assert left_out.severity is Severity.INFO
    assert left_out.message == (
        "left out, since it tells who somebody is: original, aliases (2), url, attributes, note (2), role (2), kind of "
        "speakers and organizations; organizer, place, participants, url of the event; title, author, publisher, url, "
        "accessed, path, attributes of sources; mapper of the map"
    )


def test_a_map_without_speakers_stays_as_it_is() -> None:
    bare = read("title: X\nnote: Y\nclaims: {a: {text: So it is.}}")
    assert anonymize(bare).map == bare
    assert anonymize(bare).findings == ()


def test_a_speaker_added_at_the_end_changes_no_other_pseudonym() -> None:
    few = read("title: X\nspeakers:\n  wu: Wu Peng\n  li: {name: Li Xiaolin, organization: cfpa}\n" + BODIES)
    more = read(
        "title: X\nspeakers:\n  wu: Wu Peng\n  li: {name: Li Xiaolin, organization: cfpa}\n"
        "  za: {name: Zed Amiri, organization: aaa}\n" + BODIES
    )
    assert anonymize(few).names.items() < anonymize(more).names.items()
    assert anonymize(more).names["aaa"] == "Organization B"


BODIES = "organizations: {aaa: The first of all, cfpa: The Foundation}\n"


@pytest.mark.parametrize(
    ("organization", "name", "is_same"),
    [
        ("", "Ferry Union", True),  # declared under its name
        ("", "The ferries", True),  # … or an alias
        ("organization: union, ", "Ferry Union", True),
        ("organization: Ferry Union, ", "Ferry Union", True),
        ("organization: union, ", "Crew of the Union", False),
    ],
)
def test_a_body_that_is_declared_as_an_organization_too(organization: str, name: str, is_same: bool) -> None:  # noqa: FBT001
    text = f"title: X\nspeakers: {{crew: {{name: {name}, {organization}kind: body}}}}\n"
    text += "organizations: {union: {name: Ferry Union, aliases: The ferries}}\n"
    text += "recommendations: {r: {by: crew, to: union, text: Act.}}\n"
    found = anonymize(read(text)).map
    (speaker,) = found.speakers.values()
    (union,) = found.organizations.values()
    assert union.name != "Ferry Union" or not is_same
    assert (speaker.name == union.name) is is_same
    assert speaker.id != union.id


def test_namesakes_are_told_apart_and_a_shared_name_is_anybodys() -> None:
    found = anonymize(
        read("title: X\nspeakers: {a: Wu Peng, b: Wu Jing}\nclaims: {c: {by: a, text: X, quote: 'Mr. Wu told Peng'}}")
    )
    assert found.map.claims["c"].quote == "[Speaker A or Speaker B] told [Speaker A]"


def test_twice_is_once() -> None:
    once = anonymize(read(WHOLE)).map
    again = anonymize(once)
    assert again.map == once
    assert [each for each in again.findings if each.severity is Severity.WARNING] == []


# Findings

STILL = """\
title: X
speakers:
  lin: {name: Lin Yuewen, organization: clinic, role: Doctor}
  menon: Asha Menon
organizations:
  clinic: Clinic of Beijing Normal University
  board: Health Board
claims:
  a: {by: lin, text: A, quote: Doctor Hadad and Dr. Vesely told me.}
  b: {by: lin, text: B, quote: "Ask asha.menon@example.org, @asha_m or https://example.org/asha!"}
  c: {by: lin, text: C, quote: That is what Beijing Normal University pays for.}
  d: {by: lin, text: D, quote: "A shop can't always move, Doctor.", note: As Professor Zhou said.}
  e: {by: lin, text: E, quote: The Health Board and the clinic will pay.}
  f: {by: lin, text: F, quote: Asha Menon-Patel pays.}
  g: {by: lin, text: G, quote: 周教授说得对。}
  h: {by: lin, text: H, quote: Nothing to see., agree: {speaker: menon, quote: Sure., translation: Sir Toby}}
  i: {by: lin, quote: As Ms. Zhou said.}
"""


def test_each_text_that_still_names_someone_is_told_once_with_its_place() -> None:
    loaded = argmap.loads(STILL, "map.yaml")
    assert loaded.map is not None
    found = [each for each in loaded.located(anonymize(loaded.map).findings) if each.path]
    assert [(each.location.line, each.severity.value, each.message) for each in found if each.location] == [
        (9, "warning", "this quotation still names someone: “Doctor Hadad”, “Dr. Vesely”"),
        (
            10,
            "warning",
            (
                "this quotation still names someone: “asha.menon@example.org”, “@asha_m”, “https://example.org/asha!”; "
                "may still tell who is meant: “asha”, “menon”"
            ),
        ),
        (11, "warning", "this quotation still names someone: “Beijing Normal University”"),
        (12, "info", "this quotation may still tell who is meant: “Doctor”"),
        (12, "warning", "this text still names someone: “Professor Zhou”"),
        (
            13,
            "info",
            (
                "this quotation may still tell who is meant: “the clinic”; "
                "names someone who did not speak: “Health Board”"
            ),
        ),
        (14, "warning", "this quotation still names someone: “Patel”"),
        (15, "warning", "this quotation still names someone: “周教授”"),
        (16, "warning", "this quotation still names someone: “Sir Toby”"),
        (17, "warning", "this quotation still names someone: “Ms. Zhou”"),
    ]
    assert {each.hint for each in found} == {"if a speaker is meant, add the words to their `aliases`"}


def test_words_with_a_capital_letter_that_are_left() -> None:
    text = "title: X\nspeakers: {wu: Wu Peng}\nclaims:\n"
    text += (
        "  a: {by: wu, text: 'Trade on Karsten Road is down. I said so to Wu in May; ask Marta.', quote: ask Marta}\n"
    )
    assert anonymize(read(text)).capitalized == ("Marta", "Karsten Road")
