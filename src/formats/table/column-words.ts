import type {TableField} from './table-map.js';

/** What is called so is a stretch of time, or the name of one. */
const PERIODS =
  'period periode zeitraum periodo época epoque epoca tempo περιοδος время زمان الزمن 時期 年代 期间 期間 시기 연도';

/**
 * What headers of columns are called, by what the column says: as people and programs write them, in many languages.
 * Words of one header are run together, without marks on letters.
 */
const WORDS: Readonly<Partial<Record<TableField, string>>> = {
  id: 'id uid uniqueid eventid identifier key slug',
  date: `date eventdate dateofevent dates datum fecha data data_ dato datums paiva paivamaara datetime timestamp day when tarih datum/zeit zeitpunkt data(pt) дата ημερομηνια تاریخ التاريخ 日期 日付 날짜 dátum תאריך तारीख दिनांक tanggal ngày ngaythang thờigian zeit zeitangabe tid czas cas idő час χρονος 年月日 月日 时间 時間 日時 시간 waktu ${PERIODS}`,
  year: 'year jahr annee ano anno jaar ar rok год yil vuosi año سال السنة 年',
  month: 'month monat mois mes mese maand miesiac mesic manad месяц ay kuukausi ماه الشهر 月',
  start:
    'start startdate begin begindate beginning beginn startdatum from von ab debut datedebut datededebut inicio fechainicio fechadeinicio datainicio inizio datainizio begindatum van poczatek zacatek начало датаначала baslangic alku آغاز شروع البداية 开始 開始 datarozpoczecia datapoczatkowa datumzahajeni fechainicial datainicial datadeinicio datadinizio zeitpunktvon datumvon vonam startdato alkupaiva kezdet датапочатку',
  end: 'end enddate ende enddatum until to till bis fin datefin datedefin fechafin fechafinal fechadefin datafim fim fine datafine einddatum tot einde koniec konec конец датаокончания bitis loppu پایان النهاية 结束 終了 datazakonczenia datakoncowa datumukonceni datafinal datadefim datadifine datumbis slutdatum sluttdato slutdato loppupaiva veg датазакінчення',
  earliest: 'earliest notbefore earlieststart terminuspostquem fruhestens',
  latest: 'latest notafter lateststart terminusantequem spatestens',
  when: 'displaydate datetext dateastext',
  title:
    'title headline name event eventname label heading subject what summary titel uberschrift ereignis titre evenement nom intitule titulo evento acontecimiento acontecimento nombre titolo nome gebeurtenis naam handelse tytul wydarzenie nazwa nazev udalost titulok название событие заголовок baslik olay otsikko tapahtuma عنوان رویداد الحدث العنوان 标题 事件 タイトル 出来事 제목 사건 esemeny γεγονος τιτλος אירוע כותרת घटना शीर्षक peristiwa avvenimento avvenimenti evenements avenimento fait faits hecho hechos 事迹 事跡 できごと 内容 事件名 milestone happening success mission kejadian judul sukien tieude подія назва',
  text: 'text description details body note notes content story beschreibung details beschrijving texto descripcion detalles descrizione testo descricao texte opis tekst beskrivning popis описание текст aciklama kuvaus شرح متن توضیحات الوصف النص 描述 说明 説明 설명 leiras περιγραφη תיאור विवरण keterangan deskripsi mota опис توضیح',
  group:
    'group category series lane track section phase party side theme topic gruppe kategorie thema groupe categorie grupo categoria gruppo groep kategoria grupp skupina kategorija группа категория grup kategori ryhma گروه دسته المجموعة الفئة 组 类别 分类 カテゴリ 분류',
  kind: 'kind type eventtype art typ genre tipo soort rodzaj тип tur tyyppi نوع النوع 类型 種類',
  tags: 'tags tag keywords schlagworte schlagworter stichworte motscles etiquetas palabrasclave palavraschave parolechiave trefwoorden теги etiketler',
  importance: 'importance weight priority wichtigkeit gewicht importancia importanza',
  occurrence: 'occurrence',
  status: 'status verification certainty verified',
  place:
    'place location where venue city town ort schauplatz stadt lieu ville lugar ciudad localidad luogo citta lugar local cidade plaats locatie miejsce miasto misto plats место город yer konum paikka مکان محل المكان 地点 場所 장소 hely helyszin τοπος τοποθεσια מקום स्थान tempat lokasi diadiem місце',
  lat: 'lat latitude breite breitengrad latitud latitudine ycoord',
  lon: 'lon lng long longitude lange langengrad longitud longitudine xcoord',
  link: 'link links url website web href uri webseite enlace lien sitio collegamento wikipedia ссылка پیوند رابط 链接 リンク',
  media:
    'media image images imageurl picture photo foto bild bildurl imagen imagem immagine afbeelding video изображение تصویر صورة 图片 画像',
  alt: 'alt alttext alternativetext alternativtext',
  caption: 'caption mediacaption bildunterschrift legende didascalia',
  credit: 'credit credits mediacredit copyright bildnachweis fotograf photographer',
  who: 'who attribution claimedby reportedby',
  source:
    'source sources publisher quelle quellen fonte fuente fontes bron zrodlo zdroj kalla источник kaynak lahde منبع المصدر 来源 出典',
  sourceUrl: 'sourceurl sourcelink quellenlink reference references referenz',
  lang: 'lang language',
};

