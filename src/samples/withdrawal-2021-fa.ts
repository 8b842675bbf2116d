import type {TimelineDataset} from '../data/types.js';

const RADIO = 'رادیو آزادی';

/** The dated events of `withdrawal-2021`, told in Persian: a sample that is read from right to left, time included. */
export const withdrawal2021Fa: TimelineDataset = {
  title: 'از خروج تا ضرب‌الاجل',
  description: 'افغانستان از آغاز خروج نهایی نیروهای آمریکا و ناتو تا ضرب‌الاجل آن.',
  lang: 'fa',
  start: '2021-05-01',
  end: '2021-09-11',
  now: '2021-06-22',
  groups: [{id: 'front-line', title: 'خط مقدم'}, {id: 'border', title: 'مرز'}, {id: 'diplomacy', title: 'دیپلماسی'}, {id: 'withdrawal', title: 'خروج'}],
  meta: {note: 'گزارش سال را نمی‌گوید؛ ۲۰۲۱ استنباط شده است.', source: {publisher: RADIO, published: '2021-06-22'}},
  events: [
    {id: 'withdrawal-begins', title: 'آغاز خروج نهایی', date: '2021-05-01', group: 'withdrawal', importance: 1},
    {id: 'districts-overrun', title: 'سقوط ده‌ها ولسوالی', date: '2021-05-01/2021-06-22', group: 'front-line', importance: 0.8, attributions: [{who: 'دبورا لاینز، فرستادهٔ ملل متحد', stance: 'reports', said: '2021-06-22'}]},
    {id: 'imam-sahib', title: 'سقوط ولسوالی امام صاحب', date: '2021-06-21', group: 'front-line'},
    {id: 'mazar-outskirts', title: 'طالبان در حومهٔ مزار شریف', date: '2021-06-21', group: 'front-line', status: 'corroborated', attributions: [{who: 'مقام‌های محلی', stance: 'reports'}, {who: 'اعضای طالبان', stance: 'confirms'}]},
    {id: 'pace-may-slow', title: 'پنتاگون: شاید کندتر، ضرب‌الاجل پابرجا', date: '2021-06-21', group: 'withdrawal', attributions: [{who: 'جان کربی، سخنگوی پنتاگون', stance: 'reports', said: '2021-06-21'}]},
    {id: 'shir-khan-bandar', title: 'تصرف بندر شیرخان', date: '2021-06-22', group: 'border', importance: 0.95, attributions: [{who: 'خالدین حکمی، شورای ولایتی قندوز', stance: 'reports', said: '2021-06-22'}]},
    {id: 'all-crossings-claim', title: 'ادعای کنترل همهٔ گذرگاه‌های قندوز', date: '2021-06-22~', group: 'border', status: 'claimed', importance: 0.4, attributions: [{who: 'ذبیح‌الله مجاهد، سخنگوی طالبان', stance: 'claims'}]},
    {id: 'servicemen-cross', title: 'ورود ۱۳۴ نظامی به تاجیکستان', date: '2021-06-22~', group: 'border', importance: 0.6, attributions: [{who: 'مرکز مطبوعاتی نیروهای مرزی تاجیکستان', stance: 'reports'}]},
    {id: 'kunduz-clashes', title: 'کماندوها در قندوز پس از درگیری', date: '2021-06-22', group: 'front-line', importance: 0.4},
    {id: 'fighting-outside-kunduz', title: 'نبرد بیرون قندوز، مردم می‌گریزند', date: '2021-06-22~', group: 'front-line', occurrence: 'ongoing', attributions: [{who: 'غلام ربانی، شورای ولایتی', stance: 'reports'}]},
    {id: 'districts-recaptured', title: 'وزارت: دو ولسوالی بازپس گرفته شد', date: '2021-06-22', group: 'front-line', status: 'claimed', importance: 0.4, attributions: [{who: 'وزارت دفاع و ارتش افغانستان', stance: 'claims', said: '2021-06-22'}]},
    {id: 'un-briefing', title: 'هشدار فرستادهٔ ملل متحد به شورای امنیت', date: '2021-06-22', group: 'diplomacy', importance: 0.6},
    {id: 'atmar-briefing', title: 'اتمر: طالبان به توافق ۲۰۲۰ پایبند بمانند', date: '2021-06-22', group: 'diplomacy'},
    {id: 'us-urges-talks', title: 'آمریکا خواهان گفت‌وگو و پایان خشونت', date: '2021-06-22', group: 'diplomacy', attributions: [{who: 'ند پرایس، سخنگوی وزارت خارجه', stance: 'reports', said: '2021-06-22'}]},
    {id: 'ghani-visit', title: 'سفر غنی به کاخ سفید', date: '2021-06-25', group: 'diplomacy', occurrence: 'planned', importance: 0.6},
    {id: 'completion-target', title: 'هدف پنتاگون: خروج همهٔ نیروها', date: {earliest: '2021-06-21', latest: '2021-09-10', text: 'پیش از اوایل سپتامبر ۲۰۲۱'}, group: 'withdrawal', occurrence: 'planned', status: 'claimed', importance: 0.7, attributions: [{who: 'جان کربی، سخنگوی پنتاگون', stance: 'claims', said: '2021-06-21'}]},
    {id: 'deadline', title: 'ضرب‌الاجل خروج همهٔ نیروهای خارجی', date: '2021-09-11', group: 'withdrawal', occurrence: 'planned', importance: 1},
    {id: 'war-begins', title: 'آغاز جنگ', date: '2001~', group: 'front-line', importance: 0.3},
    {id: 'panj-bridge', title: 'گشایش پل پنج', date: '2007', group: 'border', importance: 0.3},
    {id: 'doha-agreement', title: 'توافق آمریکا و طالبان', date: '2020-02', group: 'diplomacy', importance: 0.4},
  ],
};
