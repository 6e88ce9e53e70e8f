"""Standoff annotations of brat (``.ann``) of arguments. Import only.

The lines are those of https://brat.nlplab.org/standoff.html; they hold the words, so that the text beside may be
missing. Passages and relations are those of the argument annotated essays (Stab & Gurevych 2017,
https://doi.org/10.1162/COLI_a_00295), of AbstRCT (Mayer, Cabrio & Villata 2020) and of the argument annotated
scientific publications (Lauscher, Glavaš & Ponzetto 2018), and any others as far as there is a word for them.
"""

import re
from collections.abc import Mapping
from pathlib import PurePath

from argmap.formats.brat.annotations import Annotations
from argmap.formats.brat.mapping import Mapped
from argmap.formats.format import Reading
from argmap.interchange.names import title_of
from argmap.interchange.unreadable import UnreadableFileError
from argmap.model import ArgumentMap
from argmap.source.text import UnreadableError, decode

_PASSAGE = re.compile(rb"^T[0-9]+\t\S+ [0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*\t", re.MULTILINE)
_ANY = re.compile(rb"(?:[TRAEMN][0-9]+|#[0-9]*|\*)\t\S")


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like brat's annotations."""
    start = raw[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return bool(_ANY.match(start)) and bool(_PASSAGE.search(raw.removeprefix(b"\xef\xbb\xbf")))


def read(raw: bytes, name: str, *, texts: str | None = None, files: Mapping[str, bytes] | None = None) -> Reading:
    """Return the map made of annotations; a file with a line that is none is an error among the findings.

    ``files`` may hold the text that was annotated. With ``texts``, a folder as the map is to name it, it is returned.
    """
    try:
        mapped = Mapped(Annotations(decode(name, raw)))
        text = _text(files or {}) if texts is not None else None
    except UnreadableError as error:
        return Reading(None, (error.diagnostic(name),))
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))
    made = ArgumentMap.model_validate(mapped.plain(title_of(name) or "Annotated text", None if text is None else texts))
    return Reading(made, mapped.losses.told(), {} if text is None else dict.fromkeys(made.sources, text))


def _text(files: Mapping[str, bytes]) -> str | None:
    found = next((name for name in files if PurePath(name).suffix == ".txt"), None)
    return decode(found, files[found]).text if found else None


__all__ = ["read", "recognizes"]
