"""Digests: what tells one version of a file from another."""

import re
from typing import Annotated

from pydantic_core import PydanticCustomError

from argmap.model.base import Checked

_SHA256 = re.compile(r"[0-9A-Fa-f]{64}")


def check_sha256(value: str) -> str:
    """Return ``value`` if it is a SHA-256 digest (FIPS 180-4) in hexadecimal.

    Raises:
        PydanticCustomError: with a sentence for the person who wrote the file.
    """
    if _SHA256.fullmatch(value):
        return value
    raise PydanticCustomError("sha256", "this is not a SHA-256 digest: 64 digits and letters from a to f are wanted")


Sha256 = Annotated[str, Checked(check_sha256, {"pattern": f"^{_SHA256.pattern}$"})]
