"""``python -m benchmarks [NAME]...``."""

import sys
from importlib import import_module

NAMES = ("startup", "load", "check", "outline", "table", "comparison", "quotations", "formats")


def main() -> None:
    """Run the named measurements, or all."""
    chosen = sys.argv[1:] or list(NAMES)
    unknown = set(chosen) - set(NAMES)
    if unknown:
        sys.exit(f"no such measurement: {', '.join(sorted(unknown))}; there are: {', '.join(NAMES)}")
    for name in chosen:
        module = import_module(f"benchmarks.{name}")
        print(f"\n{name}: {(module.__doc__ or '').strip()}")
        module.measure()


main()
