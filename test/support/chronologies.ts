import type {TimelineDataset} from 'event-timeline';
import {biography} from '../../stories/chronologies/biography.js';
import {city} from '../../stories/chronologies/city.js';
import {dynasties} from '../../stories/chronologies/dynasties.js';
import {earth} from '../../stories/chronologies/earth.js';
import {inventions} from '../../stories/chronologies/inventions.js';
import {mission} from '../../stories/chronologies/mission.js';
import {chronology as persian} from '../../stories/chronologies/persian.js';
import {presidents} from '../../stories/chronologies/presidents.js';
import {project} from '../../stories/chronologies/project.js';
import {siege} from '../../stories/chronologies/siege.js';

/** The chronologies of the stories, by name. */
export const CHRONOLOGIES: Readonly<Record<string, TimelineDataset>> = {
  biography,
  city,
  dynasties,
  earth,
  inventions,
  mission,
  persian,
  presidents,
  project,
  siege,
};
