"""Names of argumentation schemes as Arguebuf has them: one of a fixed list, after Walton, Reed & Macagno 2008."""

PREFIX = "SUPPORT_"
DEFAULT = "SUPPORT_DEFAULT"

KNOWN = tuple(
    """
    position to know, expert opinion, witness testimony, popular opinion, popular practice, example, analogy,
    practical reasoning from analogy, composition, division, oppositions, rhetorical oppositions, alternatives,
    verbal classification, verbal classification definition, verbal classification vagueness,
    verbal classification arbitrariness, interaction of act and person, values, positive values, negative values,
    sacrifice, the group and its members, practical reasoning, two person practical reasoning, waste, sunk costs,
    ignorance, epistemic ignorance, cause to effect, correlation to cause, sign, abductive, evidence to hypothesis,
    consequences, positive consequences, negative consequences, pragmatic alternatives, threat, fear appeal,
    danger appeal, need for help, distress, commitment, ethotic, generic ad hominem, pragmatic inconsistency,
    inconsistent commitment, circumstantial ad hominem, bias, bias ad hominem, gradualism, slippery slope,
    precedent slippery slope, sorites slippery slope, verbal slippery slope, full slippery slope,
    constitutive rule claims, rules, exceptional case, precedent, plea for excuse, perception, memory
    """.replace("\n", " ")
    .replace("    ", "")
    .strip()
    .split(", ")
)
"""Schemes of support in words, in the order of their numbers; any other is written as the default, with userdata."""


def words(value: str) -> str:
    """Return ``SUPPORT_EXPERT_OPINION``, or its number, as ``expert opinion``; empty for the default."""
    if value.isascii() and value.isdigit() and len(value) < 4:  # Protobuf may write numbers in place of names
        return KNOWN[int(value) - 1] if 0 < int(value) <= len(KNOWN) else ""
    return "" if value in (DEFAULT, "") else value.removeprefix(PREFIX).replace("_", " ").lower()


def value(scheme: str) -> str:
    """Return a scheme as Arguebuf calls it; the default if it has no such scheme."""
    plain = " ".join(scheme.lower().replace("-", " ").replace("_", " ").split())
    plain = plain.removeprefix("argument ").removeprefix("from ")
    return PREFIX + plain.upper().replace(" ", "_") if plain in KNOWN else DEFAULT
