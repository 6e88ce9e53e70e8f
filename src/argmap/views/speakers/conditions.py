"""Whom a view compares, where that is not simply every speaker."""

from argmap.comparison.speakers import compared_speakers
from argmap.comparison.units import ORGANIZATION, SPEAKER, units
from argmap.model import ArgumentMap
from argmap.views.speakers.view import Selection
from argmap.views.speakers.wording import counted

_WITHOUT = {ORGANIZATION: "an organization", "role": "a role"}


def conditions(argument_map: ArgumentMap, chosen: Selection) -> tuple[str, ...]:
    """Return sentences on how speakers are put together, who is chosen, and who is left out; none if all are compared.

    Raises:
        UnknownGroupingError: if speakers cannot be grouped so.
    """
    said = []
    if chosen.group_by != SPEAKER:
        said.append(f"Speakers are put together by {chosen.group_by}.")
    if chosen.only is not None:
        names = {each.id: each.label for each in compared_speakers(argument_map)}
        said.append(f"Only {', '.join(names[each] for each in chosen.only)}.")
    if number := len(left_out(argument_map, chosen)):
        without = _WITHOUT.get(chosen.group_by, f"'{chosen.group_by}'")
        said.append(f"{counted(number, 'speaker')} without {without} {'is' if number == 1 else 'are'} left out.")
    return tuple(said)


def left_out(argument_map: ArgumentMap, chosen: Selection) -> tuple[str, ...]:
    """Return the ids of those among the speakers chosen who have nothing that speakers are put together by.

    Raises:
        UnknownGroupingError: if speakers cannot be grouped so.
    """
    if chosen.group_by == SPEAKER:
        return ()
    placed = {member for unit in units(argument_map, chosen.group_by, chosen.only) for member in unit.members}
    return tuple(each.id for each in compared_speakers(argument_map, chosen.only) if each.id not in placed)
