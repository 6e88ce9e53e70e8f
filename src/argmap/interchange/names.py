"""What a map is called after the file that it is made of."""

from pathlib import PurePath

from argmap.source.control_characters import CONTROL_CHARACTERS


def one_line(text: str) -> str:
    """Return a text in one line, without control characters and blanks at its ends."""
    return " ".join(CONTROL_CHARACTERS.sub(" ", text).split())


def title_of(name: str) -> str:
    """Return the name of a file without its ending; empty for what is no file, such as ``<stdin>``."""
    return "" if name.startswith("<") else one_line(PurePath(name).stem)
