import {csv} from './csv.js';
import type {Format, FormatInput} from './format.js';
import {html} from './html.js';
import {iCalendar} from './icalendar.js';
import {jsonLines} from './json-lines.js';
import {lines} from './lines.js';
import {markwhen} from './markwhen.js';
import {mermaid} from './mermaid.js';
import {ownJson} from './own-json.js';
import {records} from './records.js';
import {simile} from './simile.js';
import {simileXml} from './simile-xml.js';
import {timelineJs} from './timelinejs.js';
import {visTimeline} from './vis-timeline.js';
import {wikidata} from './wikidata.js';

/** Every format that is read: the more particular ones come first. */
export const FORMATS: readonly Format[] = [
  jsonLines([visTimeline, records, ownJson]),
  timelineJs,
  visTimeline,
  simile,
  simileXml,
  html,
  iCalendar,
  wikidata,
  records,
  ownJson,
  mermaid,
  lines,
  markwhen,
  csv,
];

/** The format of an input: what the caller says, else what the text looks like, else its media type, else its ending. */
export function formatOf(input: FormatInput): Format | undefined {
  const {format: name, type = ''} = input.options;
  if (name !== undefined) return FORMATS.find((format) => format.name === name);
  const mediaType = type.split(';', 1)[0].trim().toLowerCase();
  const looked = FORMATS.find((format) => format.sniff(input));
  if (looked && looked !== csv) return looked;
  const typed = FORMATS.find(({mediaTypes}) => mediaTypes.includes(mediaType));
  const ended = FORMATS.find(({endings}) => endings.includes(input.ending));
  // Any text with commas looks like a table, so that it is called a calendar outweighs that; what is called JSON is often none.
  const named = typed ?? ended;
  return looked && named?.isJson ? looked : (named ?? looked);
}
