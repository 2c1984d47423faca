"""The names of months and weekdays, and the words for days near today, in three languages."""

from __future__ import annotations

from analysis.gather.extract.words import words

_MONTHS = (
    "january jan січень січня січні січнем январь января январе янв",
    "february feb лютий лютого лютому февраль февраля феврале фев",
    "march mar березень березня березні март марта марте",
    "april apr квітень квітня квітні апрель апреля апреле апр",
    "may травень травня травні мая май мае",
    "june jun червень червня червні июнь июня июне июн",
    "july jul липень липня липні июль июля июле июл",
    "august aug серпень серпня серпні август августа августе авг",
    "september sept sep вересень вересня вересні сентябрь сентября сентябре сен",
    "october oct жовтень жовтня жовтні октябрь октября октябре окт",
    "november nov листопад листопада листопаді ноябрь ноября ноябре ноя",
    "december dec грудень грудня грудні декабрь декабря декабре дек",
)
_WEEKDAYS = (
    "monday понеділок понеділка понедельник понедельника",
    "tuesday вівторок вівторка вторник вторника",
    "wednesday середу середа середи среду среда среды",
    "thursday четвер четверга четверг",
    "friday п'ятницю п'ятниця п'ятниці пятницу пятница пятницы",
    "saturday суботу субота суботи субботу суббота субботы",
    "sunday неділю неділя неділі воскресенье воскресенья",
)
_NEAR = {
    0: "today сьогодні сегодня tonight нині",
    -1: "yesterday вчора учора вчера напередодні накануне",
    -2: "позавчора позавчера",
    1: "tomorrow завтра назавтра",
    2: "післязавтра послезавтра",
}
_MONTH_ADJECTIVES = (
    "січнев январск", "лютнев лютов февральск", "березнев мартовск", "квітнев апрельск", "травнев майск",
    "червнев июньск",
    "липнев июльск", "серпнев августовск", "вереснев сентябрьск", "жовтнев октябрьск", "листопадов ноябрьск",
    "груднев декабрьск",
)  # fmt: skip
_DAY_ADJECTIVES = (
    "monday' понеділков понедельничн",
    "tuesday' вівторков вторничн",
    "wednesday'",
    "thursday' четвергов",
    "friday' п'ятничн пятничн",
    "saturday' суботн субботн",
    "sunday' недільн воскресн",
)
_NEAR_ADJECTIVES = {
    0: "today' tonight' сьогоднішн сегодняшн",
    -1: "yesterday' вчорашн учорашн вчерашн",
    1: "tomorrow' завтрашн",
}
_ENDINGS = words("s ий ій ого ього ому ьому им ім ої ьої ою ый ым ом ой его ему ем ей")
MONTHS = {form: month for month, forms in enumerate(_MONTHS, 1) for form in forms.split()}
MONTHS |= {stem + end: n for n, stems in enumerate(_MONTH_ADJECTIVES, 1) for stem in stems.split() for end in _ENDINGS}
WEEKDAYS = {form: day for day, forms in enumerate(_WEEKDAYS) for form in forms.split()}
WEEKDAYS |= {stem + end: day for day, stems in enumerate(_DAY_ADJECTIVES) for stem in stems.split() for end in _ENDINGS}
OFFSETS = {form: days for days, forms in _NEAR.items() for form in forms.split()}
OFFSETS |= {stem + end: days for days, stems in _NEAR_ADJECTIVES.items() for stem in stems.split() for end in _ENDINGS}
ENGLISH_MONTHS = frozenset(form for form in MONTHS if form.isascii())
UNSURE_MONTHS = words("may mar sep мае янв фев апр июн июл авг сен окт ноя дек")
"""Names of months that are other words too."""
OF_THE_MONTH = words("числа")
LAST = words("last минулої минулого минулу прошлую прошлый прошлое прошлой минулий")
NEXT = words("next наступного наступної наступну следующий следующую следующей upcoming найближчу ближайшую")
YEAR_FORMS = words("year року рік році году год года")
LAST_YEAR = words("last минулого минулий минулому прошлом прошлый прошлого")
EVES = words("напередодні накануне")
VAGUE_WORDS = words(
    "days днів дней week weeks month months weekend тижня тижні тиждень тижнів місяця місяць місяці місяців "
    "вихідних вихідні выходных выходные днями днях неделе неделю недели недель неделей тижнем "
    "месяце месяц месяца месяцев месяцем місяцем"
)
SEASONS = words(
    "spring summer autumn winter навесні весною влітку улітку літом восени взимку весной летом осенью зимой "
    "весни літа осені зими весны лета осени зимы"
)
DAY_WORDS = words("day evening night дня день днем добу добою доби сутки сутками")
_AGO = words("ago тому назад торік позаторік")
DATE_WORDS = frozenset((*MONTHS, *WEEKDAYS, *OFFSETS)).union(
    LAST_YEAR, OF_THE_MONTH, VAGUE_WORDS, SEASONS, DAY_WORDS, _AGO
)
"""Every word with which a time may begin or end."""
