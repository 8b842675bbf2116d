import type {EventTimelineElement, TimelineDataset, TimelineEvent, TimelineSelectEvent} from 'event-timeline';
import {EventTimeline, type EventTimelineProps, TimelineOverview} from 'event-timeline/react';
import 'event-timeline/types/react';
import {useRef} from 'react';

const events: readonly TimelineEvent[] = [{date: '1957-10-04', title: 'Sputnik'}];
const dataset: TimelineDataset = {title: 'Firsts in space', events: [...events]};
const onSelect = ({event}: TimelineSelectEvent) => event?.title;

export function Components() {
  const timeline = useRef<EventTimelineElement>(null);
  const shared: EventTimelineProps = {heading: 'Space', headingLevel: 3, className: 'wide', lang: 'de'};
  return (
    <>
      <EventTimeline
        {...shared}
        ref={timeline}
        data={dataset}
        view="1957/1961"
        layout="table"
        controls
        linked
        onTimelineSelect={onSelect}
        onClick={() => {}}
      >
        <p slot="footer">Last updated in 1961</p>
      </EventTimeline>
      <EventTimeline
        events={events}
        view={{start: 0, end: 1}}
        data={null}
        onTimelineView={({view}) => view.start}
        renderDetails={({title}) => title}
      />
      <EventTimeline data={[...events, {date: '1961-04-12', title: 'Gagarin'}]} />
      <TimelineOverview for="space" timeline={timeline.current ?? undefined} />
      {/* @ts-expect-error -- a layout that there is not */}
      <EventTimeline layout="horizontal" />
      {/* @ts-expect-error -- an event has a title */}
      <EventTimeline data={[{date: '1961'}]} />
      {/* @ts-expect-error -- only the timeline says what it holds */}
      <EventTimeline issues={[]} />
    </>
  );
}

export function Elements() {
  return (
    <>
      <event-timeline
        data={dataset}
        heading-level={3}
        axis-direction="rtl"
        ontimeline-select={onSelect}
        className="wide"
      />
      <event-timeline events={events} headingLevel={3} controls="toolbar" key="a" />
      <timeline-filter for="space" />
      <timeline-link event="a b" for="space">
        words
      </timeline-link>
      <timeline-overview for="space" />
      <timeline-story for="space" form="scroll" step={2} ontimeline-step={({step}) => step.toFixed()} />
      {/* @ts-expect-error -- text is not data */}
      <event-timeline data="events.json" />
      {/* @ts-expect-error -- another event */}
      <event-timeline ontimeline-select={(event: MouseEvent) => event.clientX} />
    </>
  );
}
