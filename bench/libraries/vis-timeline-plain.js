import {library as clustered, MANY} from './vis-timeline.js';

/** As it is set up by default, where the other way to set it up differs from that. */
export const library = {
  ...clustered,
  title: 'vis-timeline, no clusters',
  draws: 'a box with its title for each event, stacked until they leave the frame',
  setup: `as by default, without \`cluster\`; the same as the one before up to ${MANY} events`,
  from: MANY,
  show: (host, input, events) => clustered.show(host, input, events, false),
};
