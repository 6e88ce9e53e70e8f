"""A coding → a map: documents are sources, concepts are claims, and each coded statement is an utterance."""

from typing import Any

from argmap.diagnostics import Severity
from argmap.formats.dna.actors import Actors
from argmap.formats.dna.cleaning import Cleaner
from argmap.formats.dna.coding import CodedStatement, Coding, Document
from argmap.formats.dna.entities import described
from argmap.formats.dna.qualifiers import Attitude, Scale
from argmap.formats.dna.remarks import Remark, counted
from argmap.formats.dna.selection import complete, scale_of
from argmap.interchange.identifiers import DEVICES, Identifiers
from argmap.model import ArgumentMap
from argmap.model.base import STATEMENT_KEYS

_ASSERTED = Attitude("by")


class Mapped:
    """A map made of a coding, called ``title`` if that is words to print.

    ``map`` is None if nothing could be taken over; ``sources`` are the ids of the sources by that of the document.
    With ``texts``, a folder as the map is to name it, each source whose text is known has a path.
    """

    def __init__(self, coding: Coding, title: str, texts: str | None = None) -> None:
        scale = scale_of(coding)
        statements, self.remarks = complete(coding, scale)
        self.sources: dict[str, str] = {}
        self.map: ArgumentMap | None = None
        if not statements:
            self.remarks.append(Remark(Severity.ERROR, "there is no statement to take over"))
            return
        self.remarks += _reading(coding, scale)
        actors = Actors(coding, statements)
        sources = self._sources(coding, statements, texts)
        claims = self._claims(coding, statements, scale, actors)
        raw = {
            "title": Cleaner().clean(title) or "Coded statements",
            "sources": sources,
            "speakers": actors.speakers,
            "organizations": actors.organizations,
            "claims": claims,
        }
        self.map = ArgumentMap.model_validate(raw)

    def _sources(
        self, coding: Coding, statements: list[CodedStatement], texts: str | None
    ) -> dict[str, dict[str, Any]]:
        used = {each.document for each in statements}
        identifiers = Identifiers(reserved=DEVICES)  # the text of a source goes to a file of that name
        found = {}
        for document in coding.documents.values():
            if document.id in used:
                name = self.sources[document.id] = identifiers.make(document.title, "document")
                path = {"path": f"{texts}/{name}.txt"} if texts is not None and document.text else {}
                found[name] = {**_source(document), **path}
        if unused := len(coding.documents) - len(found):
            message = f"{counted(unused, 'document')} that no statement is from {'was' if unused == 1 else 'were'}"
            self.remarks.append(Remark(Severity.INFO, f"{message} left out"))
        return found

    def _claims(
        self, coding: Coding, statements: list[CodedStatement], scale: Scale | None, actors: Actors
    ) -> dict[str, dict[str, Any]]:
        identifiers = Identifiers(reserved=STATEMENT_KEYS)
        names: dict[str, str] = {}
        found: dict[str, dict[str, Any]] = {}
        variable = coding.roles.statement or ""
        for each in statements:
            concept = each.values[variable]
            if concept not in names:
                names[concept] = identifiers.make(concept, "claim")
                found[names[concept]] = {"text": concept, **described(coding, variable, concept, aliases=False)}
            attitude = scale.attitude(each.values[coding.roles.stance or ""]) if scale else _ASSERTED
            assert attitude is not None
            utterance = self._utterance(each, coding, attitude, actors)
            found[names[concept]].setdefault(attitude.key, []).append(utterance)
        return found

    def _utterance(
        self, statement: CodedStatement, coding: Coding, attitude: Attitude, actors: Actors
    ) -> dict[str, Any]:
        roles = coding.roles
        told = {roles.speaker, roles.organization, roles.statement, roles.stance}
        known = {"dna-id": statement.id, "coder": statement.coder}
        attributes = {name: value for name, value in known.items() if value}
        for name, value in statement.values.items():
            if name not in told:
                attributes[f"{name} (variable)" if name in attributes else name] = value
        chars = statement.chars
        utterance = {
            "speaker": actors.speaker(statement),
            "quote": statement.quote or None,
            "source": self.sources.get(statement.document),
            "chars": f"{chars[0]}-{chars[1]}" if chars else None,
            "date": statement.date or None,
            "organization": actors.organization(statement),
            "level": attitude.level,
            "attributes": attributes or None,
        }
        return {key: value for key, value in utterance.items() if value is not None}


def _source(document: Document) -> dict[str, Any]:
    title = document.title or (f"Document {document.id}" if document.id else "Document")
    attributes = {
        "dna-id": document.id,
        "source": "" if document.source == document.url else document.source,
        "section": document.section,
        "coder": document.coder,
    }
    known: dict[str, Any] = {
        "title": title,
        "kind": document.kind,
        "author": document.author,
        "date": document.date,
        "url": document.url,
        "note": document.note,
        "attributes": {name: value for name, value in attributes.items() if value},
    }
    return {key: value for key, value in known.items() if value}


def _reading(coding: Coding, scale: Scale | None) -> list[Remark]:
    """Return how stances were read, where that is not plain."""
    variable = coding.roles.stance
    if scale is None:
        return [Remark(Severity.INFO, "without a column for the stance, everybody counts as saying what they speak of")]
    if not scale.levels:
        pairs = ", ".join(f"'{word}' as `{key}`" for word, key in scale.read_as().items())
        return [Remark(Severity.INFO, f"'{variable}' was read from words: {pairs}")] if pairs else []
    low, high = scale.levels[0], scale.levels[-1]
    reading = f"'{variable}' is a number from {low} to {high}, kept as `level`: "
    if low > 0 or high < 0:
        side = "above" if low > 0 else "below"
        reading += f"all are {side} 0, so everybody counts as {'saying so' if low > 0 else 'disagreeing'}"
    else:
        reading += "above 0 counts as saying so, below 0 as disagreeing, 0 as agreeing in part"
    return [Remark(Severity.INFO, reading)]
