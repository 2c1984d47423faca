"""Drawing charts: vl-convert behind one door. A drawing that was made before is taken from `.cache/drawn`."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import vl_convert

from analysis.files import write_all

_DRAWN = Path(__file__).resolve().parents[2] / ".cache" / "drawn"
_MOST_KEPT = 2000


def draw_svg(spec: dict[str, Any]) -> str:
    """The SVG of a Vega-Lite specification with its data inlined."""
    text = json.dumps(spec, sort_keys=True)
    return _once("svg", text, lambda: _drawn(spec).encode()).decode()


def draw_png(svg: str, scale: float = 2) -> bytes:
    """The picture of an SVG, `scale` pixels to each of its units."""
    return _once(f"png {scale}", svg, lambda: bytes(vl_convert.svg_to_png(svg, scale=scale)))


def draw_card(svg: str, scale: float) -> bytes:
    """The picture of an SVG of few flat colours as a small file, `scale` pixels to each of its units."""
    kind = f"card {scale} {version('pillow')}"
    return _once(kind, svg, lambda: _in_few_colours(bytes(vl_convert.svg_to_png(svg, scale=scale))))


def _in_few_colours(png: bytes) -> bytes:
    """The picture with 32 colours: letters keep smooth edges and the file shrinks to a sixth."""
    from PIL import Image

    sink = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        picture.convert("RGB").quantize(32, method=Image.Quantize.FASTOCTREE).save(sink, "PNG")
    return sink.getvalue()


def chart_library() -> str:
    """Vega, Vega-Lite and Vega-Embed as one script of ours that loads nothing; it sets `vegaEmbed` on the window."""
    snippet = "window.vegaEmbed = vegaEmbed;"
    script = _once("library", snippet, lambda: str(vl_convert.javascript_bundle(snippet)).encode()).decode()
    return f"(() => {{{script}\n}})();\n"


def forget_old_drawings() -> None:
    """Keep the newest drawings only, so that the cache stays small."""
    drawings = sorted(_DRAWN.glob("*"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in drawings[_MOST_KEPT:]:
        path.unlink(missing_ok=True)


def _drawn(spec: dict[str, Any]) -> str:
    return str(vl_convert.vegalite_to_svg(json.dumps(spec, sort_keys=True)))


def _once(kind: str, source: str, make: Callable[[], bytes]) -> bytes:
    """What `make` gives for this source, made once for each version of the drawing library."""
    name = hashlib.sha256(f"{version('vl-convert-python')}\0{kind}\0{source}".encode()).hexdigest()
    path = _DRAWN / name
    try:
        return path.read_bytes()
    except FileNotFoundError:
        content = make()
        write_all(_DRAWN, {name: content})
        return content
