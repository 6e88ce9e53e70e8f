"""The map: one file, and everything that was said in it."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from argmap.model.actors import Organization, Speaker
from argmap.model.arguments import Argument
from argmap.model.base import Id, Model, OneOrMany, StatementId, Text, or_short, section
from argmap.model.context import Event, Source, Term, Topic
from argmap.model.evidence import Cited
from argmap.model.positions import Position
from argmap.model.relations import Relation, RelationKind
from argmap.model.statements import INVERSE_KEYS, RELATION_KEYS, Challenge, Claim, Recommendation, Statement


class CheckSettings(Model):
    """What `argmap check` should leave unsaid about this map."""

    short = "ignore"

    ignore: OneOrMany[Text] = Field((), description="Ids of rules to silence for the whole map.")


class ArgumentMap(Model):
    """An event or a debate and all that was said in it."""

    argmap: Literal["1"] = Field("1", description="The version of the file format.")
    title: Text = Field(description="What the map is about, as a heading.")
    language: Text | None = Field(None, description="Language of the map, as a BCP 47 tag.")
    mapper: OneOrMany[Text] = Field((), description="Who made the map.")
    license: Text | None = Field(None, description="Under what terms the map may be used.")
    note: Text | None = Field(None, description="The mapper's remark on the whole.")
    event: Annotated[Event, or_short(Event)] | None = Field(None, description="Where it was said.")
    sources: Annotated[dict[Id, Source], section(Source)] = Field({}, description="The texts it is drawn from.")
    speakers: Annotated[dict[Id, Speaker], section(Speaker)] = Field({}, description="Who speaks.")
    organizations: Annotated[dict[Id, Organization], section(Organization)] = Field(
        {}, description="Bodies that speakers belong to or that are asked to act."
    )
    topics: Annotated[dict[Id, Topic], section(Topic)] = Field({}, description="The themes statements share.")
    terms: Annotated[dict[Id, Term], section(Term)] = Field({}, description="The glossary.")
    claims: Annotated[dict[StatementId, Claim], section(Claim)] = Field({}, description="What is held to be true.")
    challenges: Annotated[dict[StatementId, Challenge], section(Challenge)] = Field(
        {}, description="What stands in the way."
    )
    recommendations: Annotated[dict[StatementId, Recommendation], section(Recommendation)] = Field(
        {}, description="What ought to be done."
    )
    arguments: Annotated[dict[Id, Argument], section(Argument)] = Field(
        {}, description="Arguments that a short form cannot say: linked premises, schemes."
    )
    check: Annotated[CheckSettings, or_short(CheckSettings)] = Field(
        CheckSettings(), description="Rules to silence for this map."
    )

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Claims, challenges and recommendations by id, in that order."""
        return {**self.claims, **self.challenges, **self.recommendations}

    @cached_property
    def actors(self) -> dict[str, Speaker | Organization]:
        """All who can be asked to act: organizations and speakers by id."""
        return {**self.organizations, **self.speakers}

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """Where each speaker stands on each statement, in the order of the file."""
        return tuple(position for statement in self.statements.values() for position in statement.positions())

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """Every relation stated at a statement, in its canonical direction, each once.

        Those that ``arguments`` state, from premises to conclusion, are not among them.
        """
        seen: dict[tuple[RelationKind, str, str], Relation] = {}
        for relation in self._stated_relations():
            seen.setdefault((relation.kind, relation.source, relation.target), relation)
        return tuple(seen.values())

    def _stated_relations(self) -> Iterator[Relation]:
        for statement in self.statements.values():
            for key, targets in statement.targets():
                for index, target in enumerate(targets):
                    ends = (target.to, statement.id) if key in INVERSE_KEYS else (statement.id, target.to)
                    kind = RELATION_KEYS[key] or self._attack_on(ends[1])
                    yield Relation(kind, *ends, target, (*statement.path, key, index))

    def _attack_on(self, target: str) -> RelationKind:
        """Name an attack by what it hits: an inference, a premise, or a conclusion."""
        if target in self.arguments:
            return RelationKind.UNDERCUTS
        return RelationKind.UNDERMINES if target in self._mere_premises else RelationKind.REBUTS

    @cached_property
    def _mere_premises(self) -> frozenset[str]:
        premises = {premise.statement for argument in self.arguments.values() for premise in argument.premises}
        return frozenset(premises - {argument.conclusion for argument in self.arguments.values()})

    @cached_property
    def relations_from(self) -> dict[str, tuple[Relation, ...]]:
        """Relations by the id of the statement they start from."""
        return _grouped(self.relations, "source")

    @cached_property
    def relations_to(self) -> dict[str, tuple[Relation, ...]]:
        """Relations by the id of the statement or argument they bear on."""
        return _grouped(self.relations, "target")

    @cached_property
    def arguments_for(self) -> dict[str, tuple[Argument, ...]]:
        """Arguments by the id of their conclusion."""
        grouped: dict[str, list[Argument]] = {}
        for argument in self.arguments.values():
            grouped.setdefault(argument.conclusion, []).append(argument)
        return {key: tuple(found) for key, found in grouped.items()}

    @cached_property
    def restatements(self) -> tuple[tuple[str, ...], ...]:
        """Groups of statements that say the same: the connected components of *restates*.

        Only groups of two and more, each in the order of the file.
        """
        leader: dict[str, str] = {}

        def find(name: str) -> str:
            while (above := leader.setdefault(name, name)) != name:
                leader[name] = leader[above]
                name = above
            return name

        for relation in self.relations:
            if relation.kind is RelationKind.RESTATES:
                leader[find(relation.source)] = find(relation.target)
        groups: dict[str, list[str]] = {}
        for name in self.statements:
            if name in leader:
                groups.setdefault(find(name), []).append(name)
        return tuple(tuple(group) for group in groups.values() if len(group) > 1)

    @cached_property
    def addressed(self) -> dict[str, tuple[str, ...]]:
        """For each challenge, the recommendations that address it or a restatement of it; may be empty."""
        direct: dict[str, dict[str, None]] = {name: {} for name in self.challenges}
        for relation in self.relations:
            if relation.kind is RelationKind.ADDRESSES and relation.target in direct:
                direct[relation.target][relation.source] = None
        for group in self.restatements:
            answers = dict.fromkeys(answer for name in group for answer in direct.get(name, ()))
            for name in group:
                if name in direct:
                    direct[name] = answers
        return {name: tuple(answers) for name, answers in direct.items()}

    @property
    def quotation_count(self) -> int:
        """How many verbatim quotations the map holds."""
        return sum(1 for cited in self.citations() if cited.quote)

    def citations(self) -> Iterator[Cited]:
        """Yield everything that can carry a quotation, whether it does or not."""
        yield from self.terms.values()
        for statement in self.statements.values():
            yield from statement.citations()
            for _, targets in statement.targets():
                for target in targets:
                    yield from target.evidence
        for argument in self.arguments.values():
            yield argument
            yield from argument.evidence
            yield from argument.premises

    def source_of(self, cited: Cited) -> Source | None:
        """Return the source a citation is from: the one it names, or the map's only one."""
        if cited.source:
            return self.sources.get(cited.source)
        return next(iter(self.sources.values())) if len(self.sources) == 1 else None

    def organization_of(self, speaker: Speaker) -> str | None:
        """Return the printable name of a speaker's organization."""
        return self.organization_name(speaker.organization)

    def organization_name(self, organization: str | None) -> str | None:
        """Return the printable name of what ``organization`` names: an id under ``organizations``, or a name itself."""
        if organization in self.organizations:
            return self.organizations[organization].name
        return organization


def _grouped(relations: tuple[Relation, ...], end: str) -> dict[str, tuple[Relation, ...]]:
    grouped: dict[str, list[Relation]] = {}
    for relation in relations:
        grouped.setdefault(getattr(relation, end), []).append(relation)
    return {key: tuple(found) for key, found in grouped.items()}
