"""Changing a map so that its quotations agree with their sources, and showing what changed."""

from typing import TYPE_CHECKING

import typer

from argmap.cli.progress import notice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.edits.apply import Edited
    from argmap.edits.change import Change
    from argmap.quotations.verification import Verification
    from argmap.source import Loaded


def mend(loaded: "Loaded", verification: "Verification", *, fix: bool, pin: bool, dry_run: bool) -> None:
    """Write quotations' places and wording, and sources' digests, into a map; show the lines on stdout."""
    from argmap.edits.apply import edited
    from argmap.edits.quotations import mending, pinning

    mendings = list(mending(verification)) if fix else []
    changes = [change for each in mendings for change in each.changes]
    with notice("changing the map"):
        result = edited(loaded, [*changes, *(pinning(verification) if pin else ())])
    if result.made and not dry_run:
        from argmap.cli.writing_maps import replace_map

        replace_map(loaded, result.text)
    _show(loaded, result)
    typer.echo(_summary(loaded, result, dry_run=dry_run), err=True)
    _tell_refused(loaded, result, dry_run=dry_run)
    refused = set(result.refused)
    left = sum(not each.enough or not refused.isdisjoint(each.changes) for each in mendings)
    if left:
        have = "quotation has" if left == 1 else "quotations have"
        typer.echo(f"{left:,} {have} to be mended by hand; see `argmap quotes {loaded.name}`", err=True)
        raise typer.Exit(1)
    if refused:
        raise typer.Exit(1)


def _show(loaded: "Loaded", result: "Edited") -> None:
    """Print the lines that change as a unified difference."""
    from argmap.edits.difference import unified
    from argmap.views.console import output_console
    from argmap.views.lines import harmless
    from argmap.views.printing import print_lines

    if not result.edits:
        return
    styles = {"+": "support", "-": "attack", "@": "quiet"}
    names = [f"--- {loaded.name}", f"+++ {loaded.name}"]
    lines = [*names, *unified(loaded.source.text, result.edits)]
    print_lines(output_console(), ([(harmless(line), styles.get(line[:1], ""))] for line in lines))


def _tell_refused(loaded: "Loaded", result: "Edited", *, dry_run: bool) -> None:
    """Say on stderr what has to be written by hand, and where: lines may have moved."""
    from argmap.source import loads
    from argmap.views.lines import clean

    if not result.refused:
        return
    places = (loaded if dry_run else loads(result.text)).places
    assert places is not None
    for change in result.refused:
        place = f"{loaded.name}:{places.locate((*change.path, change.key)).line}"
        what = clean(f"{change.key}: {change.value}")
        typer.echo(f"left as it is: {place}: no room for `{what}` in how this is written", err=True)


def _summary(loaded: "Loaded", result: "Edited", *, dry_run: bool) -> str:
    number = len(result.made)
    if not number:
        return f"nothing {'changed' if result.refused else 'to change'} in {loaded.name}"
    made = f"{number:,} change" if number == 1 else f"{number:,} changes"
    return f"{made} {'to make' if dry_run else 'made'} in {loaded.name}: {_kinds(result.made)}"


def _kinds(made: "Iterable[Change]") -> str:
    from collections import Counter

    names = {"quote": "wording", "sha256": "version"}
    kinds = Counter(names.get(each.key, "place") for each in made)
    return ", ".join(f"{number:,} {kind}{'s' if number > 1 else ''}" for kind, number in kinds.items())
