"""The paragraph that README shows, as picture and as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from mihak.evaluate.gold import load_report
from mihak.model.public import claims_out
from mihak.model.report import Report

SOURCE = Path(__file__).parents[1] / "gold" / "own" / "own04.json"
PARAGRAPH = 2


def paragraph() -> Report:
    """The paragraph of an exercise as a report of its own."""
    whole = load_report(SOURCE).report
    text = whole.text.split("\n\n")[PARAGRAPH]
    return Report.make(text, publisher=whole.publisher, published=whole.published, name="paragraph")


def main() -> int:
    """Print the paragraph's claims as JSON, without what Mihak keeps for itself."""
    from mihak.claims.rules import RulesReader  # noqa: PLC0415

    report = paragraph()
    for claim in claims_out(RulesReader().read(report)):
        shown = {name: value for name, value in claim.items() if name != "mihak"}
        print(json.dumps(shown, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
