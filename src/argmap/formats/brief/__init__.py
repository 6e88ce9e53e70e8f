"""The brief: a map as a Markdown text that a person would send as it is."""

from collections.abc import Iterator

from argmap.comparison import compare_speakers
from argmap.comparison.tacit import taken_for_granted
from argmap.diagnostics import Diagnostic
from argmap.formats.brief import actions, appendix
from argmap.formats.brief.comparison import Comparison
from argmap.formats.brief.footnotes import Footnotes
from argmap.formats.brief.groups import Group, by_speaker, by_topic
from argmap.formats.brief.statements import Account
from argmap.formats.brief.summary import summary
from argmap.formats.brief.wording import Wording
from argmap.interchange.losses import EXPORT, Losses
from argmap.markup.markdown import heading, inline
from argmap.model import ArgumentMap
from argmap.model.references import STATEMENTS


def write(argument_map: ArgumentMap, by: str = "topic") -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the brief in GitHub's Markdown, and what of the map is not in it.

    Statements come by topic, or by ``by="speaker"``.
    """
    found = compare_speakers(argument_map)
    # What is taken for granted stands with its argument; challenges and recommendations have lists of their own.
    unsaid = taken_for_granted(argument_map) & argument_map.claims.keys()
    footnotes = Footnotes(argument_map)
    wording = Wording(argument_map, found.names, unsaid)
    comparison = Comparison(argument_map, found, unsaid, wording)
    account = Account(argument_map, found, unsaid, wording, footnotes)
    groups = by_speaker(argument_map, unsaid, found.names) if by == "speaker" else by_topic(argument_map, unsaid)
    blocks = [
        *summary(argument_map, found, unsaid),
        *appendix.speakers(argument_map, found, unsaid, footnotes),
        # What is asked and in dispute comes first: many read no further.
        *actions.requests(argument_map, wording, footnotes),
        *comparison.agreement(),
        *actions.unaddressed_challenges(argument_map, found, wording),
        *_said(argument_map, groups, account, f"What was said, by {by}"),
        *comparison.standing(),
        # By topic, each topic's description stands under its heading.
        *(appendix.topics(argument_map) if by == "speaker" else ()),
        *appendix.terms(argument_map, wording, footnotes),
        *appendix.sources(argument_map, footnotes),
        *appendix.origin(argument_map),
        footnotes.definitions(),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n", _losses(argument_map).told()


def _said(argument_map: ArgumentMap, groups: list[Group], account: Account, title: str) -> Iterator[str]:
    if groups:
        yield heading(2, title if groups[0].heading else "What was said")
    for group in groups:
        if group.heading:
            yield heading(3, group.heading)
        if group.topic in argument_map.topics:
            topic = argument_map.topics[group.topic]
            if topic.parent:
                above = argument_map.topics.get(topic.parent)
                yield f"Part of: {inline(above.label if above else topic.parent)}"
            if topic.description:
                yield inline(topic.description)
        yield from account.blocks(group)


def _losses(argument_map: ArgumentMap) -> Losses:
    """Return a loss for each that has attributes: prose has no place for them."""
    losses = Losses(EXPORT)
    for section in ("sources", "speakers", "organizations", *STATEMENTS, "arguments"):
        for name, entry in getattr(argument_map, section).items():
            if entry.attributes:
                losses.add("the brief leaves out attributes", (section, name, "attributes"))
    for position in argument_map.positions:
        if position.utterance.attributes:
            losses.add("the brief leaves out attributes of what is said", (*position.path, "attributes"))
    return losses
