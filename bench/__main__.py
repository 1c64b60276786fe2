"""``python -m bench [--json] [--slots] [--largest N] [--write README.md]``: measure and print Markdown tables."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from bench import accuracy, growth, linking, process, speed
from tools.blocks import write_block


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of Markdown")
    parser.add_argument("--slots", action="store_true", help="also print F1 of every single slot")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the tables into FILE's marked block")
    parser.add_argument(
        "--largest", type=int, default=linking.SIZES[-1], metavar="N",
        help="link and weigh up to so many claims (default: a million, which takes some minutes; 0: none)",
    )  # fmt: skip
    parser.add_argument(
        "--reports", type=int, default=growth.USUAL, metavar="N",
        help="read, keep, weigh and write out up to so many reports (100000 takes hours; 0: none)",
    )  # fmt: skip
    given = parser.parse_args()
    commands = process.measure()
    links, weighings = linking.accuracy(), linking.weighings(given.largest)
    grown = growth.measure(given.reports)
    sets = accuracy.measure()
    speeds = speed.in_process()
    if given.json:
        print(json.dumps(
            {"accuracy": [asdict(found) for found in sets], "speed": [asdict(found) for found in speeds],
             "commands": asdict(commands), "links": [asdict(found) for found in links],
             "weighings": [asdict(found) for found in weighings],
             "growth": [asdict(found) for found in grown]},
            indent=1,
        ))  # fmt: skip
        return 0
    parts = [
        accuracy.markdown(sets), linking.accuracy_markdown(links), linking.weighing_markdown(weighings),
        growth.markdown(grown), speed.markdown(speeds), process.markdown(commands),
    ]  # fmt: skip
    if given.write:
        write_block(given.write, "bench", "\n\n".join(parts))
    if given.slots:
        parts.insert(1, accuracy.slots_markdown(sets))
    print("\n\n".join(parts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
