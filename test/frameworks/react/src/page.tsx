import {EventTimeline, TimelineOverview} from 'event-timeline/react';
import {App} from './app';

/** The application, and what else a server may render: names of the page's, a list, an overview. */
export const Page = () => (
  <>
    <App />
    <EventTimeline id="berlin" lang="de" className="wide" heading="Berlin" data={{events: [{date: '1989-11-09', title: 'Mauerfall'}]}} layout="table">
      <ol><li><time dateTime="1989-11-09">1989</time> Mauerfall</li></ol>
    </EventTimeline>
    <TimelineOverview for="berlin" />
  </>
);
