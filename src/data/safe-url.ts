const SCHEMES = new Set(['https', 'http', 'mailto']);

/**
 * Whether an address may become a link or be loaded: https, http, mailto, or relative. Control characters are refused:
 * browsers skip spaces at the start and tabs and line breaks anywhere, so that `java\nscript:` is a script.
 */
export function isSafeUrl(url: string): boolean {
  for (let i = 0; i < url.length; i++) if (url.charCodeAt(i) < 32 || url.charCodeAt(i) === 127) return false;
  const colon = url.indexOf(':');
  const scheme = colon < 0 ? '' : url.slice(0, colon).trim();
  // A colon after "/", "?" or "#" belongs to a relative address.
  return colon < 0 || /[/?#]/.test(scheme) || SCHEMES.has(scheme.toLowerCase());
}
