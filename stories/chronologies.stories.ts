import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {biography} from './chronologies/biography.js';
import {city} from './chronologies/city.js';
import {dynasties} from './chronologies/dynasties.js';
import {earth} from './chronologies/earth.js';
import {inventions} from './chronologies/inventions.js';
import {mission} from './chronologies/mission.js';
import {chronology} from './chronologies/persian.js';
import {presidents} from './chronologies/presidents.js';
import {project} from './chronologies/project.js';
import {siege} from './chronologies/siege.js';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './render-timeline.js';

const WIDTHS = ['1120px', '700px', '390px'];

const meta: Meta<TimelineArgs> = {
  title: 'Chronologies',
  component: 'event-timeline',
  // Each in three widths, one below the other.
  render: (args) => html`${WIDTHS.map((width) => showTimeline({...args, width}))}`,
  argTypes: timelineArgTypes,
};

export default meta;
type Story = StoryObj<TimelineArgs>;

/** Forty-seven terms, one after the other. */
export const Presidents: Story = {args: {data: presidents}};

/** Four thousand years of which most events fall into two centuries. */
export const Inventions: Story = {args: {data: inventions}};

/** Many years with nothing to tell, and some with much; dates as vague as they are known. */
export const City: Story = {args: {data: city}};

/** Most events are known to the year only. */
export const Biography: Story = {args: {data: biography}};

/** Instants: eight days, of which one is told minute by minute. */
export const Mission: Story = {args: {data: mission}};

/** Two hundred and fifty events in three months, up to fifteen on a day. */
export const Siege: Story = {args: {data: siege}};

/** Spans that end after what is known. */
export const Project: Story = {args: {data: project}};

/** Four and a half billion years, and the last ten thousand. */
export const Earth: Story = {args: {data: earth}};

/** Reigns that overlap. */
export const Dynasties: Story = {args: {data: dynasties}};

/** In Persian, from right to left. */
export const Persian: Story = {args: {data: chronology, lang: 'fa'}};

/** A lane for each group, or, in a narrow container, a section; the arrow before its name closes it. */
export const Lanes: Story = {args: {data: project, 'group-by': 'group'}};

/** The realms of Europe, each in its lane, the most rulers first. */
export const LanesByCount: Story = {args: {data: dynasties, 'group-by': 'group', 'lane-order': 'count'}};

/** Most events of each lane are counted: cells that touch are a ribbon, darker where more events lie. */
export const LanesWithRibbons: Story = {args: {data: siege, 'group-by': 'group'}};

/** Lanes from right to left. */
export const LanesRightToLeft: Story = {args: {data: chronology, lang: 'fa', 'group-by': 'group'}};

/** A section down the page for each group, also where there is width for lanes; quiet times are folded in all of them. */
export const Sections: Story = {args: {data: inventions, 'group-by': 'group', layout: 'vertical'}};

/** Stretches without events are folded: a break says how much time it leaves out, and opens when it is chosen. */
export const Folded: Story = {args: {data: inventions, scale: 'folded'}};

/** From each event to the next it is equally far. */
export const Even: Story = {args: {data: city, scale: 'even'}};

/** What is ten times as long ago is one step farther away. */
export const Logarithmic: Story = {args: {data: earth, scale: 'log'}};
