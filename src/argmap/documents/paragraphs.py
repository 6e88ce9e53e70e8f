"""Paragraphs of a plain text, which marks them with blank lines or with the ends of its lines."""

import re
from itertools import islice, pairwise

_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_LINE = re.compile(r"\S[^\n]*")
_SAMPLE = 2_000


def paragraph_starts(text: str) -> list[int]:
    """Return where the paragraphs of a text start, at their first character that is not white space.

    In a text whose lines were broken to fit a width, blank lines part paragraphs. In any other each line that is not
    blank is a paragraph: one long line a paragraph, lines of a chat, of a list, of a poem.
    """
    lines = single_breaks(text)
    return [match.start() for match in (_BLOCK if is_wrapped(lines) else _LINE).finditer(lines)]


def single_breaks(text: str) -> str:
    """Return a text of the same length in which LF ends every line, so that places in it are places in the text."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


def is_wrapped(text: str) -> bool:
    """Tell whether the lines of a text were broken to fit a width.

    They were if most of the lines that another follows directly are full: the first word of the next line would have
    made them longer than the width, which is that of all but the longest tenth of such lines, 30 to 200 characters.
    Of one or two such lines that tells nothing; they are taken for broken ones if each goes on in lower case.
    The first 2,000 blocks of lines stand for the rest.
    """
    blocks = [match.group().split("\n") for match in islice(_BLOCK.finditer(text), _SAMPLE)]
    lines = [[line.strip() for line in block[:_SAMPLE]] for block in blocks if len(block) > 1]
    pairs = [pair for block in lines for pair in pairwise(block)]
    if not pairs:
        return False
    if len(pairs) < 3:
        return all(first[-1] not in ".!?:;" and second[0].islower() for first, second in pairs)
    lengths = sorted(len(first) for first, _ in pairs)
    width = lengths[len(lengths) * 9 // 10]
    full = sum(len(first) + 1 + _first_word(second) > width for first, second in pairs)
    return 30 <= width <= 200 and full >= len(pairs) * 0.7


def _first_word(line: str) -> int:
    """Return how many characters could not be parted at the start of a line: Chinese is broken between any two."""
    return len(line.split(maxsplit=1)[0]) if line[0] < "\u2e80" else 1
