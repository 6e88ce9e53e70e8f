"""The page for those who come from Discourse Network Analyzer: its map is what its table becomes."""

from tests.conftest import ROOT, Run


def test_the_map_is_the_imported_table(run: Run) -> None:
    folder = ROOT / "docs" / "from_dna"
    written = run("import", str(folder / "statements.csv"), "--title", "Heat").out
    assert written == (folder / "heat.yaml").read_text(encoding="utf-8")
