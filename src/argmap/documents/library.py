"""Libraries that only some kinds of source need, imported when one is read."""

from importlib import import_module
from typing import Any

from argmap.documents.document import SourceError


def library(name: str, reading: str) -> Any:
    """Return a module that comes with the extra ``documents``; ``reading`` is what needs it, such as ``PDF``.

    Raises:
        SourceError: if it is not installed.
    """
    try:
        return import_module(name)
    except ImportError:
        package = name.partition(".")[0]
        raise SourceError(
            f"reading {reading} needs {package}, which is not installed", hint="pip install 'argmap[documents]'"
        ) from None
