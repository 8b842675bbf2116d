import {readFileSync} from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The version of this package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {version: string}).version;
}

/** The whole component as one script, for a page that stands alone. */
export function componentScript(): string {
  return readFileSync(new URL('dist/event-timeline.single.js', root), 'utf8');
}
