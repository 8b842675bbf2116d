import type {Attribution, Link, Media} from '../data/types.js';
import type {FileIssues} from '../formats/file-issues.js';
import {isAddressCell} from '../formats/table/find-columns.js';
import type {StatedEvent} from './authored.js';
import {loseKeys, trimmed} from './lose-keys.js';
import {isFile, isToldByUrl, lostOf} from './media-types.js';

/** The headers, in the order of the columns; facts follow in columns of their own. A column without a value is left out. */
export const HEADERS = [
  'date',
  'display date',
  'title',
  'text',
  'group',
  'kind',
  'tags',
  'importance',
  'occurrence',
  'status',
  'place',
  'lat',
  'lon',
  'link',
  'media',
  'alt',
  'caption',
  'credit',
  'who',
  'source',
  'source url',
  'id',
  'lang',
] as const;

/** The cells of an event, by their headers. */
export type Cells = Partial<Record<(typeof HEADERS)[number], string>>;

/** Whether an address is recognised in a column of them, and does not fall apart there. */
function isCellUrl(url: string): boolean {
  return isAddressCell(url) && !/^www\.|[\s,;|]+(?:https?:|www\.)|\n|^\s|\s$/.test(url);
}

/** The addresses of a cell: one a line. @param what - "a link". */
function urls(
  items: readonly (Link | Media)[],
  path: string,
  {of, issues}: {of: string; issues: FileIssues},
): string | undefined {
  const kept = items.filter(({url}, i) => {
    if (url === undefined) return false; // of that is told already
    if (!isCellUrl(url)) issues.lose(`${path}[${i}].url`, `the address of ${of} that is not recognised in a column`);
    return isCellUrl(url);
  });
  return kept.map(({url}) => url).join('\n') || undefined;
}

export function linkCell({links = []}: StatedEvent, path: string, issues: FileIssues): string | undefined {
  links.forEach((link, i) => loseKeys(link, new Set(['url']), `${path}.links[${i}]`, {of: 'a link', issues}));
  return urls(links, `${path}.links`, {of: 'a link', issues});
}

const MEDIA_WORDS = ['alt', 'caption', 'credit'] as const;

/** All media of an event share one alt, one caption and one credit. */
export function mediaCells({media = []}: StatedEvent, path: string, issues: FileIssues): Cells {
  const cells: Cells = {};
  const first = media.find(isFile);
  media.forEach((medium, i) => {
    const place = `${path}.media[${i}]`;
    if (!isFile(medium)) return issues.lose(place, lostOf(medium));
    loseKeys(medium, new Set(['type', 'url', ...MEDIA_WORDS]), place, {of: 'media', issues});
    if (medium.alt === '') issues.lose(place, 'that a picture only decorates');
    if (!isToldByUrl(medium)) issues.lose(place, 'what kind of media an address is of');
    for (const key of MEDIA_WORDS) {
      const text = trimmed(medium[key] ?? '', `${place}.${key}`, issues) || undefined;
      if (medium === first) cells[key] = text;
      else if (cells[key] !== text) issues.lose(place, `"${key}" of media that differ in it`);
    }
  });
  const shown = urls(media, `${path}.media`, {of: 'media', issues});
  return shown === undefined ? {} : {media: shown, ...cells};
}

const WHO = new Set(['who', 'source']);
const SOURCE = new Set(['publisher', 'url']);
const isUrl = (text: string) => /^(?:https?:\/\/|www\.|mailto:)\S+$/i.test(text);

/** Who says so, and where it was published; of several, who they are. */
export function accountCells({attributions = []}: StatedEvent, path: string, issues: FileIssues): Cells {
  const names = attributions.map((account, i) => nameOf(account, `${path}.attributions[${i}]`, issues));
  const isOne = attributions.length === 1;
  attributions.forEach((account, i) => {
    const place = `${path}.attributions[${i}]`;
    loseKeys(account, WHO, place, {of: 'an attribution', issues});
    if (!account.source) return;
    if (isOne) loseKeys(account.source, SOURCE, `${place}.source`, {of: 'a source', issues});
    else issues.lose(`${place}.source`, 'where several attributions were published');
  });
  if (!isOne) return {source: names.join('; ') || undefined};
  const {publisher, url} = attributions[0].source ?? {};
  const kept = publisher?.trim() || undefined;
  if (publisher && (kept !== publisher || isUrl(publisher)))
    issues.lose(`${path}.attributions[0].source.publisher`, 'a publisher that is an address, or has white space');
  if (url !== undefined && !isCellUrl(url))
    issues.lose(`${path}.attributions[0].source.url`, 'the address of a source that is not recognised in a column');
  return {who: names[0], source: kept, 'source url': url !== undefined && isCellUrl(url) ? url : undefined};
}

/** The name of who says so, without what would divide it among several. */
function nameOf({who}: Attribution, path: string, issues: FileIssues): string {
  const name = who.replaceAll(/\s*[;\n]\s*/g, ', ').trim();
  if (name !== who || isUrl(name)) issues.lose(`${path}.who`, 'a name with a semicolon, or that is an address');
  return name;
}
