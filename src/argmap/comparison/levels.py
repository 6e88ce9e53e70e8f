"""The numbers of positions: which levels a map knows, and how far apart two can be."""

from dataclasses import dataclass

from argmap.comparison.stances import Side, side
from argmap.comparison.tacit import taken_up_by_nobody
from argmap.model import ArgumentMap
from argmap.model.statements import STANCE_KEYS

LEVELS = {Side.FOR: 1.0, Side.PARTLY: 0.5, Side.QUESTIONS: -0.5, Side.AGAINST: -1.0}
"""The numbers of the stances, where the file gives none of its own."""

BOOLEAN_LEVELS = (LEVELS[Side.AGAINST], LEVELS[Side.FOR])
WORD_LEVELS = tuple(sorted(LEVELS.values()))


@dataclass(frozen=True, slots=True)
class LevelScale:
    """The scale of a map's positions.

    ``levels`` ascend: -1 and 1 if the map is ``boolean``, the four levels of the stances if it has no numbers of its
    own, and otherwise those that occur. ``range`` is R, the highest less the lowest.
    """

    levels: tuple[float, ...]
    boolean: bool

    @property
    def range(self) -> float:
        """How far apart two levels can be, at least 0."""
        return self.levels[-1] - self.levels[0]


def level_scale(argument_map: ArgumentMap) -> LevelScale:
    """Return the scale of a map, from every position in it, whoever takes it and whether or not it still holds.

    It does not depend on what is selected, so that numbers of different selections can be compared; so it is in DNA,
    whose variables have their levels from all statements (Leifeld, Gruber & Bossner 2019). What is merely taken for
    granted, and nobody takes up, is no position. A map is boolean if all are *for* or *against* and none has a
    ``level``; with words only, R is 2 whether or not anybody goes to the ends. Linear in the number of positions.
    """
    silent = taken_up_by_nobody(argument_map)
    words: set[float] = set()
    numbers: set[int | None] = set()
    for statement in argument_map.statements.values():
        if statement.id not in silent:
            for key, utterances in statement.stances():
                given = {each.level for each in utterances}
                numbers |= given
                if None in given:
                    words.add(LEVELS[side(STANCE_KEYS[key])])
    numbered = {float(each) for each in numbers if each is not None}
    if numbered:
        return LevelScale(tuple(sorted(numbered | words)), boolean=False)
    boolean = words.issubset(BOOLEAN_LEVELS)
    return LevelScale(BOOLEAN_LEVELS if boolean else WORD_LEVELS, boolean)
