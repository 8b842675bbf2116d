import {breakLines} from '../layout/break-lines.js';
import type {LayoutInput} from '../layout/layout-input.js';
import {HIDDEN} from '../layout/sections/cut-section.js';
import {foldKeyIn, type SectionPicture, type SectionsLayout} from '../layout/sections/sections-layout.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import {CARD_PAD} from '../layout/vertical/vertical-columns.js';
import {eras} from './eras.js';
import {itemKey, markKey} from './keys.js';
import {drawHeader, inLane} from './lanes-scene.js';
import type {SceneItem} from './scene.js';
import {eventAt, type SceneInput} from './scene-input.js';
import {Sheet} from './sheet.js';
import {drawVertical} from './vertical-scene.js';

/** From the leaders' room to the words of an empty section, px, and the lines that these have at most. */
const EMPTY_GAP = 8;
const EMPTY_LINES = 3;

/** What sections are drawn from, each by what it is laid out from: eras are found once for it. */
const inputs = new WeakMap<LayoutInput, SceneInput>();

function inputFor(layout: LayoutInput, input: SceneInput): SceneInput {
  const known = inputs.get(layout) ?? {...input, layout};
  inputs.set(layout, known);
  return known;
}

/** Draws the sections, and returns what can be chosen on them, section by section, in the order of time. */
export function drawSections(sheet: Sheet, layout: SectionsLayout, input: SceneInput): SceneItem[] {
  const {sections, width, height, view} = layout;
  const {extent} = input.layout;
  const isPart = view.start > extent.start || view.end < extent.end;
  const items = sections.map(({lane, picture}) =>
    picture
      ? drawPicture(sheet, {key: lane.key, picture}, inputFor(picture.input, input)).map((item) =>
          inLane(item, lane, input),
        )
      : [],
  );
  const ground = {part: 'lane-column', role: {styles: ['fold-gap']}};
  const headers = sections.map((section, i): SceneItem => {
    const {lane, groundY, header, picture} = section;
    const {key, isCollapsed, rows, count = 0} = lane;
    // What reaches out of this picture, and of the one before it, is hidden; of all of time nothing does.
    const from = sections[i - 1]?.picture ? groundY : header.y;
    const to = picture?.top ?? header.y + header.height;
    if (isPart)
      sheet.rect({key: markKey('lane-back', key), ...ground}, {x: -1, y: from, width: width + 2, height: to - from});
    if (groundY > 0)
      sheet.line(
        {key: markKey('lane-line', key), part: 'lane-line', role: {styles: ['tick-minor']}},
        [0, header.y],
        [width, header.y],
      );
    const item = drawHeader(sheet, section, input, {count: input.wording.count(count)});
    const box = sheet.box({...header, width});
    return isCollapsed ? {...item, box, ids: rows.map((row) => eventAt(input, row).id)} : {...item, box};
  });
  const last = sections.at(-1);
  const end = last && last.y + last.height;
  if (isPart && last?.picture && end! < height)
    sheet.rect(
      {key: 'lane-end', ...ground},
      {x: -1, y: end!, width: width + 2, height: Math.min(2 * HIDDEN, height - end!)},
    );
  return sections.flatMap((_, i) => [headers[i], ...items[i]]);
}

/** Draws what a section shows, and returns what can be chosen on it, as far as that is seen, in the order of time. */
function drawPicture(
  sheet: Sheet,
  {key, picture}: {readonly key: string; readonly picture: SectionPicture},
  input: SceneInput,
): SceneItem[] {
  const {top, bottom, layout, view, scale, emptyX} = picture;
  const {measure} = input.layout;
  const own = new Sheet(layout.width, {...input, above: top});
  eras.marks?.drawEras(own, layout, view, {plan: {scale: () => scale}, above: 0, input});
  const items = drawVertical(own, layout, input);
  if (emptyX !== undefined) {
    const x = emptyX + EMPTY_GAP;
    const lines = breakLines(input.wording.messages.empty, Math.max(1, layout.width - x), EMPTY_LINES, (text) =>
      measure.width(text, 'small'),
    );
    const line = lineHeight('small', measure);
    lines.forEach((text, i) =>
      own.text(
        {key: markKey('empty', i), part: 'zone-label', whole: input.wording.messages.empty},
        [x + CARD_PAD, (layout.height - lines.length * line) / 2 + i * line + baseline('small', measure)],
        'left',
        text,
      ),
    );
  }
  // What is not of an event, such as the axis, is in every section.
  for (const mark of own.marks) sheet.marks.push(mark.ids ? mark : {...mark, key: markKey('section', key, mark.key)});
  return items.flatMap((item): SceneItem[] => {
    const {y, height} = item.box;
    const [from, to] = [Math.max(top, y), Math.min(bottom, y + height)];
    if (to <= from) return [];
    const box = {...item.box, y: from, height: to - from};
    return [
      item.kind === 'fold' ? {...item, key: itemKey('fold', foldKeyIn(key, item.stretch!.start)), box} : {...item, box},
    ];
  });
}
