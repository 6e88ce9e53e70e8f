"""What surrounds the statements of a map in RDF: the map itself, its event, sources, people, topics and terms."""

from collections.abc import Iterator
from typing import Any

from argmap.formats.rdf.resources import Literal, Reference, Resource, address, date, plain
from argmap.interchange.contents import carried
from argmap.model import ArgumentMap, Organization, Source, Speaker, SpeakerKind, Term

CARRIED = carried(
    map=(
        "title", "language", "mapper", "license", "note", "event", "sources", "speakers", "organizations", "topics",
        "terms", "claims", "challenges", "recommendations", "arguments",
    ),
    event=("title", "kind", "date", "place", "organizer", "participants", "url", "note"),
    source=("title", "kind", "author", "publisher", "date", "url", "language", "note"),
    speaker=("name", "original", "aliases", "url", "note", "kind", "role", "organization"),
    organization=("name", "original", "aliases", "url", "note", "kind"),
    topic=("label", "parent", "description"),
    term=("text", "original", "romanization", "meaning", "note"),
)  # fmt: skip
"""What is carried, in the terms of ``missing``."""


def iri(section: str, *names: str) -> str:
    """Return the address of a thing within the document: ``#claims/neutral``, as its path in the map."""
    return f"#{'/'.join((section, *names))}"


def surroundings(argument_map: ArgumentMap) -> Iterator[Resource]:
    """Yield what is said of the map itself, and of all that is no statement in it."""
    tongue = argument_map.language
    yield _map(argument_map)
    if argument_map.event is not None:
        yield _event(argument_map.event, tongue)
    for source in argument_map.sources.values():
        yield _source(source)
    for speaker in argument_map.speakers.values():
        yield _actor(argument_map, speaker)
    for organization in argument_map.organizations.values():
        yield _actor(argument_map, organization)
    for topic in argument_map.topics.values():
        found = Resource(iri("topics", topic.id), ("skos:Concept",))
        found.say("skos:prefLabel", plain(topic.label, tongue))
        found.say("skos:broader", Reference(iri("topics", topic.parent)) if topic.parent else None)
        found.say("skos:scopeNote", plain(topic.description, tongue))
        yield found
    for term in argument_map.terms.values():
        yield _term(term, tongue)


def _map(argument_map: ArgumentMap) -> Resource:
    tongue = argument_map.language
    found = Resource("#map", ("schema:Dataset",))
    found.say("dcterms:title", plain(argument_map.title, tongue))
    found.say("dcterms:language", plain(tongue))
    found.say("dcterms:creator", *(plain(each) for each in argument_map.mapper))
    found.say("dcterms:license", address(argument_map.license))
    found.say("dcterms:source", *(Reference(iri("sources", each)) for each in argument_map.sources))
    found.say("schema:about", Reference("#event") if argument_map.event is not None else None)
    found.say("rdfs:comment", plain(argument_map.note, tongue))
    return found


def _event(event: Any, tongue: str | None) -> Resource:
    found = Resource("#event", ("schema:Event",))
    found.say("schema:name", plain(event.title, tongue))
    found.say("dcterms:type", plain(event.kind, tongue))
    found.say("dcterms:date", date(event.date))
    found.say("schema:location", plain(event.place))
    found.say("schema:organizer", *(plain(each) for each in event.organizer))
    found.say("schema:description", plain(event.participants, tongue))
    found.say("schema:url", address(event.url))
    found.say("rdfs:comment", plain(event.note, tongue))
    return found


def _source(source: Source) -> Resource:
    found = Resource(iri("sources", source.id), ("schema:CreativeWork",))
    found.say("dcterms:title", plain(source.title, source.language))
    found.say("dcterms:type", plain(source.kind))
    found.say("dcterms:creator", *(plain(each) for each in source.author))
    found.say("dcterms:publisher", plain(source.publisher))
    found.say("dcterms:issued", date(source.date))
    found.say("schema:url", address(source.url))
    found.say("dcterms:language", plain(source.language))
    found.say("rdfs:comment", plain(source.note))
    return found


def _actor(argument_map: ArgumentMap, actor: Speaker | Organization) -> Resource:
    speaker = actor if isinstance(actor, Speaker) else None
    kind = "schema:Person" if speaker and speaker.kind is SpeakerKind.PERSON else "schema:Organization"
    found = Resource(iri("speakers" if speaker else "organizations", actor.id), (kind,))
    found.say("schema:name", plain(actor.name))
    found.say("schema:alternateName", plain(actor.original), *(plain(each) for each in actor.aliases))
    found.say("schema:url", address(actor.url))
    if speaker:
        found.say("schema:jobTitle" if kind == "schema:Person" else "schema:description", plain(speaker.role))
        found.say("schema:memberOf", _body(argument_map, speaker.organization))
    else:
        found.say("dcterms:type", plain(actor.kind))
    found.say("rdfs:comment", plain(actor.note, argument_map.language))
    return found


def _body(argument_map: ArgumentMap, name: str | None) -> Reference | Literal | None:
    return Reference(iri("organizations", name)) if name in argument_map.organizations else plain(name)


def _term(term: Term, tongue: str | None) -> Resource:
    found = Resource(iri("terms", term.id), ("skos:Concept",))
    found.say("skos:prefLabel", plain(term.label, tongue))
    found.say("skos:altLabel", plain(term.original), plain(term.romanization))
    found.say("skos:definition", plain(term.meaning, tongue))
    found.say("rdfs:comment", plain(term.note, tongue))
    return found
