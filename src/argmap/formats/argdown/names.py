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

INFERENCE = "inference"
"""The data of an inference."""

CONTRADICTS, CONTRARY, UNDERCUT = "contradictory", "contrary", "undercut"
"""Remarks on attacks that say more than that."""

WHOLE = "supports the argument as a whole: "
"""Begins the remark on a support of a spelled-out argument, which argmap holds as one of its conclusion."""

FRONT_MATTER = "Argdown front matter: "
"""Begins the line of a map's note that holds the rest of the front matter."""

WHOLE_FRONT_MATTER = "front matter"
"""The key of the front matter under which it stands once more, where some of it is named like what a map has."""

HEADINGS = "Argdown headings"
"""The key beside the front matter in the note under which stands what headings say, by their sections."""

KINDS = ("challenge", "recommendation")
"""Tags that tell the kind of a statement."""
