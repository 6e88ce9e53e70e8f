"""What cannot be drawn."""

MOST = 500
"""The most rows, columns or speakers of a picture: nobody could read more, in any size."""


class UnfitPictureError(ValueError):
    """Nothing to draw, or too much; the message says what to do instead."""
