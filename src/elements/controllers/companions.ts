import {html, nothing, type TemplateResult} from 'lit';
import {asksFor} from './asks-for.js';
import type {SourceWatch} from './source-watch.js';
import type {TimelineCore} from './timeline-core.js';

/** The `exportparts` of a companion in a timeline: each of its parts, prefixed with its name. */
const exported = (name: string, parts: readonly string[]) => parts.map((part) => `${part}:${name}-${part}`).join();

const OVERVIEW_PARTS = exported('overview', [
  'density',
  'density-hidden',
  'awaited',
  'era',
  'event',
  'axis',
  'tick',
  'tick-label',
  'now',
  'window',
  'thumb',
]);
const FILTER_PARTS = exported('filter', [
  'search',
  'search-field',
  'count',
  'chips',
  'chip',
  'clear',
  'facets',
  'facet',
  'facet-title',
  'facet-find',
  'value',
  'value-count',
  'more',
]);

/** The elements that stand in a timeline, or elsewhere on the page for it: `<timeline-overview>`, `<timeline-filter>`. */
export class Companions {
  readonly #core: TimelineCore;
  readonly #source: SourceWatch;

  constructor(core: TimelineCore, source: SourceWatch) {
    this.#core = core;
    this.#source = source;
    // For those elsewhere on the page whose element is not defined yet.
    const root = core.timeline.getRootNode() as ParentNode;
    if (root.querySelector('timeline-overview:not(:defined)')) this.#loadOverview();
    if (root.querySelector('timeline-filter:not(:defined)')) this.#loadFilter();
    if (root.querySelector('timeline-story:not(:defined)')) this.#loadStory();
  }

  /** Whether the page asks for a filter within the timeline; what is asked of a source is not narrowed. */
  get hasFilter(): boolean {
    return asksFor(this.#core.timeline, 'filter') && !this.#source.isAsked;
  }

  /** Loads what the page asks for. */
  load(): void {
    if (this.#core.timeline.hasControl('overview')) this.#loadOverview();
    if (this.hasFilter) this.#loadFilter();
  }

  overview(): TemplateResult {
    return html`<timeline-overview lang=${this.#lang} part="overview" exportparts=${OVERVIEW_PARTS}
      .timeline=${this.#core.timeline}></timeline-overview>`;
  }

  filter(): TemplateResult {
    return html`<timeline-filter lang=${this.#lang} part="filter" exportparts=${FILTER_PARTS}
      .timeline=${this.#core.timeline}></timeline-filter>`;
  }

  /** The language of the page, where the timeline speaks another one. */
  get #lang(): string | typeof nothing {
    const {tag, words} = this.#core.language;
    return tag === words ? nothing : tag;
  }

  #loadOverview(): void {
    const {modules, importElement} = this.#core;
    void modules.load('timeline-overview', async () => importElement?.(false));
  }

  #loadStory(): void {
    const {modules, importElement} = this.#core;
    void modules.load('timeline-story', async () => importElement?.());
  }

  #loadFilter(): void {
    const {modules, importElement} = this.#core;
    void modules.load('timeline-filter', async () => importElement?.(true));
  }
}
