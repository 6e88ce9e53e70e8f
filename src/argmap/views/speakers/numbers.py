"""Numbers as people read them; programs get them unrounded."""


def rounded(value: float, digits: int | None = None) -> str:
    """Return a number with ``digits`` decimals; if left out, with up to two: ``2``, ``0.5``, ``−1.33``."""
    text = f"{value:.2f}".rstrip("0").rstrip(".") if digits is None else f"{value:.{digits}f}"
    return text.lstrip("-") if float(text) == 0 else text.replace("-", "−")


def decimals(largest: float, *, whole: bool) -> int:
    """Return how many decimals tell values apart of which the largest is given: none if all are ``whole`` numbers."""
    if whole:
        return 0
    return 2 if largest >= 1 else 3
