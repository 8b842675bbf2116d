import type {PictureMessages} from './messages.js';

const SEASONS = {spring: 'بهار', summer: 'تابستان', autumn: 'پاییز', winter: 'زمستان'} as const;

/** The Persian messages of the first picture. */
export const faPicture: PictureMessages = {
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
    happened: 'رخ داده',
    ongoing: 'ادامه دارد',
    planned: 'برنامه‌ریزی‌شده',
    postponed: 'به تعویق افتاده',
    cancelled: 'لغوشده',
    unknown: 'رخ دادنش نامعلوم است',
  },
  status: {
    confirmed: 'تأییدشده',
    corroborated: 'از چند سو گزارش‌شده',
    reported: 'گزارش‌شده',
    claimed: 'ادعاشده',
    disputed: 'مورد اختلاف',
    retracted: 'پس‌گرفته‌شده',
    false: 'نادرست',
    unknown: 'بررسی‌نشده',
  },
  join: (parts) => parts.join('، '),

  more: (count) => `+${count}`,
  earlier: (count) => `${count} پیش‌تر`,
  later: (count) => `${count} پس‌تر`,
  afterNow: (date) => `پس از ${date}: هنوز نامعلوم`,

  moreEvents: (_, formatted, when) => `${formatted} رویداد دیگر، ${when}`,
  summary: (_, formatted) => `${formatted} رویداد`,
  summaryOf: (shown, total) => `${shown} از ${total} رویداد`,
  asKnownOn: (date) => `بر پایهٔ اطلاعات ${date}`,
  background: (_, formatted) => `${formatted} رویداد در پیشینه`,
  eventList: 'رویدادها به ترتیب زمان',
  timeline: 'خط زمان',
  keyboard: 'صفحه‌کلید',

  other: 'سایر',
  scales: {
    linear: 'فاصله‌های واقعی',
    folded: 'زمان‌های آرام کوتاه شده',
    even: 'فاصله‌های یکسان',
    log: 'مقیاس لگاریتمی',
  },
  legend: 'راهنما',
  somewhereWithin: 'زمانی در این بازه، نامعلوم کی',
  roughly: 'تقریبی: مرزها دقیق معلوم نیست',
  startOrEndWithin: 'آغاز یا پایان زمانی در این بازه',
  endless: 'بی‌آغاز یا بی‌پایان',
  endsUnknown: 'آغاز یا پایان نامعلوم',
  andMore: (formatted) => `و ${formatted} مورد دیگر`,

  loading: 'خط زمان در حال بارگذاری است …',
  empty: 'رویدادی برای نمایش نیست.',
  failed: (reason) => `خط زمان نمایش داده نشد: ${reason}.`,
  failure: {network: 'داده‌ها بارگذاری نشد', json: 'داده‌ها JSON معتبر نیست', noData: 'داده‌ها رویداد خواندنی ندارد'},
};
