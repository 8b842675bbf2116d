import type {TimelineDataset} from 'event-timeline';

/** What was said of a fire from day to day: made up. */
export const unfolding: TimelineDataset = {
  title: 'The fire at the mill',
  start: '2024-03-01',
  end: '2024-03-31',
  now: '2024-03-28',
  lang: 'en',
  meta: {note: 'All of this is made up.'},
  revisions: [{date: '2024-03-25', note: 'An earlier list left out the mill’s own statement.'}],
  events: [
    {
      id: 'fire',
      title: 'Fire at the mill',
      date: '2024-03-04',
      importance: 1,
      status: 'confirmed',
      attributions: [
        {who: 'Neighbours', stance: 'reports', said: '2024-03-04'},
        {who: 'Fire brigade', stance: 'confirms', said: '2024-03-05'},
      ],
      revisions: [{date: '2024-03-12', note: 'An earlier text said that it began at noon. It began at night.'}],
    },
    {
      id: 'arson',
      title: 'Somebody set it',
      date: '2024-03-03/2024-03-04',
      status: 'retracted',
      attributions: [
        {who: 'The owner', stance: 'claims', said: '2024-03-06'},
        {who: 'Police', stance: 'disputes', said: '2024-03-12'},
        {who: 'The owner', stance: 'retracts', said: '2024-03-20'},
      ],
    },
    {
      id: 'workers',
      title: 'Two workers missing',
      date: '2024-03-04',
      status: 'false',
      attributions: [
        {who: 'A worker', stance: 'claims', said: '2024-03-05'},
        {who: 'The mill', stance: 'denies', said: '2024-03-06'},
        {who: 'Police', stance: 'denies', said: '2024-03-12'},
      ],
    },
    {
      id: 'cable',
      title: 'A cable overheats',
      date: '2024-03-03~',
      status: 'confirmed',
      attributions: [{who: 'Inspectors', stance: 'confirms', said: '2024-03-20'}],
    },
    {
      id: 'reopening',
      title: 'The mill reopens',
      date: '2024-03-25',
      attributions: [
        {who: 'The mill', stance: 'claims', said: '2024-03-12', text: 'Within two weeks.'},
        {who: 'Neighbours', stance: 'reports', said: '2024-03-25'},
      ],
    },
  ],
};
