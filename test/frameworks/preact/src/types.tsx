import 'event-timeline/types/preact';

export const right = <event-timeline data={{events: [{date: '1961', title: 'Gagarin'}]}} heading-level={3} class="wide" ontimeline-view={({view}) => view.start} />;
export const overview = <timeline-overview for="berlin" />;
export const filter = <timeline-filter for="berlin" />;
export const story = <timeline-story for="berlin" form="compact" />;
// @ts-expect-error -- a layout that there is not
export const wrong = <event-timeline layout="horizontal" />;
// @ts-expect-error -- an event has a title
export const untitled = <event-timeline events={[{date: '1961'}]} />;
