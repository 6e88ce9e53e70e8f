"""Whose units statements are: microtexts know a proponent and an opponent, who are the two sides of one author."""

from collections import deque
from collections.abc import Iterable

from argmap.interchange.links import ATTACK, Link
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap

SIDES = {"pro": "proponent", "opp": "opponent"}
"""Types of units, with the ids of those who speak."""

_OTHER = {"pro": "opp", "opp": "pro"}


def sides(argument_map: ArgumentMap, links: Iterable[Link], losses: Losses) -> dict[str, str]:
    """Return the type of the unit of each statement: as its speaker is called, or else by what it attacks."""
    found = _spoken(argument_map, losses)
    toward = _toward(list(links))
    leading = {source for pairs in toward.values() for source, _ in pairs}
    for name in argument_map.statements:
        if name not in leading:
            found.setdefault(name, "pro")
    queue = deque(found)
    while queue:
        name = queue.popleft()
        for source, attacks in toward.get(name, ()):
            if source not in found:
                found[source] = _OTHER[found[name]] if attacks else found[name]
                queue.append(source)
    return {name: found.get(name, "pro") for name in argument_map.statements}


def _spoken(argument_map: ArgumentMap, losses: Losses) -> dict[str, str]:
    """Return the types of the units whose speaker is one of the two sides, and tell the other speakers."""
    types = {side: kind for kind, side in SIDES.items()}
    names = {key: speaker.name.casefold() for key, speaker in argument_map.speakers.items()}
    found = {}
    for name, statement in argument_map.statements.items():
        kinds = [types[names[each]] for each in statement.speakers if names.get(each) in types]
        if kinds:
            found[name] = kinds[0]
        if len(statement.speakers) > len(kinds[:1]):
            losses.add("who speaks is left out: units are of a proponent or an opponent", (*statement.path, "by"))
    return found


def _toward(links: list[Link]) -> dict[str, list[tuple[str, bool]]]:
    """Return what leads to each statement, and whether it attacks; what leads to a link leads to its source."""
    told = {link.id: link for link in links}
    found: dict[str, list[tuple[str, bool]]] = {}
    for link in links:
        aim = told[link.target].sources[0] if link.target in told else link.target
        found.setdefault(aim, []).extend((source, link.kind == ATTACK) for source in link.sources)
    return found
