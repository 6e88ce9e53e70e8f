"""Finds quotations of words that somebody else says.

## What it finds

A quotation that its source has only in the turn of another speaker, or outside of all turns. Sources with turns are
transcripts with lines such as `Wu Peng: …`, exports of Otter, Zoom and Teams, and subtitles that name who speaks.
Speakers are told by their `name`, `original` and `aliases`, whole or in part, whatever their title: `Mr Wu`, `WU PENG`.

## Why it matters

It puts words into a speaker's mouth.

## Fails

With this as `transcript.txt`:

```text
Li Xiaolin: Programmes need to start from regional requirements.
Wu Peng: NGOs are neutral. They play an indispensable role.
Li Xiaolin: So they say.
```

```yaml
title: A debate
sources: {transcript: {title: Transcript, kind: transcript, path: transcript.txt}}
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  neutral:
    by: li
    text: NGOs are neutral.
    quote: NGOs are neutral.  # finds: wrong-speaker
  regional: {by: li, quote: Programmes need to start from regional requirements.}
  role: {by: wu, quote: They play an indispensable role.}
```

## Passes

```yaml
title: A debate
sources: {transcript: {title: Transcript, kind: transcript, path: transcript.txt}}
speakers: {li: Li Xiaolin, wu: Wu Peng}
claims:
  neutral: {by: wu, text: NGOs are neutral., quote: NGOs are neutral.}
  regional: {by: li, quote: Programmes need to start from regional requirements.}
```
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.quotations.verdicts import Checked, Verdict
from argmap.quotations.verification import Verification

ID = "wrong-speaker"
SEVERITY = Severity.WARNING
READS_SOURCES = True


def check(verification: Verification) -> Iterator[Diagnostic]:
    """Yield a finding for each quotation that stands in another speaker's turn."""
    for each in verification.checked:
        if each.verdict is Verdict.WRONG_SPEAKER:
            whose = _whose(verification, each)
            says = f"'{each.voice}' says" if each.voice else "outside of anybody's turn stands"
            words = "this" if each.similarity == 1 else f"something like it: “{each.found}”"
            message = f"{says} {words}, not {whose}"
            yield Diagnostic(ID, SEVERITY, message, (*each.citation.path, "quote"), _hint(verification, each, whose))


def _whose(verification: Verification, each: Checked) -> str:
    names = [verification.map.speakers[speaker].name for speaker in each.citation.speakers]
    return " or ".join(names)


def _hint(verification: Verification, each: Checked, whose: str) -> str:
    known = verification.called(each.voice)
    if known or not each.voice:
        return f"it stands at {each.place}; quote what {whose} says, or name who says it"
    return f"it stands at {each.place}; if '{each.voice}' is {whose}, add that name to the speaker's `aliases`"
