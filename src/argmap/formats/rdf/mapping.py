"""A map in the terms of the AIF ontology (Chesñevar et al. 2006; Bex et al. 2013).

Statements are I-nodes. Reasons are RA-nodes, attacks CA-nodes, restatements MA-nodes. Each position of a speaker is a
locution, an L-node, tied to its statement by a YA-node that says what was done: asserting, agreeing, … What AIF has no
term for is told with Dublin Core, schema.org and SKOS.

Classes and properties are those that AIFdb writes and queries over it use: ``Premise`` and ``Conclusion`` lead from a
node of any scheme to its ends, ``Locution`` and ``IllocutionaryContent`` from a YA-node to its own. A CA-node has the
ontology's more exact ``ConflictingElement`` and ``ConflictedElement`` besides.
"""

from collections.abc import Iterable, Iterator

from argmap.formats.rdf.actors import CARRIED as ACTORS_CARRIED
from argmap.formats.rdf.actors import iri, surroundings
from argmap.formats.rdf.resources import Literal, Reference, Resource, date, plain
from argmap.interchange.contents import CONCLUSION, PREMISE, Arrow, arrows, carried, missing, place
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap, Cited, Position, Stance, Statement, Target
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS

_QUOTED = ("quote", "source", "place", "language", "translation")
CARRIED = ACTORS_CARRIED | carried(
    statement=(*_QUOTED, "text", "topics", "terms", "to", "date", "note", *STANCE_KEYS, *RELATION_KEYS),
    position=(*_QUOTED, "date", "organization", "note"),
    relation=("by", "note"),
    argument=(*_QUOTED, "text", "by", "premises", "scheme", "note"),
)
"""What is carried, in the terms of ``missing``."""

_ILLOCUTIONS = {
    Stance.ASSERTS: "Asserting",
    Stance.AGREES: "Agreeing",
    Stance.PARTLY: "Partly agreeing",
    Stance.CONCEDES: "Conceding",
    Stance.QUESTIONS: "Questioning",
    Stance.DISAGREES: "Disagreeing",
}
_SCHEMES = {
    "supports": ("RA", "Default Inference"),
    "addresses": ("RA", "Addresses"),
    "rebuts": ("CA", "Rebuttal"),
    "undermines": ("CA", "Undermining"),
    "undercuts": ("CA", "Undercut"),
    "restates": ("MA", "Default Rephrase"),
}
"""The kind of S-node that stands for a relation, and what its scheme is called."""


def resources(argument_map: ArgumentMap) -> tuple[list[Resource], Losses]:
    """Return everything that is said of a map, in its order, and what is not."""
    losses = missing(argument_map, CARRIED)
    drawn = arrows(argument_map, losses)
    found = [
        *surroundings(argument_map),
        *(_information(argument_map, each) for each in argument_map.statements.values()),
        *_inferences(argument_map, drawn),
        *(_scheme(argument_map, arrow) for arrow in drawn if arrow.kind in _SCHEMES),
    ]
    for position in argument_map.positions:
        found += _locution(argument_map, position)
    return found, losses


def _information(argument_map: ArgumentMap, statement: Statement) -> Resource:
    found = Resource(iri(*statement.path), ("aif:I-node",))
    found.say("aif:claimText", plain(statement.text, argument_map.language))
    found.say("dcterms:type", Literal(statement.kind.value))
    found.say("dcterms:creator", *_speakers(argument_map, statement.speakers))
    found.say("dcterms:date", date(statement.date))
    found.say("dcterms:subject", *(Reference(iri("topics", each)) for each in statement.topics))
    found.say("schema:mentions", *(Reference(iri("terms", each)) for each in statement.terms))
    asked = (
        ("speakers" if each in argument_map.speakers else "organizations", each) for each in _addressees(statement)
    )
    found.say("dcterms:audience", *(Reference(iri(*each)) for each in asked))
    _quote(argument_map, found, statement)
    found.say("rdfs:comment", plain(statement.note, argument_map.language))
    return found


