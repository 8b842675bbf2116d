import {roman} from './date-forms.js';
import {EASTERN, ordinal, type Rewrite} from './eastern-dates.js';

/** Words for the beginning, the middle and the end of a stretch of time, ahead of it; regular expressions. */
const EARLY =
  'anfangs?|beginn|früh(?:e[sn]?)?|(?:au )?début|(?:a )?(?:principios|comienzos|inicios)|inicio|(?:agli |all.)?inizi?o?|início|começo|(?:в )?начал[оае]|нач\\.|початок|на початку|pocz(?:ątek|ątku|\\.)|(?:na )?(?:počátek|počátku|začátek|začátku)|zač\\.|begin(?: van)?|vroege?|början(?: av)?|begynnelsen(?: av)?|begyndelsen(?: af)?|tidig[at]?|tidlige?|alku|αρχές|början';
const MIDDLE =
  'mitte|(?:au )?milieu|mi|(?:a )?mediados|(?:alla )?metà|meados|(?:в )?середин[аеы]|сер\\.|(?:v )?polovin[ay]|połow[ay]|medio|midden|halverwege|mitten(?: av)?|midten(?: a[vf])?|μέσα';
const LATE =
  'ende|spät(?:e[sn]?)?|(?:à la )?fin|(?:a |em )?(?:finales|fines|fins)|final|finais|(?:alla )?fine|fim|(?:в )?кон(?:ец|це|\\.)|кінець|наприкінці|koniec|kon\\.|(?:na )?kon(?:ec|ci)|eind(?:e)?(?: van)?|late?|laat|slutet(?: av)?|slutten(?: av)?|slutningen(?: af)?|sen[at]?|sene?|τέλη';
const FIRST =
  'i|1\\.|1-?я|1ª?|1re|1ère|erste|première|primera?|primeira|prima|первая|pierwsza|první|eerste|första|første';
const SECOND =
  'ii|2\\.|2-?я|2ª?|2e|zweite|seconde|deuxième|segunda|seconda|вторая|druga|druhá|tweede|andra|anden|andre';
const HALF =
  'hälfte|moitié|mitad|metade|metà|половина|пол\\.|połowa|poł\\.|polovina|pol\\.|helft|halvan|hälften|halvdel|halvdelen';
const OF =
  '(?: ?-| of| του| της| των| des| der| de la| de los| de| del| dell.| della| degli| dei| du| do| da| dos| dal| af| av| van de| van| den| der)*';

/** Words for centuries, after a number in digits or Roman numerals. */
const CENTURIES =
  'centuries|century|cent\\.?|c\\.|jahrhundert(?:s|e|en)?|jh(?:dt?|s)?\\.?|siècles?|s\\.|secol[oi]|sec\\.|siglos?|séculos?|séc\\.|eeuw(?:en)?|век(?:а|е|ов)?|вв?\\.|столет(?:ие|ия|ий)|століття|ст\\.|wiek(?:u|i|ów)?|w\\.?|stol(?:etí|\\.)|století|storoči[ea]|század(?:ban)?|sz\\.|yüzyıl(?:da|ın)?|yy\\.?|αιώνας|αιώνα|αι\\.?|århundrede[t]?|århundret?|århundradet?|årh\\.|vuosisata|vuosisadan|veacul(?:ui)?|stoljeće|stoljeća';
/** The same, before it. */
const CENTURY_OF = 'siglos?|s\\.|secolul|sec\\.?|secolo|século|séc\\.|thế kỷ|tk\\.?|abad(?: ke)?|segle|век|η\\.';
const ORDINAL = '(?:st|nd|rd|th|\\.|e|è|er|ème|eme|de|ste|ος|ου|-?(?:[йг]о?|ого|го|е))?';

/** Words for years before the common era, besides those of `BC`. */
const BEFORE =
  'п\\. ?н\\. ?е\\.?|π\\. ?χ\\.?|tcn|ق\\. ?م\\.?|قبل الميلاد|m\\. ?ö\\.?|mö|eaa\\.?|i\\. ?e\\.?|kr\\. ?e\\.?|př\\. ?(?:n\\. ?l|kr)\\.?|pr\\. ?n\\. ?l\\.?|p\\. ?n\\. ?l\\.?|(?:г\\. ?|года? )?до н\\. ?э\\.?|до р\\. ?х\\.?|î\\. ?hr\\.?|î\\. ?e\\. ?n\\.?|v\\. ?u\\. ?z\\.?|a\\. ?de ?c\\.?|antes de cristo|avanti cristo|sm|ق\\.م';
