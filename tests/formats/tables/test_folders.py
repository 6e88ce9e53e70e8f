"""Tables as files: which of a folder belong together, and that all of them count."""

from pathlib import Path

from tests.conftest import Run

from argmap.source import load


def test_tables_belong_together_whatever_the_case_of_their_names(run: Run, tmp_path: Path) -> None:
    (tmp_path / "Statements.CSV").write_text("text,speaker\nA is so.,Ada\nB is so.,Bo\n", encoding="utf-8")
    (tmp_path / "RELATIONS.csv").write_text("from,relation,to\nA is so.,supports,B is so.\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no table", encoding="utf-8")
    for given in (tmp_path, tmp_path / "Statements.CSV", tmp_path / "RELATIONS.csv"):
        target = tmp_path / "out" / "map.yaml" if given.is_file() else tmp_path / "out"
        outcome = run("import", str(given), "-o", str(target), "--force")
        assert outcome.code == 0
        (written,) = (tmp_path / "out").glob("*.yaml")
        found = load(written).map
        assert found is not None
        assert [(each.source, each.target) for each in found.relations] == [("a-is-so", "b-is-so")]
        written.unlink()
