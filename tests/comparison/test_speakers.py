"""Naming the speakers to compare."""

import pytest

from argmap.comparison import UnknownSpeakerError, chosen_speakers
from argmap.model import ArgumentMap
from argmap.source import loads


@pytest.fixture(scope="module")
def argument_map() -> ArgumentMap:
    loaded = loads(
        """
title: T
speakers:
  liu: Liu Peifeng
  wu: {name: "Wu, Peng", original: 吴鹏, aliases: Director Wu}
  Li: Li Wei
  li2: Li Wei
"""
    )
    assert loaded.map
    return loaded.map


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (["wu,liu"], ("liu", "wu")),
        (["wu", "LIU"], ("liu", "wu")),
        (["liu peifeng , 吴鹏"], ("liu", "wu")),
        (["Wu, Peng"], ("wu",)),
        (["director wu"], ("wu",)),
        (["li"], ("Li",)),
        (["li2,,li2"], ("li2",)),
    ],
)
def test_by_id_and_name(argument_map: ArgumentMap, given: list[str], found: tuple[str, ...]) -> None:
    assert chosen_speakers(argument_map, given) == found


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("liuu", "there is no speaker 'liuu'; did you mean 'liu'?"),
        ("Peifeng Liu", "there is no speaker 'Peifeng Liu'; did you mean 'Liu Peifeng'?"),
        ("xyz", "there is no speaker 'xyz'; there are: liu, wu, Li, li2"),
        ("Li Wei", "several speakers are called 'Li Wei'; name one by id: Li, li2"),
        (" , ", "no speaker is named"),
    ],
)
def test_who_is_not_there(argument_map: ArgumentMap, given: str, message: str) -> None:
    with pytest.raises(UnknownSpeakerError) as error:
        chosen_speakers(argument_map, [given])
    assert str(error.value) == message
