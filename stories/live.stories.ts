import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {EventTimelineElement, TimelineEvent} from 'event-timeline';
import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './render-timeline.js';

// A feed that is made up as it goes: no such station exists, and nothing of this has happened.

const PLACES = ['Pump house', 'North gate', 'Tower', 'Weather mast', 'Harbour'];
const REPORTS = ['opens', 'closes', 'reports wind', 'reports rain', 'is checked', 'changes over to batteries'];

/** How many events stay, how often one comes, and how far back the first ones lie, ms. */
const KEPT = 40;
const PACE = 1500;
const BEFORE = 8 * 60_000;

/** Numbers in [0, 1), the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Makes up events, one after the other. */
function madeUp(seed: number): (time: number) => TimelineEvent & {id: string} {
  const random = numbers(seed);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)];
  let count = 0;
  return (time) => {
    const group = pick(PLACES);
    const at = new Date();
    at.setTime(time);
    return {
      id: `report-${++count}`,
      title: `${group} ${pick(REPORTS)}`,
      date: `${at.toISOString().slice(0, 19)}Z`,
      group,
      importance: Math.round(random() * 100) / 100,
    };
  };
}

/** Sends events to a timeline for as long as it is on the page; the oldest go. */
function feed(element: EventTimelineElement): void {
  const next = madeUp(20_260_301);
  const shown: string[] = [];
  const take = (events: readonly (TimelineEvent & {id: string})[]) => {
    element.add(events);
    shown.push(...events.map(({id}) => id));
    if (shown.length > KEPT) element.remove(shown.splice(0, shown.length - KEPT));
  };
  const start = Date.now();
  take(Array.from({length: KEPT / 2}, (_, i) => next(start - BEFORE * (1 - i / (KEPT / 2)))));
  const timer = setInterval(() => {
    if (!element.isConnected) return clearInterval(timer);
    take([next(Date.now())]);
  }, PACE);
}

/** A timeline that is fed, once. */
function showFeed(args: TimelineArgs): TemplateResult {
  let fed: Element | undefined;
  const start = (element?: Element) => {
    const timeline = element?.querySelector<EventTimelineElement>('event-timeline');
    if (!timeline || timeline === fed) return;
    fed = timeline;
    feed(timeline);
  };
  return html`<div ${ref((element) => queueMicrotask(() => start(element)))}>${showTimeline(args)}</div>`;
}

const meta: Meta<TimelineArgs> = {
  title: 'Live data',
  component: 'event-timeline',
  render: showFeed,
  args: {heading: 'Reports from a station that does not exist, made up as you look', follow: true},
  argTypes: timelineArgTypes,
};

export default meta;
type Story = StoryObj<TimelineArgs>;

/** Made-up reports, one every second and a half; the oldest of forty goes. Now is the time of the clock. */
export const Feed: Story = {};

/** The same in lanes, with toolbar and overview. */
export const FeedInLanes: Story = {args: {'group-by': 'group', controls: ''}};

/** The same where time runs down. */
export const FeedNarrow: Story = {args: {width: '390px'}};
