"""People who were killed, captured, sentenced or identified, or who stayed: no handover."""

from __future__ import annotations

from analysis.gather.extract.kinds.deeds import does_else
from analysis.gather.extract.kinds.stock import names_holder
from analysis.gather.extract.kinds.waiting import are_waiting
from analysis.gather.extract.lexicon import Phrases, listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_CASUALTY, _RETURN, _COMEBACK = tag("CASUALTY"), tag("COMEBACK", "GIVE"), tag("COMEBACK")
_TOLD = tag("EXCHANGE", "CAPTIVITY", "SWAPPED", "BODY")
_IDENTIFIED = stems(
    "identified|ідентифіков|ідентифікувал|опознал|опознан|впізнал|впізнан|упізнал|упізнан|генетичн|генетическ|dna|днк|examined"
)
_LOST = listed("lost loses losing") | stems("потеря|втрат")
_MORGUE, _RECEIVE = stems("morgue|exhum|graves|rubble|морг|морз|ексгум|эксгум|могил"), tag("RECEIVE")
_HURT = listed("поранені поранено травмовано травмовані ранены ранено травмированы")
_FOUND = stems("встанов|установ|establish|confirm|підтвер|подтвер")
_NAMES = listed("особи особу личности личность identities identity names імена имена")
_WERE, _SIDES = words("were виявилися виявились належали оказались принадлежали"), tag("RUSSIAN", "UKRAINIAN")
_ABOARD = stems("aboard|board|борту|aircraft|літак|самолет|carrying|carried")
_REMAIN = listed("remain remains stay остаются остается залишаються лишаються залишається")
_ARRIVED = stems("reached|rolled|pulled|entered|freed")
_LIVES = Phrases(
    "забрали життя|забрала життя|забрав життя|унес жизни|унесли жизни|унесла жизни|claimed the lives|took the lives"
)
_STAYED = Phrases(
    "are left|not to return|not to go|not to come|не захот|не вернулись|не повернулися|"
    "refused to return|refused to go|відмовилися поверт|відмовились поверт|отказались возвращ|отказались вернуться"
)
_TAKEN = Phrases(
    "taken prisoner|taken captive|попали в плен|потрапили в полон|потрапили до полону|взяты в плен|взято в полон|"
    "взяті в полон|взято в плен"
)
_CAPTURED, _SWAP = listed("captured захоплених захоплені"), tag("EXCHANGE", "SWAPPED", "TOSWAP")
_BEFORE = 9
_INFINITIVE, _FREED, _PART = tag("INFINITIVE"), tag("FREED"), listed("участь участие")
_KILLED, _HOLD = tag("KILLED"), tag("HOLD")
_FALLEN, _AMONG, _CAPTIVITY, _NEAR = tag("FALLEN", "KILLED"), tag("AMONG"), tag("CAPTIVITY"), 4
_TAKE, _PRISONER = listed("take takes taken taking took"), words("prisoner captive hostage")
_TOOK = stems("узяв|взяв|потрапи|попал|узят|взят|взял|узял|здал|сдал|захват|захоп")
_ATTACK = stems(
    "attack|strike|struck|shelling|bomb|explosion|missile|drone|rubble|удар|вдарил|атак|обстрел|обстріл|прильот|вибух|"
    "взрыв|прилет|дрон|ракет|завал"
)
_RUBBLE = stems("rubble|завал")
_NO_ATTACK = tag("EXCHANGE", "CAPTIVITY", "SWAPPED", "TOSWAP", "RECEIVE", "FREED") | listed(
    "hold holds held holding утримує утримують утримуються удерживает удерживают удерживаются"
)
_COMMAS = (",", ";")


def is_loss(at: Mention) -> bool:
    """Whether the people were killed, captured, sentenced, identified …, not handed over."""
    if at.number.formula is not None:
        return False
    if _in_an_attack(at):
        return True
    if at.counted.groups == ("bodies",):
        return at.has(_IDENTIFIED) or _names_found(at) or _lie_in_a_morgue(at) or _turned_out(at) or _are_lost(at)
    if at.bits() & _LIVES.mark and _LIVES.first_in(" ".join(at.words_before(_BEFORE))) is not None:
        return True
    if _captured_ones(at) or (at.counted.pointed and at.has(_RETURN, at.number.end, at.noun_end)):
        return False
    if does_else(at) or at.has(_CASUALTY, at.number.end, at.noun_end):
        return True
    lost = (
        _taken_prisoner(at)
        or _deadly(at)
        or _among_fallen(at)
        or _aboard(at)
        or _stays(at)
        or _lost_after(at)
        or _lost_before(at)
    )
    return lost and not _is_still_held(at)


def _lie_in_a_morgue(at: Mention) -> bool:
    """“The morgue has 1,200 bodies”, “под Изюмом эксгумировали тела 447 человек”: nobody hands them over."""
    bits = at.text.bits[at.place]
    return bool(bits & _MORGUE) and not bits & (_RETURN | _SWAP | _RECEIVE)


