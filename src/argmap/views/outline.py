"""An outline: entries under entries, with guides, hanging indents, and no label ever lost.

``rich.tree.Tree`` drops labels once the guides fill the line (docs/decisions/0006); here the guides of deep levels
are folded into the level's number, so that text keeps at least half of the line.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.views.lines import Line, Piece, pad, width_of, wrap

STEM, BRANCH, LAST, BLANK = "│  ", "├─ ", "└─ ", "   "


@dataclass(slots=True)
class Entry:
    """One label of an outline: a lead word, the text, and what stands beneath."""

    lead: str
    lead_style: str
    body: tuple[Piece, ...]
    children: list["Entry"] = field(default_factory=list)


def outline(entries: list[Entry], width: int, depth: int | None = None) -> Iterator[Line]:
    """Yield the lines of an outline, each at most ``width`` cells (unless ``width`` is below 20).

    Below level ``depth``, the top being 0, the number of entries left out is all that is said.
    """
    width = max(width, 20)
    most_guides = max(1, width // 2 // len(STEM) - 1)
    # (entry, guides of the levels above it, its own guide, width of the leads beside it); the next one last
    waiting: list[tuple[Entry, tuple[str, ...], str, int]] = [(entry, (), "", 0) for entry in reversed(entries)]
    while waiting:
        entry, above, guide, lead_width = waiting.pop()
        prefix = _prefix(above, guide, most_guides)
        below = (*above, BLANK if guide == LAST else STEM) if guide else above
        hanging = _prefix(below, STEM if entry.children else BLANK, most_guides)
        yield from _label(entry, prefix, hanging, lead_width, width)
        children = entry.children
        if depth is not None and len(above) + bool(guide) >= depth and children:
            children = [Entry("", "", ((f"… {len(children)} more", "quiet"),))]
        leads = max((width_of(child.lead) for child in children), default=0)
        for number, child in enumerate(reversed(children)):
            waiting.append((child, below, BRANCH if number else LAST, leads))


def _prefix(above: tuple[str, ...], guide: str, most: int) -> str:
    if len(above) <= most:
        return "".join(above) + guide
    hidden = len(above) - most + 2
    return f"{hidden:>3}┊ " + "".join(above[hidden:]) + guide


def _label(entry: Entry, prefix: str, hanging: str, lead_width: int, width: int) -> Iterator[Line]:
    lead = pad(entry.lead, lead_width) + "  " if entry.lead else ""
    used = max(width_of(prefix) + width_of(lead), width_of(hanging))
    room = width - used
    if room < width // 3:
        # Too narrow to hang the text beside the lead: let it run under it.
        lead, room = (entry.lead + "  " if entry.lead else ""), width - max(width_of(prefix), width_of(hanging))
        lines = wrap(((lead, entry.lead_style), *entry.body), room)
        for number, line in enumerate(lines):
            yield [(hanging if number else prefix, "quiet"), *line]
        return
    for number, line in enumerate(wrap(entry.body, room)):
        if number == 0:
            yield [(prefix, "quiet"), (lead, entry.lead_style), *line]
        else:
            yield [(hanging, "quiet"), (" " * (used - width_of(hanging)), ""), *line]
