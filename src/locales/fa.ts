import type {Messages} from './messages.js';

const SEASONS = {spring: 'بهار', summer: 'تابستان', autumn: 'پاییز', winter: 'زمستان'} as const;

/** The types that data commonly names, from one event to another and back; any other stands as it is written. */
const RELATIONS: Readonly<Record<string, string>> = {
  answers: 'در پاسخ به', contradicts: 'در تناقض با', 'part of': 'بخشی از', follows: 'پس از', 'comes before': 'پیش از',
  'refers to': 'با اشاره به', 'is about': 'دربارهٔ', 'goes beyond': 'فراتر از',
};
const INVERSE: Readonly<Record<string, string>> = {
  answers: 'پاسخ آن', contradicts: 'در تناقض با آن', 'part of': 'دربرگیرندهٔ', follows: 'رویداد پس از آن', 'comes before': 'رویداد پیش از آن',
  'refers to': 'اشاره به آن در', 'is about': 'سخن از آن در', 'goes beyond': 'فراتر از آن',
};

/** Persian. Nouns after a number stay singular, so most counts need one form only. */
export const fa: Messages = {
  locale: 'fa',
  about: (date) => `حدود ${date}`,
  uncertain: (date) => `${date} (نامطمئن)`,
  before: (date) => `${date} یا پیش از آن`,
  after: (date) => `${date} یا پس از آن`,
  between: (first, last) => `بین ${first} و ${last}`,
  fromTo: (start, end) => `${start} تا ${end}`,
  since: (date) => `از ${date}`,
  until: (date) => `تا ${date}`,
  endUnknown: (start) => `از ${start}، پایان نامعلوم`,
  startUnknown: (end) => `تا ${end}، آغاز نامعلوم`,
  undated: 'بدون تاریخ',
  season: (name, year) => `${SEASONS[name]} ${year}`,
  yearsFrom: (firstYear) => `سال‌های ${firstYear}`,
  withOffset: (instant, offset) => `${instant} UTC${offset}`,

  occurrence: {
    happened: 'رخ داده', ongoing: 'ادامه دارد', planned: 'برنامه‌ریزی‌شده', postponed: 'به تعویق افتاده', cancelled: 'لغوشده',
    unknown: 'رخ دادنش نامعلوم است',
  },
  status: {
    confirmed: 'تأییدشده', corroborated: 'از چند سو گزارش‌شده', reported: 'گزارش‌شده', claimed: 'ادعاشده', disputed: 'مورد اختلاف',
    retracted: 'پس‌گرفته‌شده', false: 'نادرست', unknown: 'بررسی‌نشده',
  },
  stance: {claims: 'ادعا', reports: 'گزارش', confirms: 'تأیید', denies: 'تکذیب', disputes: 'مخالفت', retracts: 'پس‌گرفتن', analyses: 'تحلیل'},
  join: (parts) => parts.join('، '),

  more: (count) => `+${count}`,
  earlier: (count) => `${count} پیش‌تر`,
  later: (count) => `${count} پس‌تر`,
  afterNow: (date) => `پس از ${date}: هنوز نامعلوم`,

  moreEvents: (_, formatted, when) => `${formatted} رویداد دیگر، ${when}`,
  summary: (_, formatted) => `${formatted} رویداد`,
  asKnownOn: (date) => `بر پایهٔ اطلاعات ${date}`,
  background: (_, formatted) => `${formatted} رویداد در پیشینه`,
  eventList: 'رویدادها به ترتیب زمان',
  timeline: 'خط زمان',
  keyboard: 'صفحه‌کلید',

  keyNames: {tab: 'Tab', home: 'Home', end: 'End', pageUp: 'Page Up', pageDown: 'Page Down', enter: 'Enter', escape: 'Esc', shift: 'Shift'},
  keyUses: {
    tab: 'به دکمه یا پیوند بعدی؛ همهٔ رویدادها با هم یکی هستند',
    step: 'به رویداد پیش‌تر یا پس‌تر',
    ends: 'به نخستین یا آخرین رویداد',
    period: 'به دورهٔ پیش یا پس، چنان‌که محور نشان می‌دهد',
    enter: 'جزئیات را باز می‌کند؛ بار دوم: به درون آن',
    escape: 'جزئیات را می‌بندد',
    zoom: 'نزدیک‌تر، دورتر',
    all: 'تمام زمان',
    shift: 'بازهٔ نمایش را جابه‌جا می‌کند',
    row: 'بالا، پایین، نخستین، آخرین، در جدول یا میان گزینه‌ها',
    tool: 'در نوار ابزار: از دکمه به دکمه',
    side: 'در نمای کلی: یک سر بازهٔ نمایش را جابه‌جا می‌کند',
  },
  toolbar: 'بازهٔ خط زمان',
  goEarlier: 'پیش‌تر',
  goLater: 'پس‌تر',
  zoomIn: 'بزرگ‌نمایی',
  zoomOut: 'کوچک‌نمایی',
  showAll: 'نمایش همه',
  viewAs: 'نمایش به صورت',
  views: {timeline: 'خط زمان', list: 'فهرست', table: 'جدول'},
  wheelHint: (key) => `برای بزرگ‌نمایی ${key} را نگه دارید و چرخ ماوس را بچرخانید`,
  inView: (when, count, total) => `${when}: ${count} از ${total} رویداد`,
  overview: 'تمام زمان',
  viewStart: 'آغاز بازهٔ نمایش',
  viewEnd: 'پایان بازهٔ نمایش',

  legend: 'راهنما',
  somewhereWithin: 'زمانی در این بازه، نامعلوم کی',
  roughly: 'تقریبی: مرزها دقیق معلوم نیست',
  startOrEndWithin: 'آغاز یا پایان زمانی در این بازه',
  endless: 'بی‌آغاز یا بی‌پایان',
  endsUnknown: 'آغاز یا پایان نامعلوم',
  legendMarks: {
    group: 'گروه', hollow: 'توخالی', crossed: 'خط‌خورده', dashed: 'خط‌چین', band: 'کروشه', softBand: 'پرانتز', lighterEnd: 'سرِ کم‌رنگ‌تر', arrow: 'پیکان', noEnd: 'نوار بی‌پایان', dashedAxis: 'محور خط‌چین',
  },
  andMore: (formatted) => `و ${formatted} مورد دیگر`,

  close: 'بستن',
  details: {
    date: 'زمان', group: 'گروه', occurrence: 'رخ داده است؟', status: 'میزان اطمینان', place: 'مکان',
    attributions: 'به گفتهٔ', archived: 'نسخهٔ بایگانی', links: 'پیوندها', relations: 'مرتبط', kind: 'نوع', tags: 'برچسب‌ها',
  },
  previous: 'رویداد پیشین',
  next: 'رویداد بعدی',
  copyLink: 'کپی پیوند',
  linkCopied: 'پیوند کپی شد',
  accountsDisagree: 'روایت‌ها یکی نیستند',
  accountsFor: 'موافق این روایت',
  accountsAgainst: 'مخالف این روایت',
  accountsNeither: 'بی‌طرف',
  relation: (type) => RELATIONS[type] ?? type,
  inverseRelation: (type) => INVERSE[type] ?? `«${type}»، از آن سو`,
  credit: (who) => `منبع: ${who}`,
  loadFrom: (host) => `بارگیری محتوا از ${host}`,
  loadNote: (host) => `${host} از حضور شما در این صفحه باخبر خواهد شد.`,

  event: 'رویداد',
  oldestFirst: 'از قدیم به جدید',
  newestFirst: 'از جدید به قدیم',
  groupedBy: 'دسته‌بندی بر پایهٔ',
  units: {day: 'روز', month: 'ماه', year: 'سال'},
  sortedBy: (column, descending) => `به ترتیب «${column}»، ${descending ? 'نزولی' : 'صعودی'}`,
  showMore: (formatted) => `نمایش ${formatted} مورد دیگر`,
  attribution: (who, stance, said) => [stance ? `${who} (${stance})` : who, said].filter(Boolean).join('، '),
  published: (date) => `انتشار ${date}`,

  loading: 'خط زمان در حال بارگذاری است …',
  empty: 'رویدادی برای نمایش نیست.',
  failed: (reason) => `خط زمان نمایش داده نشد: ${reason}.`,
  failure: {network: 'داده‌ها بارگذاری نشد', json: 'داده‌ها JSON معتبر نیست', noData: 'داده‌ها رویداد خواندنی ندارد'},
  dataProblems: (_, formatted) => `${formatted} اشکال در داده‌ها؛ آنچه خواندنی بود نشان داده شده است.`,
  tryAgain: 'تلاش دوباره',
};
