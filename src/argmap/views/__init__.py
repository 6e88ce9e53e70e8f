"""Map or comparison → something rich can print."""
