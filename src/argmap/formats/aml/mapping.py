"""A document of Araucaria → the parts of a map."""

from typing import Any
from xml.etree.ElementTree import Element

from argmap.formats.aml.text import AnalysedText
from argmap.formats.aml.units import Unit, Units
from argmap.interchange.identifiers import DEVICES, Identifiers
from argmap.interchange.losses import Losses
from argmap.interchange.names import one_line
from argmap.source.control_characters import CONTROL_CHARACTERS


def mapped(root: Element, title: str, texts: str | None, losses: Losses) -> tuple[dict[str, Any], dict[str, str]]:
    """Return a map as plain values, and the text that was analysed by the id of its source, if it is asked for.

    ``texts`` is the folder where it will be, as the map names it; None if nobody asks.
    """
    text = AnalysedText(CONTROL_CHARACTERS.sub(" ", "".join("".join(each.itertext()) for each in root.findall("TEXT"))))
    data = {each.tag: one_line("".join(each.itertext())) for each in root.findall("EDATA/*")}
    data = {tag: value for tag, value in data.items() if value != "null"}
    units = Units(root, text, losses)
    for each in root.iterfind("SCHEMESET/SCHEME"):
        losses.add("the definition of a scheme is left out", ("SCHEMESET", one_line(each.findtext("NAME", ""))))
    origin = data.get("SOURCE", "")
    whole = {"title": title or origin or "Araucaria analysis", "mapper": data.get("AUTHOR")}
    made: dict[str, Any] = {key: value for key, value in (*whole.items(), ("note", data.get("COMMENTS"))) if value}
    kept = {}
    if text or origin:
        name = Identifiers(reserved=DEVICES).make(origin or "text", "text")
        made["sources"] = {name: _source(data, text, f"{texts}/{name}.txt" if texts is not None else "", losses)}
        kept = {name: text.text} if text and texts is not None else {}
    made["speakers"] = {key: {"name": name} for name, key in units.speakers.items()}
    arguments = _arguments(units, losses)
    made["claims"] = {unit.key: unit.entry for unit in units.units}
    return {**made, "arguments": arguments}, kept


def _source(data: dict[str, str], text: AnalysedText, path: str, losses: Losses) -> dict[str, Any]:
    origin = data.get("SOURCE", "")
    entry: dict[str, Any] = {"title": origin or "Text"}
    if origin.startswith(("http://", "https://")):
        entry["url"] = origin
    if text and path:
        entry["path"] = path
    elif text:
        losses.add("the text that was analysed is not part of the map", ("TEXT",))
    if data.get("DATE"):
        entry["attributes"] = {"analysed": data["DATE"]}
    return entry


def _arguments(units: Units, losses: Losses) -> dict[str, dict[str, Any]]:
    """Write supports where they are plain, and return the others: linked premises and schemes."""
    found: dict[str, dict[str, Any]] = {}
    used: set[tuple[str, str]] = set()
    for unit in units.units:
        for premises in unit.supports:
            number = _scheme(unit, premises, used, losses)
            if len(premises) == 1 and number is None:
                premises[0].entry.setdefault("supports", unit.key)
            elif premises:
                named = [{"statement": e.key, "implicit": True} if e.missing else e.key for e in premises]
                name = units.identifiers.make(f"for {unit.key}", "argument")
                scheme = {} if number is None else {"scheme": _name(number, [unit, *premises])}
                found[name] = {"premises": named, "conclusion": unit.key, **scheme}
    for unit in units.units:
        for number, called in unit.schemes.items():
            if (unit.key, number) not in used:
                losses.add("a scheme of a proposition that is in no inference of it is left out", (called, unit.key))
    return found


def _scheme(conclusion: Unit, premises: list[Unit], used: set[tuple[str, str]], losses: Losses) -> str | None:
    """Return the number of the scheme that an inference is of: one that its conclusion and a premise are both in.

    If there is none, it is one that all premises are in, but nothing that supports them. What it covers is put into
    ``used``.
    """
    shared = [key for key in conclusion.schemes if any(key in each.schemes for each in premises)]
    if not shared and premises:
        below = {key for each in premises for group in each.supports for unit in group for key in unit.schemes}
        shared = [key for key in premises[0].schemes if all(key in each.schemes for each in premises)]
        shared = [key for key in shared if key not in below]
    for key in shared:
        used |= {(each.key, key) for each in (conclusion, *premises)}
    units = [conclusion, *premises]
    for key in shared[1:]:
        losses.add("a further scheme of an inference is left out", (conclusion.key, _name(key, units)))
    return shared[0] if shared and _name(shared[0], units) else None


def _name(number: str, units: list[Unit]) -> str:
    return next((name for each in units if (name := each.schemes.get(number))), "")
