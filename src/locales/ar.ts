import type {Messages} from './messages.js';

const rules = new Intl.PluralRules('ar');
const SEASONS = {spring: 'ربيع', summer: 'صيف', autumn: 'خريف', winter: 'شتاء'} as const;

/** Common types of relations, from one event to another and back; other types are shown as they are written. */
const RELATIONS: Readonly<Record<string, string>> = {
  answers: 'ردًا على',
  contradicts: 'يناقض',
  'part of': 'جزء من',
  follows: 'يلي',
  'comes before': 'يسبق',
  'refers to': 'يشير إلى',
  'is about': 'يتعلق بـ',
  'goes beyond': 'يتجاوز',
};
const INVERSE: Readonly<Record<string, string>> = {
  answers: 'الرد عليه',
  contradicts: 'يناقضه',
  'part of': 'يشمل',
  follows: 'يليه',
  'comes before': 'يسبقه',
  'refers to': 'يشير إليه',
  'is about': 'يتعلق به',
  'goes beyond': 'يتجاوزه',
};

/** "One event", "two events", "3 events", "11 events", "100 events": Arabic has a form for each. */
function events(count: number, formatted: string): string {
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

/** Arabic. */
export const ar: Messages = {
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
  stance: {
    claims: 'زعم',
    reports: 'إفادة',
    confirms: 'تأكيد',
    denies: 'نفي',
    disputes: 'اعتراض',
    retracts: 'تراجع',
    analyses: 'تحليل',
  },
  join: (parts) => parts.join('، '),

  more: (count) => `+${count}`,
  earlier: (count) => `${count} قبل ذلك`,
  later: (count) => `${count} بعد ذلك`,
  afterNow: (date) => `بعد ${date}: لم يُعرف بعد`,

  moreEvents: (count, formatted, when) => `المزيد: ${events(count, formatted)}، ${when}`,
  summary: (count, formatted) => events(count, formatted),
  asKnownOn: (date) => `حسب المعروف في ${date}`,
  background: (count, formatted) => `${events(count, formatted)} في الخلفية`,
  eventList: 'الأحداث بترتيب زمني',
  timeline: 'خط زمني',
  keyboard: 'لوحة المفاتيح',

  keyNames: {
    tab: 'Tab',
    home: 'Home',
    end: 'End',
    pageUp: 'Page Up',
    pageDown: 'Page Down',
    enter: 'Enter',
    escape: 'Esc',
    shift: 'Shift',
  },
  keyUses: {
    tab: 'إلى الزر أو الرابط التالي؛ الأحداث كلها محطة واحدة',
    step: 'إلى الحدث الأقدم أو الأحدث',
    ends: 'إلى الحدث الأول أو الأخير',
    period: 'إلى المدة السابقة أو التالية كما يسميها المحور',
    enter: 'يفتح التفاصيل؛ ومرة ثانية: إلى داخلها',
    escape: 'يغلق التفاصيل',
    zoom: 'تقريب، إبعاد',
    all: 'المدة كاملة',
    shift: 'ينقل الفترة المعروضة',
    row: 'إلى أعلى، إلى أسفل، إلى الأول، إلى الأخير، في جدول أو بين خيارات',
    tool: 'في شريط الأدوات: من زر إلى زر',
    side: 'في النظرة العامة: ينقل أحد طرفي الفترة المعروضة',
  },
  toolbar: 'الفترة المعروضة',
  goEarlier: 'إلى الأقدم',
  goLater: 'إلى الأحدث',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  showAll: 'عرض الكل',
  viewAs: 'طريقة العرض',
  views: {timeline: 'خط زمني', list: 'قائمة', table: 'جدول'},
  wheelHint: (key) => `للتكبير اضغط ${key} باستمرار وحرّك عجلة الفأرة`,
  inView: (when, count, total) => `${when}: المعروض من الأحداث ${count} من أصل ${total}`,
  newEvents: (count, formatted) => `جديد: ${events(count, formatted)}`,
  loadedOf: (part, whole) => `${part} من ${whole}`,
  loadedSoFar: (words) => `حُمّل حتى الآن: ${words}`,
  cancel: 'إلغاء',
  loadingStopped: (events) => `أُوقف التحميل. المعروض: ${events}.`,
  loadingBroken: (events) => `تعذّر تحميل الكل. المعروض: ${events}.`,
  loadAll: 'تحميل الكل',
  overview: 'المدة كاملة',
  viewStart: 'بداية الفترة المعروضة',
  viewEnd: 'نهاية الفترة المعروضة',

  other: 'أخرى',
  scales: {linear: 'مسافات حقيقية', folded: 'فترات الهدوء مختصرة', even: 'مسافات متساوية', log: 'مقياس لوغاريتمي'},
  legend: 'مفتاح الرموز',
  somewhereWithin: 'في وقت ما ضمن هذه الفترة، غير معروف متى',
  roughly: 'تقريبي: الحدود غير معروفة بدقة',
  startOrEndWithin: 'بدأ أو انتهى في وقت ما ضمن هذه الفترة',
  endless: 'بلا بداية أو بلا نهاية',
  endsUnknown: 'البداية أو النهاية غير معروفة',
  legendMarks: {
    group: 'مجموعة',
    hollow: 'مفرّغ',
    crossed: 'مشطوب',
    dashed: 'متقطّع',
    band: 'قوسان معقوفان',
    softBand: 'قوسان',
    lighterEnd: 'طرف أفتح',
    arrow: 'سهم',
    noEnd: 'شريط بلا طرف',
    dashedAxis: 'محور متقطّع',
  },
  andMore: (formatted) => `و${formatted} غيرها`,

  close: 'إغلاق',
  details: {
    date: 'متى',
    group: 'المجموعة',
    occurrence: 'هل حدث',
    status: 'درجة التثبت',
    place: 'أين',
    attributions: 'من يقول ذلك',
    archived: 'نسخة محفوظة',
    links: 'روابط',
    relations: 'ذو صلة',
    kind: 'النوع',
    tags: 'الوسوم',
  },
  previous: 'الحدث السابق',
  next: 'الحدث التالي',
  zoomToThese: 'تكبير هذه الفترة',
  backToList: 'العودة إلى القائمة',
  copyLink: 'نسخ الرابط',
  linkCopied: 'نُسخ الرابط',
  accountsDisagree: 'الروايات متضاربة',
  accountsFor: 'روايات مؤيدة',
  accountsAgainst: 'روايات مخالفة',
  accountsNeither: 'دون انحياز',
  relation: (type) => RELATIONS[type] ?? type,
  inverseRelation: (type) => INVERSE[type] ?? `«${type}»، من هناك`,
  credit: (who) => `المصدر: ${who}`,
  loadFrom: (host) => `تحميل المحتوى من ${host}`,
  loadNote: (host) => `سيعلم ${host} بوجودك هنا.`,

  event: 'الحدث',
  oldestFirst: 'الأقدم أولًا',
  newestFirst: 'الأحدث أولًا',
  headings: 'العناوين',
  units: {none: 'بدون', day: 'اليوم', month: 'الشهر', year: 'السنة'},
  asOf: {label: 'المعروف حتى', all: 'كل ما هو معروف', added: (_, formatted) => `${formatted} جديد`},
  groupings: {label: 'التجميع', none: 'بلا تجميع', own: 'تجميع الصفحة'},
  regrouped: (by) => (by === undefined ? 'بلا تجميع' : `التجميع: ${by}`),
  sortedBy: (column, descending) => `مرتبة حسب «${column}»، ترتيبًا ${descending ? 'تنازليًا' : 'تصاعديًا'}`,
  showMore: (formatted) => `عرض المزيد (${formatted})`,
  showBefore: (formatted) => `عرض ${formatted} قبل هذه`,
  goTo: 'انتقل إلى',
  shownOf: (from, to, total) => `الأحداث من ${from} إلى ${to} من أصل ${total}`,
  sorting: (column) => `جارٍ الترتيب حسب «${column}»…`,
  stop: 'إيقاف',
  someMissing: 'تعذّر جلب بعض الأحداث.',
  slowSource: 'يستغرق جلب بعض الأحداث وقتًا طويلًا.',
  attribution: (who, stance, said) => [stance ? `${who} (${stance})` : who, said].filter(Boolean).join('، '),
  published: (date) => `نُشر ${date}`,
  exporting: {
    label: 'تصدير',
    picture: 'صورة',
    range: 'الزمن',
    view: 'الجزء المعروض',
    whole: 'الكل',
    background: 'الخلفية',
    light: 'فاتحة',
    dark: 'داكنة',
    save: (format) => `حفظ بصيغة ${format}`,
    copyPicture: 'نسخ الصورة',
    data: 'البيانات',
    page: 'لصفحة أخرى',
    copyEmbed: 'نسخ رمز التضمين',
    copyLink: 'نسخ رابط هذا العرض',
    copied: 'تم النسخ',
    saved: (name) => `تم الحفظ: ${name}`,
    lost: (count, formatted) =>
      count === 1
        ? 'لا مكان في هذه الصيغة لنوع واحد من المعلومات.'
        : `أنواع من المعلومات لا مكان لها في هذه الصيغة: ${formatted}.`,
    pictureRefused: 'لا يمكن نسخ الصور هنا. احفظها بصيغة PNG بدلًا من ذلك.',
    textRefused: 'النسخ غير مسموح هنا. انسخ هذا النص بنفسك:',
    failed: 'لم ينجح ذلك.',
  },
  dropping: {
    here: 'أفلت ملفًا لعرض أحداثه',
    refused: (name) => `لا يُعرض ${name}.`,
    onlyFirst: (name) => `لا يُعرض إلا الملف الأول: ${name}`,
  },

  loading: 'يجري تحميل الخط الزمني …',
  empty: 'لا توجد أحداث لعرضها.',
  failed: (reason) => `تعذر عرض الخط الزمني: ${reason}.`,
  failure: {
    network: 'تعذر تحميل بياناته',
    json: 'بياناته ليست JSON صالحًا',
    noData: 'لا تحتوي بياناته على أحداث يمكن قراءتها',
  },
  dataProblems: (_, formatted) => `أخطاء في البيانات: ${formatted}؛ ويُعرض ما أمكنت قراءته.`,
  tryAgain: 'إعادة المحاولة',
};
