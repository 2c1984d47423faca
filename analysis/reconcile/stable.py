"""The same text for equal values in every run: repr would order sets by hashes that change from run to run."""

from __future__ import annotations

from dataclasses import fields, is_dataclass


def stable_text(value: object) -> str:
    """A text of nested records, lists, mappings and sets that depends on their content alone."""
    if isinstance(value, set | frozenset):
        return "{" + ",".join(sorted(map(stable_text, value))) + "}"
    if isinstance(value, dict):
        return "{" + ",".join(f"{stable_text(key)}:{stable_text(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "(" + ",".join(map(stable_text, value)) + ")"
    if is_dataclass(value):
        return stable_text([getattr(value, field.name) for field in fields(value)])
    return repr(value)
