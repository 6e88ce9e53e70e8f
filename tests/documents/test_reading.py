"""Bytes of a source: files and pipes, and nothing else."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from argmap.documents import SourceError, read_document, read_raw, reading


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"words")
    assert read_raw(path) == b"words"
    assert read_document(path).text == "words"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone.txt", "no such file"),
        (".", "this is a directory, not a file"),
        ("a\0b", "cannot be read"),
        ("a" * 5000, "cannot"),
    ],
)
def test_what_is_no_file_is_refused(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        read_raw(tmp_path / name)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="SKIPPED LOUDLY: there is no /dev/zero")
def test_a_device_is_refused() -> None:
    with pytest.raises(SourceError, match="this is a device"):
        read_raw(Path("/dev/zero"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="SKIPPED LOUDLY: root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.touch(0o000)
    with pytest.raises(SourceError, match="permission denied"):
        read_raw(path)


def test_size_is_looked_at_first_and_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(reading.MAX_BYTES + 1)  # takes no room on the disk
    with pytest.raises(SourceError, match="larger than 256 MiB"):
        read_raw(path)
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    read_end, write_end = os.pipe()
    os.write(write_end, b"more than ten")
    os.close(write_end)
    with pytest.raises(SourceError, match="larger than"):
        read_raw(Path(f"/dev/fd/{read_end}"))
    os.close(read_end)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="SKIPPED LOUDLY: this system has no named pipes")
def test_pipes(tmp_path: Path) -> None:
    read_end, write_end = os.pipe()

    def write() -> None:
        os.write(write_end, b"words")
        os.close(write_end)

    late = threading.Timer(0.05, write)
    late.start()
    assert read_raw(Path(f"/dev/fd/{read_end}")) == b"words"
    late.join()
    os.close(read_end)
    nobody = tmp_path / "pipe"
    os.mkfifo(nobody)
    assert read_raw(nobody) == b""  # and does not wait


def test_nothing_large_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys, argmap.documents; print({'lxml', 'pypdfium2', 'markdown_it', 'html.entities'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
