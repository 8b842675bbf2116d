import {csv, tsv} from './csv.js';
import type {Exporter} from './exporter.js';
import {html} from './html-list.js';
import {iCalendar} from './icalendar.js';
import {jsonLd} from './json-ld.js';
import {markdown} from './markdown.js';
import {ownJson} from './own-json.js';
import {timelineJs} from './timelinejs.js';

/** Every format that is written: where two have the same ending, the one that a file of that ending is first. */
export const EXPORTERS: readonly Exporter[] = [csv, tsv, ownJson, timelineJs, iCalendar, jsonLd, markdown, html];
