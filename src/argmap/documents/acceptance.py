"""Which of the lines that are laid out like labels are labels: a transcript has them, a report has not."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from argmap.documents.headings import Heading
from argmap.documents.labels import ROLES, Form, bare_name, folded, form_of

_MOST = 0.8
"""The share from which on a habit of a transcript, such as a time in every label, is taken for its rule."""


def accepted(
    found: list[Heading], text: str, paragraphs: Sequence[int], *, transcript: bool, names: Collection[str]
) -> list[Heading]:
    """Return those of the lines ``found`` that name a speaker; none if the text is no transcript.

    A label is one of ``names``, or what looks like a name and comes again; what looks like a name and comes once is
    one if it keeps the habits of the others (`_Habits`). If ``transcript`` is not set, the text is one only if

    - two of ``names`` are labels, or
    - three labels or more, of two speakers or more, one of whom speaks again, either have times that do not go
      backwards, or begin half of the paragraphs from the first of them on.
    """
    forms = _forms(found, folded(names))
    bare = {label: bare_name(label) for label in forms}  # a role or place may stand with a name only once
    counts = Counter(bare[each.label] for each in found)
    firm = [each for each in found if _is_firm(forms[each.label], counts[bare[each.label]])]
    names_in_form = [each for each in found if forms[each.label] >= Form.STRONG]
    if not transcript:  # a word in lower case before a colon is a key in an example of YAML, or of code
        named = {each.label for each in found if forms[each.label] is Form.NAMED}
        if len(named) < 2 and not _timed(names_in_form) and not _half(names_in_form, text, paragraphs):
            return []
        firm = [each for each in firm if forms[each.label] >= Form.STRONG]
    if not firm and len(names_in_form) > 1:  # everybody speaks once
        firm = names_in_form
    if not firm:
        return []
    habits = _Habits(firm, most_paragraphs=_begin_most(names_in_form, paragraphs), parts=_parts(names))
    chosen = {each.label for each in firm}
    return [each for each in found if habits.keeps(each, forms[each.label], known=each.label in chosen)]


def _forms(found: list[Heading], names: frozenset[str]) -> dict[str, Form]:
    return {label: form_of(label, names) for label in {each.label for each in found}}


def _parts(names: Collection[str]) -> frozenset[str]:
    """Return the first and last words of names: what a label may call somebody by, such as the family name."""
    return folded([word for name in names for word in {*name.split()[:1], *name.split()[-1:]}])


def _is_firm(form: Form, times: int) -> bool:
    return form is Form.NAMED or (form > Form.NONE and times > 1)


def _timed(labels: list[Heading]) -> bool:
    timed = [each for each in labels if each.timed]
    times = [each.at for each in timed if each.at is not None]
    forward = sum(first <= second for first, second in pairwise(times)) >= 0.9 * (len(times) - 1)
    return _exchange(timed) and forward


def _half(labels: list[Heading], text: str, paragraphs: Sequence[int]) -> bool:
    if not _exchange(labels):
        return False
    from_first = sum(start >= labels[0].start for start in paragraphs)
    # Where no blank lines part paragraphs, as in a PDF, a label every dozen lines is enough.
    lines = text.count("\n", labels[0].start) + 1
    return len(labels) * 2 >= max(from_first, lines / 12)


def _begin_most(labels: list[Heading], paragraphs: Sequence[int]) -> bool:
    """Tell whether labels begin most paragraphs, so that few go on with a colon of their own."""
    return bool(labels) and len(labels) * 3 >= 2 * sum(start >= labels[0].start for start in paragraphs)


def _exchange(labels: list[Heading]) -> bool:
    """Tell whether labels are at least two speakers', one of whom speaks again."""
    return len(labels) > len({each.label for each in labels}) > 1


class _Habits:
    """What the labels that are certain have in common, for judging the others."""

    def __init__(self, firm: list[Heading], *, most_paragraphs: bool, parts: frozenset[str]) -> None:
        self._parts = parts
        self._timed = sum(each.timed for each in firm) >= _MOST * len(firm)
        self._timed_labels = {each.label for each in firm if each.timed}
        self._capitals = sum(each.label.isupper() for each in firm) >= _MOST * len(firm)
        self._most_paragraphs = most_paragraphs
        labels = {each.label for each in firm}
        self._single_words = 2 * sum(" " not in bare_name(label) for label in labels) >= len(labels)

    def keeps(self, heading: Heading, form: Form, *, known: bool) -> bool:
        """Tell whether a line is a label: it is one of the certain ones (``known``), or looks like them."""
        if self._timed and not heading.timed:
            return form is Form.NAMED or heading.label in self._timed_labels
        return known or form is Form.NAMED or (form is Form.STRONG and self._fits(heading))

    def _fits(self, heading: Heading) -> bool:
        if self._timed:
            return True
        if self._capitals:
            return heading.label.isupper()
        words = bare_name(heading.label).casefold().split()
        if words[-1] in self._parts:
            return True
        return len(words) > 1 or self._single_words or self._most_paragraphs or words[0] in ROLES
