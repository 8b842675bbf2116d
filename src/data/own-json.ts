/** What the JSON of this library has, and that of TimelineJS has not; a text without it may be of another format, whether it is JSON or not. */
export const OWN_JSON = /^(?![^]*"headline")(?=[^]*"title")(?=\s*\[|[^]*"(events|columns)")[^]*"(columns|date)"/;
