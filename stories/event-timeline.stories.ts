import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import * as datasets from './datasets.js';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './timeline-story.js';

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

/** The same where it is narrow: time runs down, and everything has a card. */
export const Narrow: Story = {args: {width: '390px'}};

/** Between the two, flags break their titles. */
export const Medium: Story = {args: {width: '640px'}};

/** In a height that the page has set, and that is too small for all: what matters least is counted. */
export const Short: Story = {args: {width: '640px', height: '320px'}};

export const Dark: Story = {args: {scheme: 'dark'}};

/** What opens when an event is chosen: date in words, place, status, and who says so. */
export const Details: Story = {args: {selected: 'mazar-outskirts'}};

/** In Persian, from right to left, time included. */
export const RightToLeft: Story = {args: {data: datasets.persian, lang: 'fa'}};

export const RightToLeftNarrow: Story = {args: {data: datasets.persian, lang: 'fa', width: '390px'}};

export const OneEvent: Story = {args: {data: datasets.oneEvent}};

export const NoEvents: Story = {args: {data: datasets.noEvents}};

export const TwelveOnOneDay: Story = {args: {data: datasets.twelveOnOneDay}};

/** Bars in the fewest rows; arrows where a span has no end, an open side where nobody knows it. */
export const SpansOnly: Story = {args: {data: datasets.spansOnly}};

/** Three kinds of not knowing: when is the extent, whether is the body, how well is the outline. */
export const EveryUncertainty: Story = {args: {data: datasets.everyUncertainty}};

export const EveryUncertaintyNarrow: Story = {args: {data: datasets.everyUncertainty, width: '390px'}};

export const LongTitles: Story = {args: {data: datasets.longTitles}};

export const SixGroups: Story = {args: {data: datasets.sixGroups}};

export const Ancient: Story = {args: {data: datasets.ancient}};

/** From the big bang to this year on one axis. */
export const DeepTime: Story = {args: {data: datasets.deepTime}};

/** What is right is shown; what is not is told. */
export const BadData: Story = {args: {data: datasets.badData}, parameters: {isWrong: true}};

/** Nothing can be read: that is said, with what would work. */
export const NothingToRead: Story = {args: {data: datasets.nothingToRead}, parameters: {isWrong: true}};

/** Nothing that can be read: the page's own list stays, and a button tries again. */
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
