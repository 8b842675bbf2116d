import 'event-timeline/types/solid';

export const Right = () => <event-timeline prop:data={{events: [{date: '1961', title: 'Gagarin'}]}} heading-level={3} class="wide" on:timeline-view={({view}) => view.start} />;
export const Overview = () => <timeline-overview for="berlin" />;
export const Filter = () => <timeline-filter for="berlin" />;
export const Story = () => <timeline-story for="berlin" form="compact" />;
// @ts-expect-error -- a layout that there is not
export const Wrong = () => <event-timeline layout="horizontal" />;
// @ts-expect-error -- an event has a title
export const Untitled = () => <event-timeline prop:events={[{date: '1961'}]} />;
