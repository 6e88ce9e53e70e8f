"""One page a rule, and the index, from the rules' docstrings."""

from argmap.checks import RULES, Rule, rule

INDEX_INTRO = """\
# Rules

<!-- Generated from the rules by scripts/regenerate.py. -->

What `argmap check` looks for. Errors make a map unusable and always show; warnings and infos can be
[silenced](../reference/format.md#silencing-a-finding). Errors and warnings make a check fail, infos do not.

| rule | severity | finds |
|---|---|---|
"""


def pages() -> dict[str, str]:
    """Return the rule pages, by path below the root."""
    rules = [rule(name) for name in RULES]
    return {"docs/rules/index.md": _index(rules)} | {f"docs/rules/{each.id}.md": _page(each) for each in rules}


def _index(rules: list[Rule]) -> str:
    rows = "".join(f"| [{each.id}]({each.id}.md) | {each.severity} | {_inline(each)} |\n" for each in rules)
    names = "".join(f"{each.id}\n" for each in rules)
    return f"{INDEX_INTRO}{rows}\n```{{toctree}}\n:hidden:\n\n{names}```\n"


def _page(each: Rule) -> str:
    note = "It can be silenced." if each.can_be_silenced else "It cannot be silenced."
    origin = "<!-- Generated from the rule by scripts/regenerate.py. -->"
    return f"# {each.id}\n\n{origin}\n\n*{each.severity.capitalize()}.* {note} {each.page}\n"


def _inline(each: Rule) -> str:
    """Return the summary for a column headed "finds"."""
    return each.summary.removeprefix("Finds ").replace("|", "\\|")
