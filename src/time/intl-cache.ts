/**
 * Constructing an `Intl` formatter costs some fifty times what formatting with it does, and a timeline formats the same
 * few shapes over and over. The keys are few in practice but not bounded in principle, so the caches are.
 */
const LIMIT = 200;

function cached<Options extends object, Format>(create: (locale: string, options: Options) => Format) {
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
 * A date formatter on UTC and the Gregorian calendar, whatever the locale's own: a month or a year is a unit of the
 * calendar it was written in, and would be a false range in another.
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
 * The canonical form of a language tag: `prs` is `fa-AF`. What is no tag at all is English, the messages' own fallback.
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

/** Whether two tags are of one language, wherever it is spoken and however it is written. */
export function isSameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0];
}
