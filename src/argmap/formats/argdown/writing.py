"""A map → Argdown: front matter, a paragraph for each statement, and arguments spelled out."""

from __future__ import annotations

from argmap.diagnostics import Diagnostic
from argmap.formats.argdown import names
from argmap.formats.argdown.parser import is_strict_model
from argmap.formats.argdown.sections import Path, headings, in_order, path_of
from argmap.formats.argdown.tagging import need_telling
from argmap.formats.argdown.writing_entries import Paragraphs, on_one_line
from argmap.formats.argdown.writing_front import front_matter, kept_in, told_of_headings
from argmap.interchange.losses import EXPORT, Losses
from argmap.model import ArgumentMap


def text_of(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as Argdown, and what of it is not in it."""
    losses = Losses(EXPORT)
    paragraphs = Paragraphs(argument_map, losses, strict=is_strict_model(kept_in(argument_map.note)))
    groups: dict[Path, list[str]] = {(): []}
    for statement in argument_map.statements.values():
        path = path_of(statement.attributes.get(names.SECTION, ""))
        groups.setdefault(path, []).extend(paragraphs.statement(statement))
    for argument in argument_map.arguments.values():
        if argument.id in paragraphs.titles.arguments:
            path = path_of(argument.attributes.get(names.SECTION, ""))
            groups.setdefault(path, []).extend(paragraphs.argument(argument))
    with_topics = paragraphs.names_topics or need_telling(argument_map, paragraphs.tags)
    found = [front_matter(argument_map, with_topics=with_topics)]
    above: Path = ()
    told = told_of_headings(argument_map.note)
    for path in in_order(groups):
        found += [*headings(above, path, told), *groups[path]]
        above = path
    written = {names.SECTION_MARK.join(path[: depth + 1]) for path in groups for depth in range(len(path))}
    for section in told:
        if section not in written:
            losses.add("what is said of a heading with nothing below it is left out", ("note",))
    if len(found) == 1:
        found.append(f"# {on_one_line(argument_map.title)}")
    return "\n\n".join(found) + "\n", losses.told()
