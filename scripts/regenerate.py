"""Write every generated part of the documentation, or check that none is stale.

    python scripts/regenerate.py            # write what has changed
    python scripts/regenerate.py --check    # exit with 1 if anything would change

Generated are the command reference, the tables of keys, the rule pages, the JSON Schema, the pictures, and every
block of a hand-written page that stands under ``<!-- output: argmap … -->`` or ``<!-- file: … -->``.
"""

import argparse
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docs_pictures
import docs_reference
import docs_rules
from docs_blocks import refreshed
from docs_running import ROOT, CommandError

DOCS = ROOT / "docs"

WHOLE_FILES: tuple[Callable[[], dict[str, str]], ...] = (
    docs_reference.pages,
    docs_rules.pages,
    docs_pictures.pictures,
)
"""What returns the text of generated files, by path below the root."""

GENERATED_FOLDERS = ("docs/rules", "docs/images")
"""Folders in which every file is generated: one that no longer is, is left over."""


def main() -> int:
    """Write or check; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if anything is stale")
    check = parser.parse_args().check

    wanted, problems = _wanted()
    stale = [path for path, text in wanted.items() if not _holds(ROOT / path, text)]
    left_over = [path for path in _in_generated_folders() if path not in wanted]
    for path in stale:
        print(f"{'stale' if check else 'wrote'}  {path}")
        if not check:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(wanted[path], encoding="utf-8", newline="\n")
    for path in left_over:
        print(f"{'left over' if check else 'removed'}  {path}")
        if not check:
            (ROOT / path).unlink()
    for problem in problems:
        print(f"error  {problem}", file=sys.stderr)
    if check and (stale or left_over):
        print("run: python scripts/regenerate.py", file=sys.stderr)
    if not (stale or left_over or problems):
        print(f"{len(wanted)} files are up to date")
    return 1 if problems or (check and (stale or left_over)) else 0


def _wanted() -> tuple[dict[str, str], list[str]]:
    """Return the text each file should have, by path below the root, and what could not be made."""
    wanted: dict[str, str] = {}
    problems: list[str] = []
    with ThreadPoolExecutor() as pool:
        whole = [pool.submit(make) for make in WHOLE_FILES]
        pages = {path: pool.submit(refreshed, (ROOT / path).read_text(encoding="utf-8")) for path in _written_pages()}
        for made in whole:
            try:
                wanted |= made.result()
            except CommandError as error:
                problems.append(str(error))
        for path, page in pages.items():
            try:
                wanted.setdefault(path, page.result())
            except CommandError as error:
                problems.append(f"{path}: {error}")
    return wanted, problems


def _written_pages() -> Iterable[str]:
    """Yield the pages written by hand, which may hold pasted output."""
    for path in (ROOT / "README.md", *sorted(DOCS.rglob("*.md"))):
        below = path.relative_to(ROOT).as_posix()
        if "_build" not in path.parts and not below.startswith(GENERATED_FOLDERS):
            yield below


def _in_generated_folders() -> Iterable[str]:
    for folder in GENERATED_FOLDERS:
        yield from (path.relative_to(ROOT).as_posix() for path in sorted((ROOT / folder).glob("*.*")))


def _holds(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
