"""Files and streams as they come: encodings, sizes, and what cannot be read."""

import codecs
import io
import os
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.source.carets import marked

from argmap.source import load, loads, text

MAP = "title: 走出去 🙂\r\nevent: {date: soon}\n"
ENCODED = {
    "UTF-8": MAP.encode(),
    "UTF-8 with a mark": codecs.BOM_UTF8 + MAP.encode(),
    "UTF-16, the computer's way": MAP.encode("utf-16"),
    "UTF-16 LE": codecs.BOM_UTF16_LE + MAP.encode("utf-16-le"),
    "UTF-16 BE": codecs.BOM_UTF16_BE + MAP.encode("utf-16-be"),
    "UTF-32 LE": codecs.BOM_UTF32_LE + MAP.encode("utf-32-le"),
    "UTF-32 BE": codecs.BOM_UTF32_BE + MAP.encode("utf-32-be"),
    "UTF-16 LE without a mark": MAP.encode("utf-16-le"),
    "UTF-16 BE without a mark": MAP.encode("utf-16-be"),
    "UTF-32 LE without a mark": MAP.encode("utf-32-le"),
    "UTF-32 BE without a mark": MAP.encode("utf-32-be"),
}


@pytest.mark.parametrize("encoding", ENCODED)
def test_encodings_and_places_in_them(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_bytes(ENCODED[encoding])
    loaded = load(path)
    assert loaded.rest is not None
    assert loaded.rest.title == "走出去 🙂"
    assert marked(loaded) == [("wrong-type", 2, "soon")]


NOT_TEXT = {
    # bytes: message, line, column, the line as it is shown
    "Latin-1": ("title: a\nnote: caf\xe9 b\n".encode("latin-1"), "not UTF-8 text", 2, 10, "note: caf� b"),
    "GB 18030": ("title: a\r\rnote: 走出去".encode("gb18030"), "not UTF-8 text", 3, 7, None),
    "half a character": ("title: 走".encode()[:-1], "not UTF-8 text", 1, 8, "title: �"),
    "half of UTF-16": (codecs.BOM_UTF16_LE + "title: a".encode("utf-16-le")[:-1], "not UTF-16 text", 1, 8, None),
    "a surrogate": ("title: \ud800".encode("utf-8", "surrogatepass"), "not UTF-8 text", 1, 8, None),
}


@pytest.mark.parametrize("name", NOT_TEXT)
def test_bytes_that_are_no_text_have_a_place(name: str, tmp_path: Path) -> None:
    raw, message, line, column, shown = NOT_TEXT[name]
    path = tmp_path / "map.yaml"
    path.write_bytes(raw)
    [found] = load(path).diagnostics
    assert found.location is not None
    assert (found.message, found.location.line, found.location.column) == (message, line, column)
    assert found.location.file == str(path)
    assert found.hint == "save it as UTF-8"
    if shown is not None:
        assert found.line_text == shown


BINARY = {
    "a Word document": b"PK\x03\x04\x14\x00\x06\x00",
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff",
    "a photograph": b"\xff\xd8\xff\xe0JFIF",
    "an old Word document": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "a null byte": b"title: a\nnote: b\0\n",
}


@pytest.mark.parametrize("name", BINARY)
def test_what_is_no_text_file_is_said_to_be_none(name: str, tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_bytes(BINARY[name])
    assert unreadable(path) == "not a text file (a picture, a Word document?)"


def unreadable(path: Path | str) -> str:
    loaded = load(path)
    assert loaded.map is None
    [found] = loaded.diagnostics
    assert found.rule == "unreadable"
    assert found.location is not None
    assert (found.location.line, found.location.column) == (1, 1)
    return found.message


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert unreadable(tmp_path / "none.yaml") == "no such file"
    assert unreadable(tmp_path) == "this is a directory, not a file"
    assert unreadable("a\0b").startswith("cannot be read: ")
    assert unreadable(tmp_path / ("x" * 5000)).startswith("cannot be read: ")
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert unreadable(tmp_path / "a").startswith("cannot be read: ")

    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert unreadable(tmp_path / "secret.yaml") == "cannot be read: Permission denied"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_is_read_to_its_end_and_no_further_than_a_map_may_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text, "MAX_BYTES", 1 << 20)
    path = tmp_path / "pipe"
    os.mkfifo(path)

    def write(line: bytes, times: int) -> None:
        try:
            with path.open("wb", buffering=0) as pipe:
                for _ in range(times):
                    pipe.write(line)
        except BrokenPipeError:
            pass

    for line, times, message in ((b"title: a\n", 1, None), (b"# endless\n", 10**9, "larger than 1 MiB")):
        writer = threading.Thread(target=write, args=(line, times), daemon=True)
        writer.start()
        loaded = load(path)
        assert [each.message for each in loaded.diagnostics] == ([message] if message else [])
        writer.join(timeout=30)
        assert not writer.is_alive()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file here")
def test_an_endless_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "MAX_BYTES", 1 << 20)
    [found] = load("/dev/zero").diagnostics
    assert found.message == "larger than 1 MiB"
    assert [each.message for each in load("/dev/null").diagnostics] == ["the file is empty"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"\xef\xbb\xbftitle: a\nnot: b")))
    loaded = load("-")
    assert loaded.name == "<stdin>"
    assert marked(loaded) == [("unknown-key", 2, "not")]


def test_standard_input_that_is_a_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    class Directory:
        def read(self, size: int) -> bytes:
            raise IsADirectoryError(21, "Is a directory")

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=Directory()))
    assert unreadable("-") == "this is a directory, not a file"


@pytest.mark.parametrize("end", ["", "\n", "\nnote: b\n", "\r"])
@pytest.mark.parametrize("before", ["", "title: a\n", "title: a\r\n", "a: b\r"])
def test_a_line_that_no_hand_wrote(before: str, end: str) -> None:
    [found] = loads(before + "x" * 100_000_000 + end).diagnostics
    assert found.message == "this line is longer than 1,000,000 characters"
    assert found.location is not None
    assert found.location.line == len(before.splitlines()) + 1


def test_the_longest_line_and_many_lines() -> None:
    words = "title: " + "x" * (text.MAX_LINE - 7)
    for many in (words, words + "\n", "# a\n" * 400_000 + words + "\r\n" + "# b\r" * 400_000):
        assert loads(many).map is not None
    assert loads(words + "x").map is None


LINES = "a\r\nbc\rdéf\n\n走🙂x\u2028y\n"


def test_lines_and_columns() -> None:
    source = text.SourceText("f", LINES)
    assert [source.line(number) for number in range(7)] == ["", "a", "bc", "déf", "", "走🙂x\u2028y", ""]
    for number, line in enumerate(("a", "bc", "déf", "", "走🙂x\u2028y"), 1):
        start = LINES.index(line) if line else 10
        location = source.location(start, start + 100)
        assert (location.line, location.column, location.length) == (number, 1, max(1, len(line)))
    location = source.location(LINES.index("x"), LINES.index("x") + 1)
    assert (location.line, location.column, location.length) == (5, 3, 1)
