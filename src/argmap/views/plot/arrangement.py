"""Where the speakers of a network stand on the page.

Those who agree stand near one another: distances on the page come as near as they can to wanted distances (stress
majorization: Gansner, Koren & North 2005, *Graph drawing by stress majorization*). Nothing is random.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_ROUNDS = 300
_STILL = 1e-4  # of the width of the picture: nobody sees who moves less


def arranged(distances: Floats, weights: Floats) -> Floats:
    """Return places whose distances come near those wanted.

    Args:
        distances: n × n, symmetric, above zero off the diagonal.
        weights: n × n, symmetric, above zero off the diagonal: how much each distance matters.

    Returns:
        n × 2 places around the origin, spread more to the sides than up and down.
    """
    count = len(distances)
    weights = weights - np.diag(np.diag(weights))
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    places = _projected(distances)
    for _ in range(_ROUNDS):
        before = places
        apart = np.hypot(*(places.T[:, :, None] - places.T[:, None]))
        pull = -weights * distances / np.maximum(apart, 1e-9)
        pull[np.diag_indices(count)] = 0
        pull[np.diag_indices(count)] = -pull.sum(axis=1)
        places = inverse @ (pull @ places)
        if np.abs(places - before).max() < _STILL * np.ptp(places):
            break
    return _levelled(places)


def spread(places: Floats, sizes: Floats, gap: float) -> Floats:
    """Return places at which boxes of ``sizes`` (n × 2: width and height) do not touch, the picture growing if it must.

    ``gap`` is the space left between two boxes.
    """
    sizes = sizes + gap
    count = len(places)
    nearest = np.sqrt(2.2 * float(np.prod(sizes, axis=1).sum()))
    places = places * nearest / max(float(np.ptp(places, axis=0).max()), 1e-9)
    while True:
        for _ in range(100):
            moved = _pushed(places, sizes)
            if moved is None:
                return places
            places = moved
        # Too crowded to come apart by pushing alone; the angle keeps lines of boxes from staying lines.
        turn = np.array([[1.1, 0.02], [-0.02, 1.1]])
        places = places @ turn + np.arange(count)[:, None] * 1e-3


def _projected(distances: Floats) -> Floats:
    """Return the plane that shows most of the distances (classical scaling: Torgerson 1952), to begin with."""
    squared = distances**2
    centred = -0.5 * (squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean())
    values, vectors = np.linalg.eigh(centred)
    found: Floats = vectors[:, -2:] * np.sqrt(np.maximum(values[-2:], 1e-6))
    # Units at the very same place could never be told apart.
    angle = np.arange(len(distances)) * 2.399963
    return found + 1e-3 * np.column_stack([np.cos(angle), np.sin(angle)])


def _levelled(places: Floats) -> Floats:
    """Turn the places so that they spread to the sides, the first of them to the upper left."""
    places = places - places.mean(axis=0)
    _, axes = np.linalg.eigh(places.T @ places)
    turned: Floats = places @ axes[:, ::-1]
    signs = np.where(turned[0] > 0, -1.0, 1.0)
    return turned * signs


def _pushed(places: Floats, sizes: Floats) -> Floats | None:
    """Push apart boxes that overlap, each half of the way, in the direction that is shorter; None if none does."""
    offsets = places[:, None] - places[None]
    lacking = (sizes[:, None] + sizes[None]) / 2 - np.abs(offsets)
    overlap = (lacking > 1e-6).all(axis=2)
    overlap &= ~np.eye(len(places), dtype=np.bool_)
    if not overlap.any():
        return None
    across = lacking[..., 0] < lacking[..., 1]
    # Two at the same height or side by side exactly: the earlier goes left or up.
    order = np.sign(np.arange(len(places))[:, None] - np.arange(len(places))[None])
    moves = np.zeros_like(places)
    for axis, chosen in ((0, overlap & across), (1, overlap & ~across)):
        direction = np.where(offsets[..., axis] == 0, order, np.sign(offsets[..., axis]))
        moves[:, axis] = (np.where(chosen, lacking[..., axis] / 2 + 0.1, 0) * direction).sum(axis=1) * 0.7
    return places + moves