/** Words for years of the common era that no form below expects. */
const SINCE =
  'μ\\. ?χ\\.?|m\\. ?s\\.?|i\\. ?sz\\.?|kr\\. ?u\\.?|د\\.?م|sau công nguyên|scn|н\\. ?э\\.?|наш(?:ей|ої) эр[ыи]|n\\. ?l\\.';

const any = (words: string) => `(?:${words})`;
const ROMAN = '[ivxіх]{1,6}';

/**
 * Puts the words of a text for dates, in lower case, into those of English, which are read afterwards: `Ende des
 * 19. Jahrhunderts` becomes `late 19th century`.
 */
const REWRITES: readonly Rewrite[] = [
  [/^(\d{4})\.? ?m\. (\p{L}+)(?: (\d{1,2}) ?d\.)?$/u, (_, year, month, day) => `${day ?? ''} ${month} ${year}`.trim()],
  [/^(\d{4}\. \p{L}+ \d{1,2})-?(?:én|án|jén|ján|e|a)$/u, '$1'],
  // Hebrew joins "in" to the name of a month.
  [/^(\d{1,2}) ב(?=\p{L})/u, '$1 '],
  [/كانون الثاني/, 'يناير'],
  [/كانون الأول/, 'ديسمبر'],
  [/تشرين الأول/, 'أكتوبر'],
  [/تشرين الثاني/, 'نوفمبر'],
  // What stands in brackets is said in passing, but for how certain it is, and for another date.
  [
    /^(.*\d.*?) ?\((?:approx\.?|approximately|about|circa|ca\.?|c\.|est\.?|estimated|um|env\.?|vers|прибл\.?|頃|约)\)$/,
    'c. $1',
  ],
  [/^(.*\d.*?) ?\((?:\?|uncertain|disputed|possibly|probably)\)$/, '$1?'],
  [/^(.*\d\D{0,3}) ?\([^()\d]*\)$/, '$1'],
  [/ uhr$/, ''],
  [/^(?:on )?(?:the )?(?:night|evening|morning|afternoon) of (?:the )?/, ''],
  [/ season$/, ''],
  [/^(\d{3,4}) (?:ca?\.?|circa)$/, 'c. $1'],
  [/ thru | ?(?:→|->) ?/, ' - '],
  [/(?<=\d) ?(?:гг?\.|года|р\.|r\.)(?= ?-)/g, ''],
  [/^(?:с|seit|depuis|desde|dal|od|from) (?=\d.*-present$)/, ''],
  // Other ways to write a date in English.
  [/^\[([^\],.]+\.?[^\],.]*)\]$/, '$1'],
  [/^(\d{4}) (?:or|oder|ou|o|или|of|eller) (\d{4})$/, '[$1,$2]'],
  [/^(\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?),? (?:on )?(.+)$/, '$2 $1'],
  [/^(\d{4}-\d\d-\d\d)(?:z|[-+]\d\d:\d\d)$/, '$1'],
  [/^(\d{1,2})(\p{L}{3,})(\d{4})$/u, '$1 $2 $3'],
  [/^([1-4])q ?(\d{4})$/, 'q$1 $2'],
  [/^([12])h ?(\d{4})$/, 'h$1 $2'],
  [/^(?:week|wk|kw|semaine|woche) ?(\d{1,2})[,/ ]+(\d{4})$/, '$2-w$1'],
  [/^(\d{3,4})(?: onwards?| and later| on| en adelante| em diante| in poi)$/, 'since $1'],
  [/^(\d{4}) or (later|earlier)$/, (_, year, which) => `${which === 'later' ? 'after' : 'before'} ${year}`],
  [/^c\. ?(.+?) ?- ?c\. ?(.+)$/, 'c. $1 - $2'],
  [
    /(?: ?- ?| по | до | bis | hasta (?:el |la )?| à | a | do )(?:heute|aujourd.hui|nos jours|hoy|presente|actualidad|oggi|hoje|heden|dziś|obecnie|dnes|idag|nå|nu|наст(?:оящее|\.) вр(?:емя|\.)|н\. ?в\.|сегодня|至今|現在|现在|현재|اکنون|الآن)$/,
    '-present',
  ],
  [
    /^(?:pre ?-?|(?:vor|avant|antes de|prima del|vóór|przed|před|до|före|før|ennen|قبل از|قبل|πριν το) )(?=\d)/,
    'before ',
  ],
  [
    /^(?:post ?-?|(?:nach|après|después de|depois de|dopo il|po|после|efter|etter|بعد از|بعد|μετά το) )(?=\d)/,
    'after ',
  ],
  [/^(?:from|seit|depuis|desde|dal|sinds|od|с|sedan|siden|от) (?=\d{4}$)/, 'since '],
  [/^(?:to|bis|jusqu.en|hasta|até|fino al|tot) (?=\d{4}$)/, 'until '],
  [
    /^c?\.? ?(\d[\d,]*(?:\.\d+)?) ?(years ago|ya|bp|ka|kya)(?: bp)?$/,
    (whole, number, unit) => yearsAgo(whole, number, unit),
  ],
  // Years and eras.
  [new RegExp(`^${any('mö|m\\.? ?ö\\.?|i\\. ?e\\.|kr\\. ?e\\.|pr\\. ?n\\. ?e\\.')} ?(\\d{1,5})$`), '$1 bc'],
  [new RegExp(`^${any('m\\. ?s\\.|ms|i\\. ?sz\\.|kr\\. ?u\\.')} ?(\\d{1,4})$`), 'ad $1'],
  [new RegExp(` ?${any(BEFORE)}$`), ' bc'],
  [new RegExp(` ?${any(SINCE)}$`), ' ad'],
  [/^(\d{3,4}) ?(?:гг?\.?|р\.|r\.|m\.|م\.?|год[ау]?|рік|року|року\.|roku?|ж\.)$/, '$1'],
  [/^(.*\d)(?: ?-)?(?:го|е|-?го)?[ ]?(?:гг?\.|года|году|р\.|року|r\.|roku|م)$/, '$1'],
  [
    /^(?:im jahre?|in|im|am|en|em|nel|in the|w|v|ve|в|во|у|i|em|año|year|anno|tahun|năm|rok|vuonna|سنة|عام|سال) (?=\d{3}|\d+ bc|\p{L}{3,}.*\d)/u,
    '',
  ],
  // Decades. A hundred years are meant where a language says so of 1800.
  [/^(?:i )?(\d\d)00-(?:tall?et|luku|luvulla|luvun)$/, (_, century) => `${ordinal(Number(century) + 1)} century`],
  [
    /^(\d{3}0)(?:-luku|-luvulla|-luvun|-х(?: гг?\.| год(?:ах|ов))?|-е гг?\.|-ті(?: роки)?|-tych|[’']?(?:lar|ler|l[ıi] yıllar)|'erne|erne)$/,
    '$1s',
  ],
  [
    /^(?:les |los |gli |os )?(?:années|años|anni|anos|jaren|lata|roky|δεκαετία του|década de|decada de) (\d{3}0)$/,
    '$1s',
  ],
  // Approximate dates.
  [
    /^(?:omstreeks|noin|n\.(?= ?\d)|khoảng|κατά|περίπου|přibl\.|kolem|około|ok\.|körül|kb\.|yaklaşık|sekitar|حوالي|прибл\.|приблизно|близько|бл\.|alrededor de|aprox\.|intorno al|cca\.?) ?/,
    'c. ',
  ],
  // Parts of a stretch of time.
  [new RegExp(`^${any(FIRST)} ?${any(HALF)}${OF} `), 'first half of '],
  [new RegExp(`^${any(SECOND)} ?${any(HALF)}${OF} `), 'second half of '],
  [new RegExp(`^${any(EARLY)}${OF}[ -]`), 'early '],
  [new RegExp(`^${any(MIDDLE)}${OF}[ -]`), 'mid '],
  [new RegExp(`^${any(LATE)}${OF}[ -]`), 'late '],
  // Millennia, and decades of a century.
  [
    new RegExp(
      `(?<![\\p{L}\\d])(\\d{1,2}|${ROMAN})${ORDINAL} ?(?:millennium|millénaire|jahrtausend|jt\\.|millennio|milenio|milênio|millenium|тысячелети[ея]|тис\\.|tysiąclecie|tisíciletí|årtusende|årtusendet)`,
      'u',
    ),
    (whole, number) => `${centuryOf(number) === undefined ? whole : ordinal(centuryOf(number)!)} millennium`,
  ],
  [
    /^(?:lata |the )?(\d0)(?:\.|-е|-х|s)?(?: гг?\.| годы| годов| роки)? (?:of the )?(\d{1,2})(?:st|nd|rd|th) century$/,
    (_, years, century) => `${Number(century) - 1}${years}s`,
  ],
  // Centuries.
  [
    new RegExp(`^${any(CENTURY_OF)} ?(${ROMAN}|\\d{1,2}) ?- ?(${ROMAN}|\\d{1,2})$`),
    (whole, first, last) => centuries(whole, first, last),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(\\d{1,2}|${ROMAN})${ORDINAL} ?[-–] ?(\\d{1,2}|${ROMAN})${ORDINAL}[ -]?${any(CENTURIES)}(?![\\p{L}\\d])`,
      'u',
    ),
    (whole, first, last) => centuries(whole, first, last),
  ],
  [
    new RegExp(`(?<![\\p{L}\\d])(\\d{1,2}|${ROMAN})${ORDINAL}[ -]?${any(CENTURIES)}(?![\\p{L}\\d])`, 'u'),
    (whole, number) => centuries(whole, number),
  ],
  [
    new RegExp(`(?<![\\p{L}\\d])${any(CENTURY_OF)}[ -]*(\\d{1,2}|${ROMAN})(?:-?lea|-?i)?(?![\\p{L}\\d])`, 'u'),
    (whole, number) => centuries(whole, number),
  ],
  [/^c(\d{1,2})$/, (whole, number) => centuries(whole, number)],
  [/(century|centuries|millennium) (?:ad|ce)$/, '$1'],
];

const ALL = [...EASTERN, ...REWRITES];

/** Whatever is read as a date has a number: in digits, in those of Chinese, or the Roman numerals of a century. */
export const NUMBER = /[\d〇一二三四五六七八九十元]|(?<!\p{L})[ivxіх]{1,6}(?:e|ème)?(?!\p{L})/iu;

/** What the rewritten words of a text are, one kind after the other; the same text if it has none of them. */
export function inEnglish(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const once = rewritten(text);
  // A part of a stretch stands ahead of words for that: "początek lat 90".
  return once === text ? text : rewritten(once);
}

function rewritten(text: string): string {
  let all = text;
  for (const [words, instead] of ALL) all = all.replace(words, instead as string);
  return all.trim();
}

/** Centuries by their numbers, in digits or Roman numerals; the text as it is where one is no number. */
function centuries(whole: string, ...numbers: string[]): string {
  const read = numbers
    .filter((number) => typeof number === 'string' && /^(?:\d{1,2}|[ivxіх]{1,6})$/.test(number))
    .map(centuryOf);
  return read.includes(undefined) ? whole : read.map((number) => `${ordinal(number!)} century`).join(' - ');
}

function centuryOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text);
  // Cyrillic letters look the same.
  const sum = roman(text.replaceAll('і', 'i').replaceAll('х', 'x'));
  return sum > 0 && sum <= 30 ? sum : undefined;
}

/** From so many years ago on, whether that is counted from 1950 or from today makes no difference that is meant. */
const LONG_AGO = 100_000;

function yearsAgo(whole: string, digits: string, unit: string): string {
  const years = Number(digits.replaceAll(',', '')) * (unit.startsWith('k') ? 1000 : 1);
  const before = unit === 'bp' ? 1950 : 2000;
  // "Years ago" of a few thousand are counted from a day that nobody tells.
  if (years >= LONG_AGO) return `${years / 1e6} million years ago`;
  return unit === 'bp' || years >= 10_000
    ? years > before
      ? `c. ${years - before + (unit === 'bp' ? 1 : 0)} bc`
      : `c. ad ${before - years}`
    : whole;
}
