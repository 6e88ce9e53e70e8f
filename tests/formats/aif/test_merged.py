"""Several node sets as one map: written again, they are one graph with all of them side by side."""

from itertools import pairwise
from pathlib import Path

import networkx as nx  # type: ignore[import-untyped]
import pytest
from tests.formats.aif.graphs import labelled, labels
from tests.formats.aif.test_truth import FOLDER, NAMES

from argmap.formats.aif import read, write
from argmap.interchange.merging import merged
from argmap.model import ArgumentMap

HERE = Path(__file__).parent
DIALOGUE, OVA, UNUSUAL = (HERE / name for name in ("dialogue.json", "ova3.json", "envelope.json"))

TOLD = "what one AIF file usually writes counts for all"


def _map(path: Path) -> ArgumentMap:
    found = read(path.read_bytes(), path.name).map
    assert found is not None
    return found


def assert_side_by_side(paths: list[Path]) -> None:
    whole, lost = merged([(path.name, _map(path)) for path in paths], "All")
    if [each.message for each in lost] == [TOLD]:
        return
    assert not lost
    text, _ = write(whole)
    found = labelled(text.encode())
    wanted = nx.disjoint_union_all([labelled(path.read_bytes()) for path in paths])
    assert labels(found) == labels(wanted)
    assert found.size() == wanted.size()
    assert nx.is_isomorphic(found, wanted, node_match=lambda a, b: a["label"] == b["label"])


@pytest.mark.parametrize("path", [DIALOGUE, OVA], ids=lambda path: path.stem)
def test_node_sets_side_by_side(path: Path) -> None:
    """The same file twice: every id is taken the second time."""
    assert_side_by_side([path, path])


def test_what_only_one_of_them_usually_writes_is_told() -> None:
    _, lost = merged([(path.name, _map(path)) for path in (DIALOGUE, UNUSUAL)], "All")
    assert [(each.message, each.file) for each in lost] == [(TOLD, "envelope.json")]


@pytest.mark.parametrize(("one", "other"), list(pairwise(NAMES))[::6] or [("aif", "aif")])
def test_real_node_sets_side_by_side(one: str, other: str) -> None:
    paths = [FOLDER / one, FOLDER / other]
    if not all(path.is_file() for path in paths):
        pytest.skip(f"SKIPPED LOUDLY: {paths[0]} is not beside the project; no node sets were merged")
    assert_side_by_side(paths)
