"""Sphinx: the site is Markdown throughout; nothing is fetched from elsewhere."""

from argmap import __version__

project = "argmap"
author = "the argmap authors"
copyright = "the argmap authors"
version = release = __version__

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = f"argmap {__version__}"
html_copy_source = False
html_show_sphinx = False
