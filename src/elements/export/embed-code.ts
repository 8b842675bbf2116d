import type {TimelineAttributes} from '../timeline/timeline-attributes.js';

/** The attributes that an embedded timeline has from the page, each with what it says where nobody has set it. */
const KEPT: readonly (readonly [attribute: string, property: keyof TimelineAttributes, unset: unknown])[] = [
  ['map', 'map', undefined],
  ['heading', 'heading', ''],
  ['heading-level', 'headingLevel', 2],
  ['layout', 'layout', 'auto'],
  ['scale', 'scale', 'auto'],
  ['group-by', 'groupBy', ''],
  ['lane-order', 'laneOrder', 'data'],
  ['start', 'start', ''],
  ['end', 'end', ''],
  ['now', 'now', ''],
  ['time-zone', 'timeZone', ''],
  ['axis-direction', 'axisDirection', 'auto'],
  ['controls', 'controls', null],
];

/**
 * The HTML that shows a timeline in another page.
 * @param data - in JSON, to stand in it; where it is missing, they are loaded from `src`.
 */
export function embedCode(timeline: TimelineAttributes, lang: string, data: string | undefined): string {
  const written = [
    ['lang', lang],
    ...(data === undefined ? [['src', new URL(timeline.src!, document.baseURI).href]] : []),
    ...KEPT.flatMap(([attribute, property, unset]) => {
      const value = timeline[property];
      // A function groups by what only this page knows.
      if ((value ?? undefined) === (unset ?? undefined) || value === false || typeof value === 'function') return [];
      return [[attribute, value === true ? '' : `${value as string | number}`]];
    }),
    ...(timeline.follow ? [['follow', '']] : []),
  ];
  const attributes = written.map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`)).join('');
  // Neither the end of a script nor what begins a comment may stand in one: in JSON "<" can be written in another way.
  const inside =
    data === undefined
      ? ''
      : `\n  <script type="application/json">\n${data.trim().replace(/</g, '\\u003c')}\n  </script>\n`;
  return `<script type="module" src="${escaped(scriptAddress(import.meta.url))}"></script>\n<event-timeline${attributes}>${inside}</event-timeline>\n`;
}

const escaped = (text: string) => text.replace(/[&"<>]/g, (character) => `&#${character.codePointAt(0)};`);

/**
 * Where the script stands that shows a timeline.
 * @param here - the address of this file: one of the package, beside that script, or part of what a page has bundled; of
 *   which a public copy takes the place.
 */
export function scriptAddress(here: string): string {
  const script = 'event-timeline.min.js';
  if (/\/event-timeline\.[\w-]+\.min\.js$/.test(here)) return new URL(script, here).href;
  if (/\/elements\/export\/[\w-]+\.js$/.test(here)) return new URL(`../../${script}`, here).href;
  return 'https://cdn.jsdelivr.net/npm/event-timeline';
}