def _inferences(argument_map: ArgumentMap, drawn: Iterable[Arrow]) -> Iterator[Resource]:
    premises: dict[tuple[str, str], list[Reference]] = {}
    conclusions: dict[tuple[str, str], Reference] = {}
    for arrow in drawn:
        if arrow.kind == PREMISE:
            premises.setdefault(arrow.target, []).append(Reference(iri(*arrow.source)))
        elif arrow.kind == CONCLUSION:
            conclusions[arrow.source] = Reference(iri(*arrow.target))
    for argument in argument_map.arguments.values():
        found = Resource(iri(*argument.path), ("aif:RA-node",))
        found.say("rdfs:label", plain(argument.scheme or "Default Inference"))
        found.say("aif:Premise", *premises.get(argument.path, ()))
        found.say("aif:Conclusion", conclusions.get(argument.path))
        found.say("dcterms:description", plain(argument.text, argument_map.language))
        found.say("dcterms:creator", *_speakers(argument_map, argument.by))
        _quote(argument_map, found, argument)
        found.say("rdfs:comment", plain(argument.note, argument_map.language))
        yield found


def _scheme(argument_map: ArgumentMap, arrow: Arrow) -> Resource:
    source, target = Reference(iri(*arrow.source)), Reference(iri(*arrow.target))
    kind, label = _SCHEMES[arrow.kind]
    found = Resource(iri(*map(str, arrow.path)), (f"aif:{kind}-node",))
    found.say("rdfs:label", Literal(label))
    found.say("aif:Premise", source)
    found.say("aif:Conclusion", target)
    if kind == "CA":
        found.say("aif:ConflictingElement", source)
        found.say("aif:ConflictedElement", target)
    if isinstance(arrow.stated, Target):
        found.say("dcterms:creator", *_speakers(argument_map, filter(None, [arrow.stated.by])))
        found.say("rdfs:comment", plain(arrow.stated.note, argument_map.language))
    return found


def _locution(argument_map: ArgumentMap, position: Position) -> tuple[Resource, Resource]:
    """Return what a speaker said, and that it was said of a statement."""
    utterance, statement = position.utterance, argument_map.statements[position.statement]
    name = (
        argument_map.speakers[position.speaker].name if position.speaker in argument_map.speakers else position.speaker
    )
    # Where only the statement is quoted, these are the words of those who say it; of others no words are made up.
    asserted = position.stance is Stance.ASSERTS
    words = utterance.quote or (statement.quote if asserted else None)
    shown = words or (statement.text if asserted else "")
    said = Resource(iri(*map(str, position.path)), ("aif:L-node",))
    tongue = _language(argument_map, utterance if utterance.quote else statement)
    said.say("aif:claimText", plain(f"{name} : {shown}".rstrip(), tongue if words else argument_map.language))
    said.say("dcterms:creator", *_speakers(argument_map, [position.speaker]))
    said.say("dcterms:date", date(utterance.date))
    if utterance.organization:
        known = utterance.organization in argument_map.organizations
        body = Reference(iri("organizations", utterance.organization)) if known else plain(utterance.organization)
        said.say("schema:affiliation", body)
    _quote(argument_map, said, utterance)
    said.say("rdfs:comment", plain(utterance.note, argument_map.language))
    done = Resource(f"{said.iri}/illocution", ("aif:YA-node",))
    done.say("rdfs:label", Literal(_ILLOCUTIONS[position.stance]))
    done.say("aif:Locution", Reference(said.iri))
    done.say("aif:IllocutionaryContent", Reference(iri(*statement.path)))
    return said, done


def _quote(argument_map: ArgumentMap, found: Resource, cited: Cited) -> None:
    """Say what is quoted, and where it stands."""
    translation = plain(cited.translation, argument_map.language)
    found.say("schema:text", plain(cited.quote, _language(argument_map, cited)), translation)
    source = argument_map.source_of(cited) if cited.quote or cited.source or cited.locator else None
    found.say("dcterms:source", Reference(iri("sources", source.id)) if source else None)
    found.say("dcterms:bibliographicCitation", plain(place(cited) or None))


def _language(argument_map: ArgumentMap, cited: Cited) -> str | None:
    source = argument_map.source_of(cited)
    return cited.language or (source.language if source else None) or argument_map.language


def _speakers(argument_map: ArgumentMap, names: Iterable[str]) -> Iterator[Reference]:
    return (Reference(iri("speakers", each)) for each in names if each in argument_map.speakers)


def _addressees(statement: Statement) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(statement, "to", ())
    return found
