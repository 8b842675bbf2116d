/** What the JSON of this library has; a text without it may be of another format, whether it is JSON or not. */
export const OWN_JSON = /^(?=[^]*"title")(?=\s*\[|[^]*"(events|columns)")[^]*"(columns|date)"/;
