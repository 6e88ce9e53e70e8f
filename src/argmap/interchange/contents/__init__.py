"""What a map holds: gone through once for what is lost, as arrows, and as a network of points with values."""

from argmap.interchange.contents.arrows import CONCLUSION, PREMISE, Arrow, End, arrows
from argmap.interchange.contents.missing import missing, missing_actors
from argmap.interchange.contents.network import CARRIED, Link, Network, Point, Value, network

__all__ = [
    "CARRIED",
    "CONCLUSION",
    "PREMISE",
    "Arrow",
    "End",
    "Link",
    "Network",
    "Point",
    "Value",
    "arrows",
    "missing",
    "missing_actors",
    "network",
]
