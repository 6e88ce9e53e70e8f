"""Everything that cites is looked at, with those whose words it may be."""

from argmap.quotations.citations import citations
from argmap.source import loads

MAP = """
title: A debate
sources: {report: A report, minutes: The minutes}
speakers: {li: Li Xiaolin, wu: Wu Peng, liu: Liu Peifeng}
terms:
  out: {meaning: abroad, quote: term's, source: report}
claims:
  neutral:
    by: [wu, {speaker: li, quote: by's, source: minutes}]
    text: NGOs are neutral.
    quote: own
    source: report
    evidence: [further, {quote: more, source: minutes}]
    agree: {speaker: liu, quote: agree's}
    disagree: {speaker: liu, page: 4, source: report}
    because:
      close: {text: They are close., quote: nested}
    supports:
      to: laws
      evidence: supports'
    but: {to: risky, evidence: but's, by: liu}
  risky: {by: li, text: They are a risk.}
  laws: {by: liu, text: Laws are needed.}
arguments:
  one: {premises: [close, {statement: risky, quote: premise's}], conclusion: laws, quote: argument's, by: wu}
  two: {premises: [close], conclusion: laws, evidence: argument's evidence}
"""


def test_all_of_them() -> None:
    loaded = loads(MAP)
    assert loaded.map is not None, loaded.diagnostics
    assert [
        (".".join(map(str, each.path)), each.quote, each.speakers, each.source) for each in citations(loaded.map)
    ] == [
        ("terms.out", "term's", (), "report"),
        ("claims.neutral", "own", ("wu", "li"), "report"),
        ("claims.neutral.evidence.0", "further", ("wu", "li"), None),
        ("claims.neutral.evidence.1", "more", ("wu", "li"), "minutes"),
        ("claims.neutral.by.1", "by's", ("li",), "minutes"),
        ("claims.neutral.agree.0", "agree's", ("liu",), None),
        ("claims.neutral.disagree.0", "", ("liu",), "report"),
        ("claims.neutral.but.0.evidence.0", "but's", ("liu",), None),
        ("claims.neutral.supports.0.evidence.0", "supports'", ("wu", "li", "liu"), None),
        ("claims.close", "nested", ("wu", "li"), None),
        ("arguments.one", "argument's", ("wu",), None),
        ("arguments.one.premises.1", "premise's", ("wu", "li"), None),
        ("arguments.two.evidence.0", "argument's evidence", ("liu",), None),
    ]
