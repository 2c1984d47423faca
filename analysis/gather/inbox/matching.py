"""How a candidate stands to the ledger: which event, which counter, whether it is new, and in which order to look."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from analysis.gather.inbox.view import Row, View, number_of, quantity_of, same_page
from analysis.vocabulary import MATCHES, MEASURES, SOURCE_KINDS

_BLANK = ("subject_id", "as_of", "as_of_precision", "claimant", "counter_id", "note")


def claim_of(found: Row, page: Row, view: View) -> Row:
    """The claim that an extracted number would be: its event, day, claimant and counter as far as they are known.

    A claimant whom the ledger does not know stays blank: no name enters a file before an editor knew it.
    """
    measure = MEASURES[found["measure"]]
    row = {**dict.fromkeys(_BLANK, ""), **{name: found[name] for name in ("measure", *number_of(found), "qualifier")}}
    known = view.names("claimants")
    speaker = found["claimant"] or page["publisher"]
    row["claimant"] = speaker if speaker in known or not found["claimant"] else ""
    if measure.kind in ("count", "ordinal") or (measure.kind == "plan" and found["event_date"]):
        row["subject_id"] = _subject(found["event_date"], measure.group == "bodies", measure.kind == "plan", view)
    if measure.kind in ("total", "stock", "plan"):
        row["as_of"], row["as_of_precision"] = found["as_of"] or page["published_on"], "day"
    if measure.kind in ("total", "ordinal"):
        row["counter_id"] = _counter(row, found["claimant_side"], view)
    return row


def _subject(day: str, bodies: bool, planned: bool, view: View) -> str:
    """The event of the day, or the identifier that a new one would get; a plan makes no event."""
    if not day:
        return ""
    events = view.events_on(date.fromisoformat(day), bodies)
    if events:
        return events[0]["event_id"]
    if planned:
        return ""
    taken = view.names("events")
    return next(name for name in (day, *(f"{day}-{letter}" for letter in "bcdefgh")) if name not in taken)


def _counter(row: Row, side: str, view: View) -> str:
    """The counter that this claimant last used for the measure, else the one that its side uses most."""
    claims = [claim for claim in view.tables["claims"] if claim["measure"] == row["measure"] and claim["counter_id"]]
    own = [claim for claim in claims if claim["claimant"] == row["claimant"]]
    if own:
        return max(own, key=lambda claim: (claim["as_of"] or claim["subject_id"], claim["claim_id"]))["counter_id"]
    near = [claim["counter_id"] for claim in claims if claim["claimant_side"] == side]
    return max(sorted(Counter(near).items()), key=lambda item: item[1])[0] if near else ""


def match_of(row: Row, url: str, view: View) -> tuple[str, str] | None:
    """How the claim stands to the ledger, and why in words; None when the ledger has it from this very page."""
    source = view.source_by_page.get(same_page(url))
    known = view.claims_by_quantity.get(quantity_of(row), []) if row["subject_id"] or row["counter_id"] else []
    equal = [claim for claim in known if number_of(claim) == number_of(row)]
    if source and any(claim["source_id"] == source["source_id"] for claim in equal):
        return None
    kind = MEASURES[row["measure"]].kind
    subjects = view.names("events") | view.names("rounds")
    if kind in ("count", "ordinal") and row["subject_id"] not in subjects:
        return "new event", _near_events(row, view)
    if equal:
        return "new source", f"Said before by {_speakers(equal)}."
    if known:
        return "contradiction", f"The ledger has {_numbers(known)}."
    return "new number", "Nothing is known of this quantity yet."


def _near_events(row: Row, view: View) -> str:
    if not row["subject_id"]:
        return "The page gives no day: name the event."
    day = date.fromisoformat(row["subject_id"][:10])
    bodies = MEASURES[row["measure"]].group == "bodies"
    around = [view.events_on(day + timedelta(days=days), bodies) for days in (-2, -1, 1, 2)]
    names = [event["event_id"] for events in around for event in events]
    return f"Near it: {', '.join(names)}." if names else "No event within two days of it."


def _speakers(claims: list[Row]) -> str:
    names = sorted({claim["claimant"] for claim in claims})
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _numbers(claims: list[Row]) -> str:
    said: dict[str, list[Row]] = {}
    for claim in claims:
        said.setdefault(claim["value"] or f"{claim['value_low']} to {claim['value_high']}", []).append(claim)
    return "; ".join(f"{number} ({_speakers(same)})" for number, same in sorted(said.items())[:5])


def rank(row: Row) -> tuple[object, ...]:
    """The order of looking: by match, then the latest day first, then the page nearest to the speaker first."""
    day = row["subject_id"] or row["as_of"]
    matches, kinds = list(MATCHES), list(SOURCE_KINDS)
    latest_first = tuple(-int(part) for part in day[:10].split("-")) if day[:4].isdigit() else ()
    said = (row["measure"], row["value"], row["value_low"])
    return matches.index(row["match"]), latest_first, said, kinds.index(row["kind"]), row["url"], row["candidate_id"]
