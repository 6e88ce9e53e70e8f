"""AML, the Argument Markup Language of Araucaria: propositions in a tree of argument units, as XML. Import only.

Read as Araucaria 3 writes it (Reed & Rowe 2004, https://doi.org/10.1142/S0218213004001922): an argument unit (``AU``)
has a proposition (``PROP``), and below it what supports it, each on its own (``CA``) or linked (``LA``), and what
refutes it (``REFUTATION``). The document type, ``argument.dtd``, is not fetched.
"""

import re

from argmap.diagnostics import Diagnostic, Location, Severity
from argmap.formats.aml.mapping import mapped
from argmap.formats.format import Reading
from argmap.interchange.losses import IMPORT, Losses
from argmap.interchange.names import title_of
from argmap.interchange.unreadable import UnreadableFileError
from argmap.interchange.xml_text import parsed
from argmap.model import ArgumentMap

_ROOT = re.compile(rb"<!DOCTYPE\s+ARG\s|<ARG[\s>]")


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like AML."""
    return bool(_ROOT.search(raw[:4096].replace(b"\0", b"")))


def read(raw: bytes, name: str, *, texts: str | None = None) -> Reading:
    """Return the map made of an analysis; a file that is none is an error among the findings.

    With ``texts``, a folder as the map is to name it, the text that was analysed is returned as well.
    """
    try:
        document = parsed(raw, name)
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))
    root = document if document.tag == "ARG" else document.find(".//ARG")
    if root is None or root.find("AU/PROP") is None:
        message = "this XML is no AML: it has no `ARG` with an argument unit (`AU`) that has a proposition (`PROP`)"
        return Reading(None, (Diagnostic("unreadable", Severity.ERROR, message, location=Location(name, 1, 1)),))
    losses = Losses(IMPORT)
    plain, kept = mapped(root, title_of(name), texts, losses)
    return Reading(ArgumentMap.model_validate(plain), losses.told(), kept)


__all__ = ["read", "recognizes"]
