import type {TimelineDataset} from 'event-timeline';

// Sources:
// "Timeline of Iranian history", https://en.wikipedia.org/wiki/Timeline_of_Iranian_history
// "تاریخ ایران", https://fa.wikipedia.org/wiki/تاریخ_ایران
// "Encyclopædia Iranica", https://www.iranicaonline.org/

/** Iran's history told in Persian: for an axis that is read from right to left over 25 centuries. */
export const chronology: TimelineDataset = {
  title: 'تاریخ ایران',
  description: 'از هخامنشیان تا سدهٔ بیستم میلادی.',
  lang: 'fa',
  groups: [
    {id: 'power', title: 'فرمانروایی'},
    {id: 'war', title: 'جنگ و پیمان'},
    {id: 'culture', title: 'فرهنگ و جامعه'},
  ],
  meta: {note: 'روزهای پیش از ۱۵۸۲ به گاه‌شماری ژولینی است.'},
  events: [
    {id: 'cyrus-media', title: 'پیروزی کوروش بر ماد', date: '-0549~', group: 'power', importance: 0.8},
    {id: 'babylon', title: 'فتح بابل به دست کوروش', date: '-0538-10', group: 'war', importance: 0.9},
    {id: 'darius', title: 'آغاز پادشاهی داریوش بزرگ', date: '-0521', group: 'power', importance: 0.8},
    {id: 'persepolis', title: 'آغاز ساخت تخت جمشید', date: '-0517~', group: 'culture', importance: 0.7},
    {id: 'marathon', title: 'نبرد ماراتن', date: '-0489-09', group: 'war', importance: 0.5},
    {id: 'gaugamela', title: 'نبرد گوگمل', date: '-0330-10-01', group: 'war', importance: 0.7},
    {id: 'persepolis-fire', title: 'آتش‌سوزی تخت جمشید', date: '-0329', group: 'war', importance: 0.6},
    {id: 'arsacids', title: 'بنیاد پادشاهی اشکانیان', date: '-0246~', group: 'power', importance: 0.7},
    {id: 'carrhae', title: 'پیروزی سورنا در نبرد حران', date: '-0052', group: 'war', importance: 0.6},
    {id: 'sasanians', title: 'پیروزی اردشیر بر اردوان', date: '0224-04-28', group: 'power', importance: 0.8},
    {id: 'khosrow', title: 'پادشاهی خسرو انوشیروان', date: '0531/0579', group: 'power', importance: 0.6},
    {id: 'qadisiyya', title: 'نبرد قادسیه', date: '[0636..0637]', group: 'war', importance: 0.7},
    {id: 'yazdgerd', title: 'کشته شدن یزدگرد سوم', date: '0651', group: 'power', importance: 0.7},
    {id: 'shahnameh', title: 'پایان سرودن شاهنامه', date: '1010~', group: 'culture', importance: 0.9},
    {id: 'jalali', title: 'آغاز گاه‌شماری جلالی', date: '1079-03-15', group: 'culture', importance: 0.5},
    {id: 'mongols', title: 'حملهٔ چنگیز خان', date: '1219/1221', group: 'war', importance: 0.8},
    {id: 'hafez', title: 'درگذشت حافظ', date: '1390~', group: 'culture', importance: 0.6},
    {id: 'safavids', title: 'تاج‌گذاری شاه اسماعیل در تبریز', date: '1501', group: 'power', importance: 0.9},
    {id: 'chaldiran', title: 'نبرد چالدران', date: '1514-08-23', group: 'war', importance: 0.6},
    {id: 'isfahan-capital', title: 'اصفهان پایتخت می‌شود', date: '1598~', group: 'power', importance: 0.6},
    {id: 'isfahan-falls', title: 'سقوط اصفهان', date: '1722-10', group: 'war', importance: 0.6},
    {id: 'nader', title: 'تاج‌گذاری نادرشاه', date: '1736-03-08', group: 'power', importance: 0.7},
    {id: 'karim-khan', title: 'فرمانروایی کریم خان زند', date: '1751~/1779', group: 'power', importance: 0.5},
    {id: 'qajars', title: 'تاج‌گذاری آقا محمد خان قاجار', date: '1796', group: 'power', importance: 0.6},
    {id: 'golestan', title: 'عهدنامهٔ گلستان', date: '1813-10-24', group: 'war', importance: 0.6},
    {id: 'turkmenchay', title: 'عهدنامهٔ ترکمانچای', date: '1828-02', group: 'war', importance: 0.6},
    {id: 'dar-ul-funun', title: 'گشایش دارالفنون', date: '1851-12', group: 'culture', importance: 0.6},
    {id: 'constitution', title: 'فرمان مشروطیت', date: '1906-08-05', group: 'power', importance: 0.95},
    {id: 'oil', title: 'کشف نفت در مسجد سلیمان', date: '1908-05-26', group: 'culture', importance: 0.6},
    {id: 'pahlavi', title: 'پایان پادشاهی قاجار', date: '1925-10-31', group: 'power', importance: 0.7},
    {id: 'allies', title: 'نیروهای متفقین وارد ایران می‌شوند', date: '1941-08-25', group: 'war', importance: 0.6},
    {id: 'oil-law', title: 'ملی شدن صنعت نفت', date: '1951-03-20', group: 'power', importance: 0.9},
    {id: 'coup-1953', title: 'کودتای ۲۸ مرداد', date: '1953-08-19', group: 'power', importance: 0.8},
    {id: 'revolution', title: 'پیروزی انقلاب', date: '1979-02-11', group: 'power', importance: 1},
    {id: 'iran-iraq-war', title: 'جنگ ایران و عراق', date: '1980-09-22/1988-08-20', group: 'war', importance: 0.8},
  ],
};
