"""What speakers and statements are called in a picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.views.plot.lettering import Lettering, readable
from argmap.views.plot.page import PictureFormat


@dataclass(frozen=True, slots=True)
class Names:
    """The fonts of a picture, and its texts as they are written there, in the order in which they were asked for.

    ``note`` tells the reader which names could not be written and how to mend it; empty if all could.
    """

    lettering: Lettering
    title: str
    written: tuple[str, ...]
    note: str


def names_for(title: str, labels: Sequence[tuple[str, str]], picture_format: PictureFormat) -> Names:
    """Return how to write a title and labels (id, label).

    An SVG holds texts as texts, so that whoever looks at it has them in a font of their own. In a PNG, what no
    installed font has the letters of is called by its id.
    """
    title, labels = readable(title), [(readable(name), readable(label)) for name, label in labels]
    lettering = Lettering([title, *(text for label in labels for text in label)], installed=picture_format == "png")
    wanted = tuple(label for _, label in labels)
    if picture_format == "svg" or not lettering.missing:
        return Names(lettering, title, wanted, "")
    written = tuple(
        next((each for each in (label, name) if lettering.has(each)), f"no. {number}")
        for number, (name, label) in enumerate(labels, 1)
    )
    replaced = len({label for label, instead in zip(wanted, written, strict=True) if label != instead})
    parts = [] if lettering.has(title) else ["the title"]
    if replaced:
        parts.append(
            f"{replaced} {'name' if replaced == 1 else 'names'}, shown by {'its id' if replaced == 1 else 'ids'}"
        )
    note = (
        f"No font on this computer has the letters of {' and of '.join(parts)}. Install one that has them, such as "
        "Noto Sans CJK, or write an SVG."
    )
    return Names(lettering, lettering.drawable(title), written, note if parts else "")
