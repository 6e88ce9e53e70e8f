"""Finding many quotations in one pass over a text (Aho & Corasick 1975, doi:10.1145/360825.360855)."""

from collections.abc import Iterable

MOST = 2_000
"""Places of one quotation that are looked at; what stands in more is ambiguous whatever they are."""

_STRETCH = 1 << 22
"""Characters searched at a time, so that a word that is everywhere does not fill the memory."""


def places_of(patterns: Iterable[str], text: str) -> dict[str, list[int]]:
    """Return where each pattern starts in ``text``, in order, at most ``MOST`` places; overlapping ones as well.

    Linear in the length of the text, of all patterns, and of what is found.
    """
    from ahocorasick_rs import AhoCorasick

    sought = list(dict.fromkeys(pattern for pattern in patterns if pattern))
    found: dict[str, list[int]] = {pattern: [] for pattern in sought}
    if not sought:
        return found
    automaton = AhoCorasick(sought)
    lists = list(found.values())
    reach = max(map(len, sought)) - 1
    for begin in range(0, max(len(text), 1), _STRETCH):
        whole = begin == 0 and len(text) <= _STRETCH + reach
        stretch = text if whole else text[begin : begin + _STRETCH + reach]
        for number, start, _ in automaton.find_matches_as_indexes(stretch, overlapping=True):
            places = lists[number]
            # What starts beyond the stretch will be found again in the next one.
            if len(places) < MOST and (whole or start < _STRETCH):
                places.append(begin + start)
        if whole:
            break
    return found