def _names_found(at: Mention) -> bool:
    """“Встановили особи 580 загиблих”: who they were has been found out."""
    return bool(at.bits() & _FOUND) and at.has(_NAMES, at.number.first - 4, at.number.first)


def _are_lost(at: Mention) -> bool:
    """“Потеряли 205 человек убитыми”: an army's losses, of which no body is handed over."""
    return at.has(_LOST, at.number.first - 3, at.number.first) and not at.has(_RETURN)


def _turned_out(at: Mention) -> bool:
    """“At least 20 of the bodies were Russian”: whose they turned out to be."""
    words, tags = at.text.words, at.text.tags
    near = range(at.noun_end, min(at.end - 1, at.noun_end + 8))
    return any(words[spot] in _WERE and tags[spot + 1] & _SIDES for spot in near)


def _captured_ones(at: Mention) -> bool:
    """“205 captured soldiers were swapped”, “released 115 captured in Kursk”: captives, of whom a handover is told."""
    if not at.has(_CAPTURED, at.number.end, at.noun_end + 1):
        return False
    other = at.text.kinds.find(2, at.noun_end, at.end)
    before, after = at.number.first - _BEFORE, other if other > 0 else at.end
    return at.has(_RETURN | _SWAP, before, at.number.first) or at.has(_RETURN | _SWAP | _AMONG, at.noun_end, after)


def _is_still_held(at: Mention) -> bool:
    """“soldiers captured in Mariupol are still in Russian prisons”: they are held."""
    if are_waiting(at):
        return True
    return at.has(_HOLD, at.noun_end + 1, at.noun_end + 9) and not at.bits() & _KILLED


def _deadly(at: Mention) -> bool:
    """Whether the sentence tells of the killed, and of no handover."""
    bits = at.text.bits[at.place]
    return bool(bits & _KILLED) and not bits & _TOLD


def _stays(at: Mention) -> bool:
    """“decided not to return”, “15,000 people remain in Lysychansk”: no captives."""
    if at.has(_REMAIN, at.noun_end, at.noun_end + 2) and not names_holder(at):
        return True
    return bool(at.bits() & _STAYED.mark) and _STAYED.first_in(" ".join(at.words_after(8))) is not None


def _aboard(at: Mention) -> bool:
    """“65 prisoners were aboard”, “a second aircraft with 80 prisoners”: where they were, not that they came home."""
    first, noun_end = at.number.first, at.noun_end
    near = at.has(_ABOARD, first - 10, first) or at.has(_ABOARD, noun_end, noun_end + 5)
    turned = "turned" in at.words_after(3)
    return near and (turned or not at.has(_COMEBACK | _ARRIVED, first, noun_end + 6))


def _in_an_attack(at: Mention) -> bool:
    """“2 killed and 15 wounded in a strike on Odesa”: a sentence of an attack, and of nobody who came home."""
    bits = at.text.bits[at.place]
    if bits & _RUBBLE and at.has(_RUBBLE, at.number.first - 6, at.noun_end + 6):
        return True
    return bool(bits & _ATTACK) and not bits & (_NO_ATTACK | _RETURN)


def _among_fallen(at: Mention) -> bool:
    """“Among the killed are 12 civilians”."""
    if not at.bits() & _FALLEN:
        return False
    return at.has(_FALLEN, at.number.first - _NEAR, at.number.first) and at.has(_AMONG, at.first, at.number.first)


def _taken_prisoner(at: Mention) -> bool:
    """“300 soldiers were taken prisoner”, “у полон потрапили 300 військових”."""
    if not at.bits() & (_TAKEN.mark | _TOOK | _TAKE) or at.has(_FREED, at.number.first - 2, at.noun_end):
        return False
    took = at.text.spots(_TOOK, at.number.first - 4, at.number.first)
    if took and at.has(_CAPTIVITY, at.number.first - 4, at.number.first) and not at.has(_RETURN, took[0], took[0] + 1):
        return True
    near = at.text.words[at.noun_end - 1 : at.noun_end + 1]
    if at.has(_TAKE, at.number.first - 4, at.number.first) and not _PRISONER.isdisjoint(near):
        return True
    return _TAKEN.first_in(" ".join(at.words_after(7))) is not None


def _lost_after(at: Mention) -> bool:
    """“300 soldiers were killed”, “soldiers who surrendered”."""
    near = range(at.noun_end, min(at.end, at.noun_end + 4))
    return _first_tells_loss(at, near) or any(at.text.words[spot] == "surrendered" for spot in near)


def _lost_before(at: Mention) -> bool:
    """“captured 300 soldiers”."""
    if at.has(_HURT, at.number.first - 1, at.number.first) and not at.bits() & _RETURN:
        return True
    return _first_tells_loss(at, range(at.number.first - 1, max(at.first, at.number.first - 4) - 1, -1))


def _first_tells_loss(at: Mention, spots: range) -> bool:
    text = at.text
    for spot in spots if at.bits() & _CASUALTY else ():
        if text.words[spot] in _COMMAS or text.tags[spot] & _RETURN:
            return False
        if text.tags[spot] & _CASUALTY:
            return not text.has(_INFINITIVE | _PART, spot + 1, spot + 2)
    return False
