import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import * as datasets from './datasets.js';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './render-timeline.js';

const meta: Meta<TimelineArgs> = {
  title: 'Event Timeline',
  component: 'event-timeline',
  render: showTimeline,
  args: {data: datasets.sample},
  argTypes: timelineArgTypes,
};

export default meta;
type Story = StoryObj<TimelineArgs>;

/** The dated events of one news report: twelve of seventeen fall on two days. */
export const Sample: Story = {};

/** The sample in a narrow container: time runs down, and every event has a card. */
export const Narrow: Story = {args: {width: '390px'}};

/** At a width between these, the titles of flags are broken into lines. */
export const Medium: Story = {args: {width: '640px'}};

/** At a height that the page has set, too small for all labels: the least important events are counted in chips. */
export const Short: Story = {args: {width: '640px', height: '320px'}};

export const Dark: Story = {args: {scheme: 'dark'}};

/** The details of an event: date in words, place, status, and who says so. */
export const Details: Story = {args: {selected: 'mazar-outskirts'}};

/** In Persian, from right to left, time included. */
export const RightToLeft: Story = {args: {data: datasets.persian, lang: 'fa'}};

export const RightToLeftNarrow: Story = {args: {data: datasets.persian, lang: 'fa', width: '390px'}};

export const OneEvent: Story = {args: {data: datasets.oneEvent}};

export const NoEvents: Story = {args: {data: datasets.noEvents}};

export const TwelveOnOneDay: Story = {args: {data: datasets.twelveOnOneDay}};

/** Bars in the fewest tiers; an arrow where a span has no end, an open side where its end is not known. */
export const SpansOnly: Story = {args: {data: datasets.spansOnly}};

/** Three kinds of uncertainty: the extent of a mark says when, its fill whether, its outline how well it is known. */
export const EveryUncertainty: Story = {args: {data: datasets.everyUncertainty}};

export const EveryUncertaintyNarrow: Story = {args: {data: datasets.everyUncertainty, width: '390px'}};

export const LongTitles: Story = {args: {data: datasets.longTitles}};

export const SixGroups: Story = {args: {data: datasets.sixGroups}};

export const Ancient: Story = {args: {data: datasets.ancient}};

/** From the big bang to this year on one axis. */
export const DeepTime: Story = {args: {data: datasets.deepTime}};

/** Valid events are shown; the problems with the others are listed. */
export const BadData: Story = {args: {data: datasets.badData}, parameters: {isWrong: true}};

/** No event can be read: the problems are listed, with what would work. */
export const NothingToRead: Story = {args: {data: datasets.nothingToRead}, parameters: {isWrong: true}};

/** Data that cannot be loaded: the list in the element stays, and a button loads again. */
export const Failed: Story = {
  args: {data: undefined},
  parameters: {isWrong: true},
  render: () => html`
    <div class="story light" lang="en">
      <event-timeline heading="A timeline that could not be loaded" src="data:application/json,nothing">
        <ol><li><time datetime="2007">2007</time>: Bridge over the Panj opens</li><li><time datetime="2021-06-22">June 22, 2021</time>: Shir Khan Bandar crossing seized</li></ol>
      </event-timeline>
    </div>
  `,
};
