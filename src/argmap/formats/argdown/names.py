"""What reader and writer agree on: the attributes and remarks that keep what argmap has no key for."""

TITLE = "title"
"""The title of a statement or argument, where it is not its id."""

FORM = "argdown"
"""``argument`` for an argument that is no more than a text, ``sketch`` for the inference from one that is undercut."""

ARGUMENT, SKETCH = "argument", "sketch"

MARKUP = "markup"
"""The text as it is written, with bold words, links and mentions."""

SECTION = "section"
"""The headings above it, from the outermost, with ``SECTION_MARK`` between them."""

SECTION_MARK = " > "

FURTHER = "further text"
"""Begins the name of an attribute with another text for the same title."""

TAGS = "tags"
"""The tags of an argument, with blanks between them."""

STEP = "step of"
"""The argument whose last inference this one leads up to."""

INFERENCE = "inference"
"""The data of an inference."""

OWN = frozenset({TITLE, FORM, MARKUP, SECTION, TAGS, STEP, INFERENCE})
"""Attributes that are written as Argdown's own."""

CONTRADICTS, CONTRARY, UNDERCUT = "contradictory", "contrary", "undercut"
"""Remarks on attacks that say more than that."""

WHOLE = "supports the argument as a whole: "
"""Begins the remark on a support of a spelled-out argument, which argmap holds as one of its conclusion."""

FRONT_MATTER = "Argdown front matter: "
"""Begins the line of a map's note that holds the rest of the front matter."""

KINDS = ("challenge", "recommendation")
"""Tags that tell the kind of a statement."""
