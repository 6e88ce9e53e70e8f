"""The sources of a map for reference managers and word processors, as BibTeX and as CSL-JSON."""
