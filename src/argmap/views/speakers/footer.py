"""What stands under every view: how far those compared agree, beyond chance."""

from argmap.comparison.reliability import Alpha, krippendorff_alpha
from argmap.comparison.stands import StandTable
from argmap.views.report import Block, Paragraph
from argmap.views.speakers.numbers import rounded
from argmap.views.speakers.wording import counted


def footer(table: StandTable) -> tuple[Block, ...]:
    """Return Krippendorff's alpha in a sentence; nothing if nobody takes a position."""
    return (_told(krippendorff_alpha(table)),) if table.stands else ()


def footer_facts(table: StandTable) -> dict[str, object]:
    """Return the same for programs: the value, null if undefined, with what it was computed from."""
    alpha = krippendorff_alpha(table)
    return {"alpha": alpha.value, "points": alpha.points, "units": alpha.units, "values": alpha.values}


def _told(alpha: Alpha) -> Paragraph:
    if alpha.value is None:
        said = f"not defined: {alpha.reason}"
    else:
        basis = (
            f"{counted(alpha.values, 'position')} on {counted(alpha.points, 'statement')} where two or more take one"
        )
        said = (
            f"{rounded(alpha.value, 2)} (Krippendorff's α, nominal; n = {basis}). "
            "1 is full agreement, 0 what chance would bring about"
        )
    return Paragraph(((f"Agreement among speakers: {said}.", "quiet"),), apart=True)
