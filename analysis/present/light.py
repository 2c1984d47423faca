"""Keeps out a grammar that jsonschema, and so Altair, loads where JupyterLab is installed: 2 s for an unused check."""

from __future__ import annotations

import sys

sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # None makes an import fail at once
