"""Texts made to break Markdown."""

from hypothesis import strategies as st

FRAGMENTS = [
    "*", "**", "_", "__", "`", "```", "~", "~~", "[", "]", "(", ")", "<", ">", "|", "||", "#", "##", "\\", "\\\\", "&",
    "&amp;", "&#42;", "&copy", "$", "$$", "!", "![", "](", "][", "[^1]", "[^1]: ", "[x] ", "^", "{", "}", "=", "===",
    "-", "---", "- ", "+ ", "* ", "> ", "1. ", "1) ", "12345678. ", "# ", ": ", "<b>", "</b>", "<!--", "-->", "<br>",
    "<script>", "<?", "<![CDATA[", "http://a.b/c", "https://", "www.a.b", "mailto:a@b.c", "a@b.c", "@who", ":smile:",
    ":100:", "10:30:45", "#12", "GH-7", "\n", "\r\n", "\n\n", "\r", "\t", "    ", "  \n", "\\\n", " ", "“", "”", "‘",
    "’", '"', "'", "«", "word", "a", "1", ".", ",", "走出去", "é", "e\u0301", "\u3000", "\u00a0", "\u200b", "\u2028",
    "\x85", "🙂", "![a](b)", "[a](javascript:b)", "| --- |", "a|b", "\\|", "*a*", "**a**", "~~a~~", "_a_", "`a`",
]  # fmt: skip

fragments = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=12).map("".join)
anything = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\n\r\x85"), min_size=1)

nasty_texts = (fragments | anything).filter(str.strip)
"""Any text that a map can hold, most of them full of Markdown."""
