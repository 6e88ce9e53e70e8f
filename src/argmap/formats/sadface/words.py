"""The words of SADFace, which differ between its versions."""

import uuid
from hashlib import sha256

VERSION, EARLY = "0.5", "0.1"
"""The version that is written, and the one whose documents do not say so."""

DOCUMENT = "SADFace"
"""The format that is named where a map keeps what a document said of itself."""

ATTRIBUTES = "argmap.attributes"
"""Where in metadata stand attributes that are of no namespace."""

CLAIM = "claim"
"""What of the core of a document names the atom that all is about."""

SUPPORTS = frozenset({"", "support", "inference", "default support", "default inference"})
CONFLICTS = frozenset({"conflict", "disagreement", "disagree", "attack", "defeat", "default conflict"})
RESTATEMENTS = frozenset({"rephrase", "restatement"})
"""Names of schemes that say no more than what they do; versions differ in them. Any other is that of an inference."""


def folded(name: str) -> str:
    """Return the name of a scheme as it is compared."""
    return " ".join(name.casefold().split())


def made_id(kind: str, name: str) -> str:
    """Return an id as SADFace wants it, always the same for the same thing."""
    digest = sha256(f"{kind}/{name}".encode("utf-8", "surrogatepass")).digest()
    return str(uuid.UUID(bytes=digest[:16], version=4))
