"""Speakers are told by what a source calls them."""

import pytest

from argmap.model import Speaker
from argmap.quotations.voices import Voices

VOICES = Voices(
    {
        "haddad": Speaker(name="Karim Haddad"),
        "lin": Speaker(name="Lin Yuewen", original="林月雯"),
        "coop": Speaker(name="Sarn Ferry Cooperative", aliases=("Marta Vesely",)),
        "adams": Speaker(name="Mary-Jane O’Neill Adams"),
        "second": Speaker(name="Leila Haddad"),
    }
)


@pytest.mark.parametrize(
    ("label", "speakers"),
    [
        ("Karim Haddad", ["haddad"]),
        ("KARIM HADDAD", ["haddad"]),
        ("Dr. Karim Haddad (Coast University)", ["haddad"]),
        ("Karim Haddad, Coast University", ["haddad"]),
        ("K. Haddad", ["haddad"]),
        ("Haddad", ["haddad", "second"]),  # either; the quotation decides
        ("L. Haddad", ["second"]),
        ("Mr Lin", ["lin"]),
        ("林月雯", ["lin"]),
        ("Marta", ["coop"]),
        ("Sarn Ferry Cooperative", ["coop"]),
        ("Mary-Jane O'Neill", ["adams"]),
        ("Karim Hadad", []),
        ("K.", []),  # an initial names nobody
        ("Karim Ivan Haddad", []),
        ("Moderator", []),
        ("Dr.", []),
        ("", []),
    ],
)
def test_called(label: str, speakers: list[str]) -> None:
    assert sorted(VOICES.called(label)) == sorted(speakers)


def test_an_m_is_an_initial_before_it_is_monsieur() -> None:
    both = Voices({"jonas": Speaker(name="Jonas Brandt"), "maria": Speaker(name="Maria Brandt")})
    assert both.called("M. Brandt") == {"maria"}
    assert Voices({"jonas": Speaker(name="Jonas Brandt")}).called("M. Brandt") == {"jonas"}
