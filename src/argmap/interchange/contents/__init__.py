"""What a map holds: gone through once for what is lost, as arrows, and as a network of points with values."""

from argmap.interchange.contents.arrows import CONCLUSION, PREMISE, RESPONSES, Arrow, End, arrows
from argmap.interchange.contents.missing import carried, missing, missing_actors
from argmap.interchange.contents.network import CARRIED, Link, Network, Point, Value, network
from argmap.interchange.contents.places import place

__all__ = [
    "CARRIED",
    "CONCLUSION",
    "PREMISE",
    "RESPONSES",
    "Arrow",
    "End",
    "Link",
    "Network",
    "Point",
    "Value",
    "arrows",
    "carried",
    "missing",
    "missing_actors",
    "network",
    "place",
]
