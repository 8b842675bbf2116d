/**
 * The most formatters, or formatted texts, that each cache keeps. Constructing an `Intl` formatter takes about fifty
 * times as long as formatting with it. A timeline uses few of them, but a page may use any number.
 */
const LIMIT = 200;

/** Keeps what was made for a locale and options. */
export function cached<Options extends object, Format>(create: (locale: string, options: Options) => Format) {
  const formats = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = locale + JSON.stringify(options);
    let format = formats.get(key);
    if (!format) {
      if (formats.size >= LIMIT) formats.clear();
      format = create(locale, options);
      formats.set(key, format);
    }
    return format;
  };
}

/**
 * Returns a cached date formatter in UTC and the Gregorian calendar, even where the locale has another: a Gregorian
 * month or year is not one unit of another calendar.
 */
export const dateTimeFormat = cached(
  (locale, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {timeZone: 'UTC', ...options, calendar: 'gregory'}),
);

export const numberFormat = cached(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/**
 * Canonical tags that WebKit's `Intl.getCanonicalLocales` does not know, for the languages that the package has words
 * for.
 */
const ALIASES: Readonly<Record<string, string>> = {prs: 'fa-AF', pes: 'fa', arb: 'ar'};

/**
 * The canonical form of a language tag: `prs` is `fa-AF`. For an invalid tag it is `en`, to which messages fall back
 * too.
 */
export function canonicalLanguage(language: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(
      language.replaceAll('_', '-').replace(/^\w+$/, (name) => ALIASES[name.toLowerCase()] ?? name),
    );
    return tag ?? 'en';
  } catch {
    return 'en';
  }
}

/** The locale to format in for a language tag: itself if the platform knows it, else English. */
export function formattingLocale(language: string): string {
  return Intl.DateTimeFormat.supportedLocalesOf(canonicalLanguage(language))[0] ?? 'en';
}

/** Whether two tags are of one language; region and script may differ. */
export function isSameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0];
}
