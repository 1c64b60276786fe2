"""The paragraph that README shows: `python -m tools.paragraph` writes one of its claims there as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from mihak.claims.rules import RulesReader
from mihak.evaluate.gold import load_report
from mihak.model.public import claims_out
from mihak.model.report import Report
from tools.blocks import write_block

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SOURCE = ROOT / "gold" / "own" / "own04.json"
PARTS = slice(1, 3)
"""The siege and the losses: what stands between the title and the last part."""


def paragraph() -> Report:
    """Two parts of an exercise as one paragraph, a report of its own."""
    whole = load_report(SOURCE).report
    text = " ".join(whole.text.split("\n\n")[PARTS])
    return Report.make(text, publisher=whole.publisher, published=whole.published, name="paragraph")


def example() -> str:
    """The claim with an interval, as JSON in a Markdown fence, without what Mihak keeps for itself."""
    claims = claims_out(RulesReader().read(paragraph()))
    claim = next(found for found in claims if found.get("low") != found.get("high"))
    shown = {name: value for name, value in claim.items() if name != "mihak"}
    lines = [f" {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in shown.items()]
    return "```json\n{\n" + ",\n".join(lines) + "\n}\n```"


if __name__ == "__main__":
    write_block(README, "claim", example())
