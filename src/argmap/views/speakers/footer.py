"""What stands under every view: how far those compared agree, beyond chance."""

from argmap.comparison.reliability import Alpha, krippendorff_alpha
from argmap.comparison.stands import StandTable
from argmap.views.report import Block, Paragraph
from argmap.views.speakers.numbers import rounded
from argmap.views.speakers.wording import counted


def footer(table: StandTable) -> tuple[Block, ...]:
    """Return Krippendorff's alpha in a line; nothing if nobody takes a position."""
    if not table.stands:
        return ()
    return (Paragraph(((f"Agreement among speakers: {_told(krippendorff_alpha(table))}", "quiet"),), apart=True),)


def footer_facts(table: StandTable) -> dict[str, object]:
    """Return the same for programs: the value, null if undefined, with what it was computed from."""
    alpha = krippendorff_alpha(table)
    return {"alpha": alpha.value, "points": alpha.points, "units": alpha.units, "values": alpha.values}


def _told(alpha: Alpha) -> str:
    if alpha.value is None:
        return f"not defined: {alpha.reason}."
    basis = f"{counted(alpha.values, 'position')}, {counted(alpha.points, 'statement')}"
    return f"{rounded(alpha.value, 2)} (Krippendorff's α: 1 full, 0 chance; {basis})"
