import 'event-timeline/types/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

type Timeline = SvelteHTMLElements['event-timeline'];
export const right: Timeline = {data: {events: [{date: '1961', title: 'Gagarin'}]}, 'heading-level': 3, class: 'wide', 'ontimeline-view': ({view}) => view.start};
export const overview: SvelteHTMLElements['timeline-overview'] = {for: 'berlin'};
export const filter: SvelteHTMLElements['timeline-filter'] = {for: 'berlin'};
export const story: SvelteHTMLElements['timeline-story'] = {for: 'berlin', form: 'compact'};
// @ts-expect-error -- a layout that there is not
export const wrong: Timeline = {layout: 'horizontal'};
// @ts-expect-error -- an event has a title
export const untitled: Timeline = {events: [{date: '1961'}]};
