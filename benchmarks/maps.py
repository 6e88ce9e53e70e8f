"""Made-up maps of any size, about 300 bytes a statement, with chains of reasons, topics, quotes and answers."""


def map_text(statements: int) -> str:
    """Return the YAML of a map with about that many statements: 60 % claims, 20 % challenges, 20 % recommendations."""
    lines = ["title: A map to measure with", "sources: {report: A report}", "speakers:"]
    lines += [f"  s{number}: {{name: Speaker {number}}}" for number in range(20)]
    lines += ["organizations: {body: A body}", "topics:"]
    lines += [f"  t{number}: Topic {number}" for number in range(30)]
    for section, share in (("claims", 6), ("challenges", 2), ("recommendations", 2)):
        lines.append(f"{section}:")
        for number in range(statements * share // 10):
            lines += _statement(section, number)
    return "\n".join(lines) + "\n"


def _statement(section: str, number: int) -> list[str]:
    word = f"{number:06d}"
    lines = [
        f"  {section}-{number}:",
        f"    by: s{number % 20}",
        f"    text: Number {word} of the {section} holds that matter {word[::-1]} is as speaker {number % 20} puts it.",
        f'    quote: "matter {word[::-1]} is, and I say so as plainly as I can, just what number {word} says it is"',
        f"    page: {number // 10 + 1}",
        f"    topics: t{number % 30}",
    ]
    if section == "claims" and number % 8:
        lines.append(f"    supports: claims-{number - 1}")
    if section == "recommendations":
        lines += ["    to: body", f"    addresses: challenges-{number}"]
    return lines
