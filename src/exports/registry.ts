import {csv, tsv} from './csv.js';
import type {Exporter} from './exporter.js';
import {html} from './html-list.js';
import {jsonLd} from './json-ld.js';
import {ownJson} from './own-json.js';

/** Every format that is written. */
export const EXPORTERS: readonly Exporter[] = [csv, tsv, ownJson, jsonLd, html];
