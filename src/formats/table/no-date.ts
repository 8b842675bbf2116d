/** What stands in a cell of a date that has none. */
export const NONE =
  /^(?:[-–—./\\]+|n\/?a\.?|n\.? ?d\.?|s\. ?d\.?|o\. ?d\.?|none|null|nil|nan|nat|undefined|tb[ac]|tbd|undated|\\N|0000-00-00(?: 00:00:00)?)$/i;
/** An end that has not come. */
export const GOES_ON =
  /^(?:(?:to |until )?(?:present|now|today|date)|current(?:ly)?|ongoing|heute|laufend|aujourd.hui|en cours|actualidad|presente|hoy|actual|oggi|in corso|hoje|atual|heden|dziś|obecnie|dnes|idag|nå|nu|н\. ?в\.?|настоящее время|сегодня|至今|現在|现在|今|현재|اکنون|الآن|تاکنون)$/iu;
/** A date that nobody knows. */
export const UNKNOWN =
  /^(?:\?+|unknown|unbekannt|inconnue?|desconocid[oa]|sconosciut[oa]|desconhecid[oa]|onbekend|nieznan[ay]|неизвестно|不明|不详|نامعلوم)$/iu;
