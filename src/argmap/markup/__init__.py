"""Text made safe for Markdown and for CSV, so that it comes out as it went in; standard library only."""