/** Letters whose marks are a part of them. */
const PLAIN: Readonly<Record<string, string>> = {ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss'};

/** A header as one word: in lower case, without marks on letters, spaces and signs. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[ıłøđß]/gi, (letter) => PLAIN[letter.toLowerCase()])
    .replace(/[\p{M}\p{P}\p{Z}\p{S}\s]/gu, '')
    .toLowerCase();
}

/** What the column of days is called beside those of years and months; alone, some of these words mean something else. */
const DAY = new Set('day tag jour dia giorno dag dzien den день gun paiva روز اليوم 日'.split(' ').map(plainHeader));

/** Whether a column may hold the day of a month. */
export function isDayHeader(header: string): boolean {
  return DAY.has(plainHeader(header));
}

const PERIOD = new Set(PERIODS.split(' ').map(plainHeader));

/** Whether a header is called what is a stretch of time, or the name of one. */
export const isPeriodHeader = (header: string): boolean => PERIOD.has(plainHeader(header));

/** Whether a header is what programs call the time at which they wrote a row. */
export const isStampHeader = (header: string): boolean => plainHeader(header) === 'timestamp';

const LIVES = (
  [
    [
      'start',
      'birth born birthdate dob geburt geboren geburtsdatum naissance ne nee nacimiento nascimento nascita nato nata geboorte fodt fodd syntynyt narozeni urodzenia urodzony рождение родился родилась تولد ولادت 出生 生年 生年月日',
    ],
    [
      'end',
      'death died deathdate dod tod gestorben todesdatum sterbedatum deces mort muerte fallecimiento morte overlijden overleden dod kuollut umrti smierci zmarl смерть умер умерла درگذشت وفات 死亡 没年 逝世',
    ],
  ] as const
).map(([field, words]) => [field, new Set(words.split(' ').map(plainHeader))] as const);

/** Whether a column says when somebody was born, or died: the start and the end of a life. */
export function lifeIn(header: string): 'start' | 'end' | undefined {
  const words = [header, ...header.split(/[\s_/()[\].,:-]+|(?<=\p{Ll})(?=\p{Lu})/u)].map(plainHeader);
  const found = LIVES.filter(([, names]) => words.some((word) => names.has(word)));
  return found.length === 1 ? found[0][0] : undefined;
}

const fields = new Map<string, TableField>();
for (const [field, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) {
    const plain = plainHeader(word);
    if (!fields.has(plain)) fields.set(plain, field as TableField);
  }

/** What a column says, by its header; undefined if that is none of the known words. */
export function fieldOf(header: string): TableField | undefined {
  return fields.get(plainHeader(header));
}

/** What a column probably says, by one word of several in its header: "Date of the event", "What happened". */
export function fieldIn(header: string): TableField | undefined {
  const parts = header.split(/[\s_/()[\].,:-]+|(?<=\p{Ll})(?=\p{Lu})/u).filter(Boolean);
  if (parts.length < 2 || parts.length > 5) return undefined;
  const found = new Set(parts.map(fieldOf).filter((field) => field !== undefined));
  for (const field of ['start', 'end', 'date'] as const) if (found.has(field) && found.size <= 2) return field;
  return found.size === 1 && found.has('title') ? 'title' : undefined;
}
