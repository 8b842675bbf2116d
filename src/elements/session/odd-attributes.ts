import {type Issue, quote} from '../../data/issue.js';
import type {TimelineAttributes} from '../timeline/timeline-attributes.js';

/** Attributes that other elements have, and this one has not. */
const FOREIGN = ['view', 'height', 'width', 'href', 'url', 'source'];

/** What a page says in attributes that means nothing: a word that is none of a few, or an attribute that there is not. */
export function oddAttributes(element: TimelineAttributes): Issue[] {
  const {layout, axisDirection, headingLevel, controls} = element;
  const said: [name: string, value: string | number | boolean | null | undefined, accepted: RegExp][] = [
    ['layout', layout, /^(auto|flags|vertical|list|table)$/],
    ['axis-direction', axisDirection, /^(auto|ltr|rtl)$/],
    ['heading-level', headingLevel, /^[1-6]$/],
    ['controls', controls, /^((toolbar|overview|none|true|false)[ ,]*)+$/],
    // An attribute that is there is on, whatever it says.
    ['linked', element.getAttribute('linked'), /^(?!false)/],
    ...FOREIGN.map((name): [string, string | null, RegExp] => [name, element.getAttribute(name), /^$/]),
  ];
  return said.map(([name, value, accepted]) => ({name, text: String(value ?? ''), accepted})).filter(({text, accepted}) => text && !accepted.test(text))
    .map(({name, text}) => ({code: 'bad-attribute', severity: 'warning', path: `@${name}`, message: `${quote(text)} means nothing`}));
}
