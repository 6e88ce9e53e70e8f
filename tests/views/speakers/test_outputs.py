"""Whole outputs of each view, as people and programs get them."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import EXAMPLES
from tests.views.speakers.reports import SQUARE, VIEWS, read, reported, text

from argmap.views.report.csv import csv_text
from argmap.views.report.json import json_text
from argmap.views.report.markdown import markdown
from argmap.views.speakers.glossary import meaning

RIVER, SEED = EXAMPLES / "river_crossing.yaml", EXAMPLES / "ngo_going_out.yaml"


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("path", [RIVER, SEED, SQUARE], ids=["river", "seed", "square"])
def test_text(view: str, path: Path, snapshot: SnapshotAssertion) -> None:
    assert text(reported(view, read(path))) == snapshot


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("path", [RIVER, SQUARE], ids=["river", "square"])
def test_markdown(view: str, path: Path, snapshot: SnapshotAssertion) -> None:
    assert markdown(reported(view, read(path))) == snapshot


@pytest.mark.parametrize("view", VIEWS)
def test_csv(view: str, snapshot: SnapshotAssertion) -> None:
    assert "".join(csv_text(reported(view, read(SQUARE)))) == snapshot


@pytest.mark.parametrize("view", VIEWS)
def test_json(view: str, snapshot: SnapshotAssertion) -> None:
    assert "".join(json_text(reported(view, read(RIVER)), lambda column: meaning(view, column))) == snapshot


@pytest.mark.parametrize("view", VIEWS)
def test_organizations(view: str, snapshot: SnapshotAssertion) -> None:
    assert text(reported(view, read(SQUARE), group_by="organization"), 60) == snapshot
