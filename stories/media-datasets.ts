import type {TimelineDataset} from 'event-timeline';

const landing = new URL('./media/ferry-landing.svg?no-inline', import.meta.url).href;
const map = new URL('./media/river-map.svg?no-inline', import.meta.url).href;

/** How a river got its bridge: images, a map with the names of places, a quotation, a big number. */
export const bridge: TimelineDataset = {
  title: 'How the Ost got its bridge',
  events: [
    {
      id: 'survey',
      title: 'The river is surveyed',
      date: '1961-05',
      media: [
        {
          type: 'image',
          url: map,
          width: 900,
          height: 600,
          focus: [0.55, 0.5],
          alt: 'A map of the river Ost with its road and three places',
          caption: 'The survey of 1961, redrawn',
          credit: 'Ostrand Archive',
          places: [
            {name: 'Ostrand', x: 0.02, y: 0.6},
            {name: 'Bridge', x: 0.55, y: 0.46},
            {name: 'Upper landing at the old mill', x: 0.98, y: 0.03},
          ],
        },
        {
          type: 'image',
          url: landing,
          width: 720,
          height: 480,
          focus: [0.4, 0.6],
          alt: 'A ferry at its landing',
          caption: 'The landing, before there was a bridge',
        },
      ],
    },
    {
      id: 'vote',
      title: 'The town votes for a bridge',
      date: '1968-09-15',
      importance: 0.7,
      media: [
        {type: 'number', value: '4,112', label: 'of 5,020 voters said yes', source: {publisher: 'Ostrand Archive'}},
        {
          type: 'quote',
          text: 'We have waited for the ferry long enough.',
          by: 'A voter at the town hall',
          source: {publisher: 'Ostrand Courier', url: 'https://courier.example/1968', published: '1968-09-16'},
        },
      ],
    },
    {
      id: 'work',
      title: 'Work on the bridge',
      date: '1971-03/1974-08',
      media: [{type: 'image', url: landing, width: 720, height: 480, focus: [0.85, 0.6], alt: 'The pier'}],
    },
    {
      id: 'opens',
      title: 'The bridge opens',
      date: '1974-09-01',
      importance: 0.9,
      media: [
        {
          type: 'image',
          url: map,
          width: 900,
          height: 600,
          focus: [0.55, 0.45],
          alt: 'The bridge on a map of the river',
        },
      ],
    },
    {
      id: 'last-ferry',
      title: 'The last ferry crosses',
      date: '1975-01-31',
      media: [{type: 'image', url: landing, focus: [0.38, 0.62], alt: 'A red ferry'}],
    },
    {id: 'toll', title: 'The toll is given up', date: '1983'},
  ],
};
