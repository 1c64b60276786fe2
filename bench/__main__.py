"""``python -m bench [--json] [--slots] [--write README.md]``: measure and print Markdown tables."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from bench import accuracy, process, speed
from tools.blocks import write_block


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of Markdown")
    parser.add_argument("--slots", action="store_true", help="also print F1 of every single slot")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the tables into FILE's marked block")
    given = parser.parse_args()
    # The command first: what follows keeps this process on one core, and its children with it.
    commands = process.measure()
    sets = accuracy.measure()
    speeds = speed.measure()
    if given.json:
        print(json.dumps(
            {"accuracy": [asdict(found) for found in sets], "speed": [asdict(found) for found in speeds],
             "commands": asdict(commands)},
            indent=1,
        ))  # fmt: skip
        return 0
    parts = [accuracy.markdown(sets), speed.markdown(speeds), process.markdown(commands)]
    if given.write:
        write_block(given.write, "bench", "\n\n".join(parts))
    if given.slots:
        parts.insert(1, accuracy.slots_markdown(sets))
    print("\n\n".join(parts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
