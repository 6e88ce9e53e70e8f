"""argmap: map who argued what.

>>> import argmap
>>> loaded = argmap.loads("title: A debate")
>>> loaded.map.title
'A debate'

``load`` and ``loads`` read a map, ``check`` finds what is wrong with it, ``dumps`` writes it; the models are in
``argmap.model``. Everything is imported on first use.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.checks import check
    from argmap.diagnostics import Diagnostic, Location, Severity
    from argmap.model import ArgumentMap
    from argmap.source import Loaded, load, loads
    from argmap.source.dump import dumps

__version__ = "0.1.0"

__all__ = [
    "ArgumentMap",
    "Diagnostic",
    "Loaded",
    "Location",
    "Severity",
    "__version__",
    "check",
    "dumps",
    "load",
    "loads",
]

_HOMES = {
    "ArgumentMap": "argmap.model",
    "Diagnostic": "argmap.diagnostics",
    "Loaded": "argmap.source",
    "Location": "argmap.diagnostics",
    "Severity": "argmap.diagnostics",
    "check": "argmap.checks",
    "dumps": "argmap.source.dump",
    "load": "argmap.source",
    "loads": "argmap.source",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'argmap' has no attribute '{name}'")
