import type {PictureMessages} from './messages.js';

const rules = new Intl.PluralRules('ar');

const SEASONS = {spring: 'ربيع', summer: 'صيف', autumn: 'خريف', winter: 'شتاء'} as const;

/** "One event", "two events", "3 events", "11 events", "100 events": Arabic has a form for each. */
export function events(count: number, formatted: string): string {
  switch (rules.select(count)) {
    case 'zero':
      return 'لا أحداث';
    case 'one':
      return 'حدث واحد';
    case 'two':
      return 'حدثان';
    case 'few':
      return `${formatted} أحداث`;
    case 'many':
      return `${formatted} حدثًا`;
    default:
      return `${formatted} حدث`;
  }
}

/** The Arabic messages of the first picture. */
export const arPicture: PictureMessages = {
  locale: 'ar',
  about: (date) => `نحو ${date}`,
  uncertain: (date) => `${date} (غير مؤكد)`,
  before: (date) => `${date} أو قبله`,
  after: (date) => `${date} أو بعده`,
  between: (first, last) => `بين ${first} و${last}`,
  fromTo: (start, end) => `${start} – ${end}`,
  since: (date) => `منذ ${date}`,
  until: (date) => `حتى ${date}`,
  endUnknown: (start) => `من ${start}، النهاية مجهولة`,
  startUnknown: (end) => `حتى ${end}، البداية مجهولة`,
  undated: 'بلا تاريخ',
  season: (name, year) => `${SEASONS[name]} ${year}`,
  yearsFrom: (firstYear) => `أعوام ${firstYear}`,
  withOffset: (instant, offset) => `${instant} UTC${offset}`,

  occurrence: {
    happened: 'حدث',
    ongoing: 'مستمر',
    planned: 'مخطط له',
    postponed: 'مؤجل',
    cancelled: 'ملغى',
    unknown: 'غير معروف إن كان قد حدث',
  },
  status: {
    confirmed: 'مؤكد',
    corroborated: 'تؤيده مصادر عدة',
    reported: 'وفق التقارير',
    claimed: 'مزعوم',
    disputed: 'محل خلاف',
    retracted: 'تم سحبه',
    false: 'غير صحيح',
    unknown: 'لم يتم التحقق منه',
  },
  join: (parts) => parts.join('، '),

  more: (count) => `+${count}`,
  earlier: (count) => `${count} قبل ذلك`,
  later: (count) => `${count} بعد ذلك`,
  afterNow: (date) => `بعد ${date}: لم يُعرف بعد`,

  moreEvents: (count, formatted, when) => `المزيد: ${events(count, formatted)}، ${when}`,
  summary: (count, formatted) => events(count, formatted),
  summaryOf: (shown, total) => `المعروض من الأحداث ${shown} من أصل ${total}`,
  asKnownOn: (date) => `حسب المعروف في ${date}`,
  background: (count, formatted) => `${events(count, formatted)} في الخلفية`,
  eventList: 'الأحداث بترتيب زمني',
  timeline: 'خط زمني',
  keyboard: 'لوحة المفاتيح',

  other: 'أخرى',
  scales: {linear: 'مسافات حقيقية', folded: 'فترات الهدوء مختصرة', even: 'مسافات متساوية', log: 'مقياس لوغاريتمي'},
  legend: 'مفتاح الرموز',
  somewhereWithin: 'في وقت ما ضمن هذه الفترة، غير معروف متى',
  roughly: 'تقريبي: الحدود غير معروفة بدقة',
  startOrEndWithin: 'بدأ أو انتهى في وقت ما ضمن هذه الفترة',
  endless: 'بلا بداية أو بلا نهاية',
  endsUnknown: 'البداية أو النهاية غير معروفة',
  andMore: (formatted) => `و${formatted} غيرها`,

  loading: 'يجري تحميل الخط الزمني …',
  empty: 'لا توجد أحداث لعرضها.',
  failed: (reason) => `تعذر عرض الخط الزمني: ${reason}.`,
  failure: {
    network: 'تعذر تحميل بياناته',
    json: 'بياناته ليست JSON صالحًا',
    noData: 'لا تحتوي بياناته على أحداث يمكن قراءتها',
  },
};
