"""Other tools' files and briefs, one module each."""
