"""Short names for signs, written between two points or two colons: ``.A.`` and ``:A:`` are ∀."""

_SIGNS = {
    "A": "∀", "E": "∃", "O": "𝗢", "P": "𝗣", "->": "→", "<->": "↔", "~": "¬", "^": "∧", "v": "∨", "v_": "⊻",
    "<>": "◇", "[]": "◻", "happy": "😀", "smile": "☺", "smiley": "☺", "laugh": "😆", "lol": "😆", "rofl": "🤣",
    "joy": "😂", "heart": "❤", "?": "❓", "question": "❓", "love": "😍", "wink": "😉", "shush": "🤫", "meh": "😐",
    "eye-roll": "🙄", "sad": "😢", "disappointed": "😞", "scream": "😱", "+1": "👍", "up": "👍", "-1": "👎",
    "down": "👎", "think": "🤔", "star": "⭐", "y": "✔", "agree": "✔", "n": "❌", "disagree": "❌",
}  # fmt: skip

SHORTCODES = {
    **{f"{mark}{name}{mark}": sign for name, sign in _SIGNS.items() for mark in ".:"},
    ":smile:": "☺\ufe0f",  # as a picture, unlike the one between points
}
"""What Argdown's reference parser replaces."""
