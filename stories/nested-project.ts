import type {TimelineDataset} from 'event-timeline';
import {project} from './chronologies/project.js';

/** The project with lanes within a lane: what is built, and the rest. */
export const nestedProject: TimelineDataset = {
  ...project,
  groups: (project.groups ?? []).flatMap((group) =>
    group.id === 'hardware'
      ? [
          {id: 'device', title: 'The device'},
          {...group, parent: 'device'},
        ]
      : group.id === 'software' || group.id === 'certification'
        ? [{...group, parent: 'device'}]
        : [group],
  ),
};
