"""Nothing is read but what lies in the map's folder, or what the user allows."""

import hashlib
from pathlib import Path

import pytest

from argmap.model import Source
from argmap.quotations.shelf import Absence, Copy, Shelf

WORDS = "NGOs are neutral.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "maps" / "texts").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    for name in ("maps/report.txt", "maps/texts/report.txt", "elsewhere/secret.txt"):
        (tmp_path / name).write_text(WORDS, encoding="utf-8")
    (tmp_path / "maps" / "inward").symlink_to("texts/report.txt")
    (tmp_path / "maps" / "outward").symlink_to(tmp_path / "elsewhere" / "secret.txt")
    (tmp_path / "maps" / "folder").symlink_to(tmp_path / "elsewhere")
    return tmp_path


@pytest.mark.parametrize("path", ["report.txt", "./report.txt", "texts/report.txt", "inward", "texts/../report.txt"])
def test_files_in_the_maps_folder_are_read(folder: Path, path: str) -> None:
    found = Shelf(folder / "maps").fetch(Source(title="A report", path=path))
    assert isinstance(found, Copy)
    assert found.document.text == WORDS
    assert found.digest == hashlib.sha256(WORDS.encode()).hexdigest()


@pytest.mark.parametrize(
    "path", ["../elsewhere/secret.txt", "outward", "folder/secret.txt", "/etc/passwd", "texts/../../x"]
)
def test_no_path_and_no_link_leads_out_of_it(folder: Path, path: str) -> None:
    found = Shelf(folder / "maps").fetch(Source(id="report", title="A report", path=path))
    assert found == Absence(
        f"{path} is outside the map's folder",
        "allow its folder with --allow FOLDER, or give it with --source report=FILE",
        expected=True,
    )


@pytest.mark.parametrize("path", ["../elsewhere/secret.txt", "outward", "folder/secret.txt"])
def test_unless_another_folder_is_allowed(folder: Path, path: str) -> None:
    source = Source(title="A report", path=path)
    assert isinstance(Shelf(folder / "maps", {}, (folder / "elsewhere",)).fetch(source), Copy)
    assert isinstance(Shelf(folder / "maps", {}, (folder / "maps" / "texts",)).fetch(source), Absence)


def test_what_is_given_goes_before_what_the_map_names(folder: Path) -> None:
    given = folder / "elsewhere" / "given.txt"
    given.write_text("Other words.", encoding="utf-8")
    found = Shelf(folder / "maps", {"report": given}).fetch(Source(id="report", title="A report", path="report.txt"))
    assert isinstance(found, Copy)
    assert found.document.text == "Other words."


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ({"url": "https://example.org/"}, "it is cited by its URL, which is not fetched"),
        ({}, "the map names no file"),
    ],
)
def test_a_source_without_a_file_is_only_cited(folder: Path, source: dict[str, str], reason: str) -> None:
    found = Shelf(folder / "maps").fetch(Source(id="report", title="A report", **source))
    assert isinstance(found, Absence)
    assert (found.reason, found.expected) == (reason, False)
    assert found.hint is not None
    assert "--source report=FILE" in found.hint


def test_what_is_not_there_is_missed(folder: Path) -> None:
    found = Shelf(folder / "maps").fetch(Source(title="A report", path="reprot.txt"))
    assert isinstance(found, Absence)
    assert found.expected
    assert "reprot.txt" in found.reason


@pytest.mark.parametrize("path", ["a\0b", "x" * 5000, "texts"])
def test_strange_paths_are_no_trouble(folder: Path, path: str) -> None:
    found = Shelf(folder / "maps").fetch(Source(title="A report", path=path))
    assert isinstance(found, Absence)
    assert found.expected


def test_a_map_that_is_no_file_has_no_folder() -> None:
    found = Shelf.beside("<text>").fetch(Source(title="A report", path="report.txt"))
    assert found == Absence("the map is no file, so that its folder is not known")
    assert Shelf.beside("<stdin>").folder == Path()
    assert Shelf.beside("maps/debate.yaml").folder == Path("maps")
