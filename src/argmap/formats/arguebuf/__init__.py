"""Arguebuf: argument graphs of atoms and schemes with participants and resources, as JSON.

Read and written as the package ``arguebuf`` does (https://github.com/recap-utr/arguebuf-python, schema version 1, the
JSON of the Protobuf message ``arg_services.graph.v1.Graph``). What argmap has keys for and Arguebuf has not is kept in
``userdata``.
"""

from argmap.formats.arguebuf.reading import read, recognizes
from argmap.formats.arguebuf.writing import write

__all__ = ["read", "recognizes", "write"]
