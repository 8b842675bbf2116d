import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {bridge} from './media-datasets.js';
import {richDetails} from './reading-datasets.js';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './render-timeline.js';

const meta: Meta<TimelineArgs> = {
  title: 'Media',
  component: 'event-timeline',
  render: showTimeline,
  args: {data: bridge},
  argTypes: timelineArgTypes,
};

export default meta;
type Story = StoryObj<TimelineArgs>;

/** The names of places are text over the map; a click on an image, or Enter, shows it large. */
export const Map: Story = {args: {selected: 'survey'}};

export const MapNarrow: Story = {args: {selected: 'survey', width: '390px', scheme: 'dark'}};

/** A number set large, and what somebody said, word for word. */
export const QuoteAndNumber: Story = {args: {selected: 'vote'}};

export const QuoteAndNumberDark: Story = {args: {selected: 'vote', scheme: 'dark'}};

/** Small images on flags, cropped around what matters in them. */
export const Thumbnails: Story = {args: {thumbnails: true}};

/** Small images on cards. */
export const ThumbnailsNarrow: Story = {args: {thumbnails: true, width: '390px'}};

export const ThumbnailsRightToLeft: Story = {args: {thumbnails: true, lang: 'fa', scheme: 'dark'}};

/** Small images in the rows of a table. */
export const ThumbnailsInTable: Story = {args: {thumbnails: true, layout: 'table'}};

/** Images, sound, a film, and content from another site, which is loaded when a reader asks for it. */
export const Everything: Story = {args: {data: richDetails, layout: 'list'}};
