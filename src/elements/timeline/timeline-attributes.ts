import type {TimelineFilter} from '../../query/filter/filter.js';
import type {GroupBy} from '../../scene/lane-options.js';
import type {RenderDetails} from '../reading/reading-context.js';
import {ServedElement} from '../served-element.js';

/**
 * The attributes and properties of a timeline, its slots, and what a page can style of it.
 *
 * @slot - The same events as a list, for readers without script; hidden once the timeline shows them.
 * @slot event-ID - What the page has to say of the event of an id, in its details and in the list.
 * @slot toolbar - More buttons, after those of the timeline; shown with them.
 * @slot footer - Under the timeline.
 *
 * @csspart heading - The heading.
 * @csspart summary - The sentence that says what is shown.
 * @csspart keyboard - The button that shows the keys.
 * @csspart keys - The keys and what they do.
 * @csspart plot - The picture with the buttons over it.
 * @csspart event - The button of an event; `event-selected` while its details are open.
 * @csspart chip - The button of a chip that stands for several events; `chip-selected` while it is open.
 * @csspart thumbnail - The small image of an event, in the picture, the table and the list of a chip.
 * @csspart axis - The line of time.
 * @csspart tick - The ticks of the axis.
 * @csspart tick-minor - The finer ticks between them.
 * @csspart tick-label - A label of the axis.
 * @csspart fold - The waves of a break in the axis, where its scale shortens time.
 * @csspart fold-gap - What hides the axis between them.
 * @csspart fold-label - How much time the break leaves out.
 * @csspart era - The band of an era.
 * @csspart era-label - The name of an era.
 * @csspart grid - The lines from the ticks down through the lanes, and the one that measures a density.
 * @csspart lane - The button of the header of a lane, which opens and closes it.
 * @csspart lane-label - The title of a lane.
 * @csspart lane-arrow - The arrow before it.
 * @csspart lane-line - The line between two lanes.
 * @csspart lane-column - What lies behind the headers of lanes.
 * @csspart zone-label - The name of the time zone of the axis.
 * @csspart pole - The line from the axis to flags.
 * @csspart leader - The line from a vertical axis to a card.
 * @csspart flag - The words of an event with their rule, beside its pole; of many, each of their texts.
 * @csspart label-rule - The rule between a pole and its text.
 * @csspart mark - The dot of an event on the axis.
 * @csspart bar - The bar of an event that lasts; in a picture of many events one shape for all that look the same, as `mark` and `band`.
 * @csspart bar-core - The part of a bar in which the event certainly lasted; where that is all of it, the bar itself.
 * @csspart bar-outline - The outline of a bar; where it is certain at both ends, the bar itself.
 * @csspart band - The band within which an event lies.
 * @csspart band-outline - The outline of a band.
 * @csspart cap - A cap at an end of a band.
 * @csspart cross - The cross over the mark of an event that did not take place.
 * @csspart title - A title in the picture; `strong` for that of an important event.
 * @csspart strong - The title of an important event.
 * @csspart date - A date in the picture.
 * @csspart state - The state of an event beside its date, such as planned or claimed.
 * @csspart now - The line of the day of publication.
 * @csspart now-label - The label of that line.
 * @csspart more-chip - A chip for events without room for a label, alone or as a cell of a ribbon.
 * @csspart more-shade - The shade of such a chip, the darker the more events.
 * @csspart more-label - The count on such a chip.
 * @csspart edge-chip - A chip for events beyond an end of the axis.
 * @csspart edge-label - The words on such a chip.
 * @csspart density - How many events of a group there are at every time, where there are too many to draw each.
 * @csspart awaited - A stretch of which it is awaited how many events lie there.
 * @csspart density-label - What the grid line of the density stands for.
 * @csspart period - The button over a period between two ticks, whose events are counted.
 * @csspart period-count - The count of such a period, or of a lane that is closed or has many events.
 * @csspart legend - The legend.
 * @csspart legend-switch - An entry of the legend that turns what it stands for on and off.
 * @csspart problems - The issues with the data, for the author of the page.
 * @csspart retry - The button that loads the data again.
 * @csspart progress - How much of a large file has been loaded, and that not all of it was.
 * @csspart cancel - The button that stops loading.
 * @csspart toolbar - The buttons above the picture.
 * @csspart tool - A button of the toolbar; with its action as a second part, such as `tool-in`.
 * @csspart as-of - The slider over the days on which something became known, with its label.
 * @csspart as-of-slider - The slider alone.
 * @csspart as-of-day - The day that it is set to, and what became known then.
 * @csspart as-of-changes - What became known since a day, in it, to open.
 * @csspart as-of-since - The choice of that day.
 * @csspart as-of-event - The button of an event in that list.
 * @csspart export-menu - The menu of what a reader can take along; its button is the part `tool-export`.
 * @csspart export-entry - An entry of that menu.
 * @csspart export-notice - What is said of what has come of a choice in it.
 * @csspart drop-hint - What lies over the timeline while a file is held over it.
 * @csspart drop-notice - Says why a file that was dropped is not shown.
 * @csspart source-notice - Says that some events could not be fetched, or take long to come, or that they have no list.
 * @csspart hint - The hint that says which key zooms with the wheel.
 * @csspart overview - The overview; its own parts with `overview-` before them, such as `overview-window`.
 * @csspart filter - The filter; its own parts with `filter-` before them, such as `filter-search-field`.
 * @csspart filter-notice - What is said of events that the filter hides.
 * @csspart show-hidden - The button in it, which shows all events again.
 * @csspart details - The details of an event.
 * @csspart details-title - The title of what is open.
 * @csspart details-date - The date of an event in its details.
 * @csspart details-state - What stands beside it.
 * @csspart details-text - The text of an event.
 * @csspart details-content - What the page adds to an event.
 * @csspart facts - The terms and their values: where, certainty, group.
 * @csspart tag - A tag of an event.
 * @csspart link - A link.
 * @csspart note - The note of the dataset on its dates.
 * @csspart accounts - The accounts of an event; `accounts-disagree` where some contradict others.
 * @csspart accounts-for - The accounts that claim, report or confirm an event.
 * @csspart accounts-against - The accounts that deny, dispute or retract it.
 * @csspart accounts-neither - The accounts that take no side.
 * @csspart section-title - The title of a part of the details.
 * @csspart side-title - The title of one side of the accounts.
 * @csspart account - One account.
 * @csspart account-who - Who gives an account.
 * @csspart account-text - The text of an account.
 * @csspart source - Where an account was published.
 * @csspart media - A picture, a recording or content from elsewhere; with its kind as a second part, such as
 *   `media-image`.
 * @csspart media-caption - What is said of it.
 * @csspart media-load - The button that loads content from elsewhere.
 * @csspart media-enlarge - The button around an image, which shows it large.
 * @csspart media-places - The names of places on a map.
 * @csspart lightbox - The dialog in which images are shown large.
 * @csspart lightbox-step - A button in it that leads to the image before or after.
 * @csspart relation - A tie to another event.
 * @csspart relation-event - The button that leads there.
 * @csspart details-actions - The buttons under an event.
 * @csspart revision - What was corrected, and when.
 * @csspart corrections - What was corrected in the dataset as a whole.
 * @csspart compare - The button that compares an event with another.
 * @csspart comparison - The comparison of two events.
 * @csspart comparison-words - What it says.
 * @csspart previous - The button to the event before.
 * @csspart next - The button to the event after.
 * @csspart copy-link - The button that copies a link to an event.
 * @csspart address - The link itself, where it may not be copied.
 * @csspart close - The button that closes the details.
 * @csspart choices - Several events to choose one from.
 * @csspart choice - The button of one of these events.
 * @csspart zoom-in - The button above many of them that zooms to where they lie.
 * @csspart back - The button in the details of an event that leads back to the list it was chosen from.
 * @csspart list - All events, as a list.
 * @csspart list-controls - The controls above the list or the table, for grouping and order.
 * @csspart list-order - A button that sorts the list.
 * @csspart list-section - The events of a lane or an era, or of the time between two eras.
 * @csspart list-section-heading - The title of the lane or era, with the time of an era.
 * @csspart list-group - The events of one day, month or year.
 * @csspart list-heading - The heading of such a group.
 * @csspart article - One event in the list; `article-selected` if it was chosen.
 * @csspart article-title - The title of an event in the list.
 * @csspart show-more - The button that shows more of a long list or table, or of several events to choose from.
 * @csspart show-before - The button above a part of a long list or table, that shows what comes before it.
 * @csspart whereabouts - Above a list or table of many events: which of them are shown, and how to go elsewhere.
 * @csspart place - A select that leads to a section, a year, a month, a day, or to a text that a table is sorted by.
 * @csspart shown-of - Which of many events are shown.
 * @csspart list-count - The count of a heading of time in a list of many events.
 * @csspart table-count - The same in a table.
 * @csspart list-awaited - Stands in a list in the place of events that a source has not answered yet, or could not.
 * @csspart table-awaited - The same in a table.
 * @csspart sorting - Above a table of many events: how far it is sorted.
 * @csspart stop-sorting - The button that stops this.
 * @csspart table-box - What holds the table.
 * @csspart table - All events, as a table.
 * @csspart table-header - The head of a column.
 * @csspart table-sort - The button in it.
 * @csspart table-group - The head of the rows of one lane or era, or of one day, month or year.
 * @csspart table-row - A row; `table-row-selected` while its details are open.
 * @csspart table-cell - A cell.
 * @csspart table-title - The cell with the title of an event.
 * @csspart table-event - The button of an event in that cell.
 *
 * @cssproperty --timeline-ink - Titles and the axis.
 * @cssproperty --timeline-muted - What is said beside.
 * @cssproperty --timeline-rule - Thin lines and borders.
 * @cssproperty --timeline-background - What lies behind, where a mark must hide a line.
 * @cssproperty --timeline-focus - The focus ring, and links.
 * @cssproperty --timeline-group-1 - The colour of the first group; up to `--timeline-group-8`.
 * @cssproperty --timeline-overview-height - The height of the overview; 3em.
 *
 * @cssstate loading - The data is on its way.
 * @cssstate ready - The timeline is shown.
 * @cssstate empty - There are no events.
 * @cssstate failed - There is no data to show.
 * @cssstate keyboard - A reader moves from event to event by keyboard.
 * @cssstate dropping - A file is held over the timeline, which can be dropped on it.
 * @cssstate dragging - A reader holds the picture.
 */
export abstract class TimelineAttributes extends ServedElement {
  static override properties = {
    src: {},
    from: {},
    map: {},
    heading: {},
    start: {},
    end: {},
    now: {},
    layout: {},
    scale: {},
    groupBy: {attribute: 'group-by'},
    laneOrder: {attribute: 'lane-order'},
    selected: {},
    controls: {},
    linked: {type: Boolean},
    follow: {type: Boolean},
    droppable: {type: Boolean},
    thumbnails: {type: Boolean},
    headingLevel: {type: Number, attribute: 'heading-level'},
    axisDirection: {attribute: 'axis-direction'},
    timeZone: {attribute: 'time-zone'},
    asOf: {attribute: 'as-of'},
    data: {attribute: false},
    events: {attribute: false},
    columns: {attribute: false},
    view: {attribute: false},
    filter: {attribute: false},
    marked: {attribute: false},
    renderDetails: {attribute: false},
  };

  /**
   * The address of a dataset in JSON, or of a file of another format, such as CSV or the JSON of TimelineJS. Nothing is
   * requested while it is not set.
   */
  src: string | null = null;
  /**
   * A selector of the page's text to gather events from: each `<time datetime>` in it is one, with its sentence as text,
   * and leads to its event. The nearest element around the timeline that matches, else the first in the page:
   * `from="article"`.
   */
  from: string | undefined;
  /**
   * Which column of a table at `src` says what, and how its dates are meant, where that is not recognised:
   * `date=When; title=What; dates=day first`.
   */
  map: string | undefined;
  /** The heading; where it is missing, the title of the dataset. */
  heading = '';
  /** The level of the heading in the page's outline, 1 to 6. */
  headingLevel = 2;
  /** Where the axis starts, an EDTF date; where it is missing, what the dataset says. */
  start = '';
  /** Where the axis ends, inclusive, an EDTF date; where it is missing, what the dataset says. */
  end = '';
  /** The day up to which the dataset knows, an EDTF date; where it is missing, what the dataset says. */
  now = '';
  /**
   * The time zone of the axis: an IANA name such as `America/New_York`, an offset such as `+04:30`, or `local`, the
   * reader's own; where it is missing, what the dataset says, or else the offset that all instants share, or UTC.
   */
  timeZone = '';
  /**
   * The day as of which the dataset is shown, an EDTF date: events that somebody had spoken of by its end, with the
   * accounts given by then and the status that these give them. Where it is missing, all that the dataset knows.
   */
  asOf = '';
  /**
   * `auto`: `lanes` if there is `group-by`, else `flags`, where there is width for them; else `vertical`, and in next to no width and in print a `list`; or
   * one of these, or a `table`. With `group-by`, `vertical` has a section for each group.
   */
  layout: 'auto' | 'flags' | 'vertical' | 'lanes' | 'list' | 'table' = 'auto';
  /**
   * What the events of a lane share: `group`, `kind`, `place`, `tag` (the first), `status` or `occurrence`, or, as a
   * property, a function that returns a text for an event. With it, `auto` lays time out in lanes, or,
   * where it is narrow, in sections down the page.
   */
  groupBy: GroupBy | '' = '';
  /** The order of lanes: `data`, as the data lists them; `name`; `count` of events; or `time` of the first event. */
  laneOrder: 'data' | 'name' | 'count' | 'time' = 'data';
  /**
   * The scale of time. `linear`: equal times are equally long. `folded`: stretches without events are shortened to a
   * visible break, crowded ones get room. `even`: from each event to the next it is equally far. `log`: what is ten
   * times as long ago, counted back from `now` or the last event, is one step farther away. `auto`, which is also what
   * anything else means: what the dataset says, or else `linear`, or `folded` where time runs down and many events
   * would stand far from their place otherwise.
   */
  scale: 'auto' | 'linear' | 'folded' | 'even' | 'log' = 'auto';
  /** `auto`: time runs along a horizontal axis as readers of the language expect it; or `ltr`, or `rtl`. */
  axisDirection: 'auto' | 'ltr' | 'rtl' = 'auto';
  /** The id of the event whose details are open; empty if none are. */
  selected = '';
  /**
   * The controls to show: `toolbar`, `overview`, or, empty, both; with `grouping`, also a choice of what events are
   * grouped by, and with `export`, a menu of pictures, data and code to take along, at the end of the toolbar or alone;
   * with `filter`, a search field and all that events can be narrowed by, and a legend whose entries turn groups and
   * states on and off, which `legend` asks for alone; with `as-of`, also a slider over the days on
   * which something became known. Without it, and with `none`, the toolbar appears once the view has been moved.
   */
  controls: string | boolean | null = null;
  /** Keeps the open event, the view, a filter that is no function, and the day that a reader has chosen in the fragment of the page's address. */
  linked = false;
  /**
   * Keeps now in sight: it is the time of the clock, whatever `now` and the data say, the axis reaches beyond it unless
   * it has an `end`, and the view moves with it until a reader moves it out of sight.
   */
  follow = false;
  /**
   * Which events are shown: an object such as `{tag: ['bridge', 'ferry'], text: 'river'}`, or a function that tells it
   * of an event; all of them where it is missing. What a reader chooses in a `<timeline-filter>` takes its place.
   */
  filter: TimelineFilter | undefined;
  /**
   * The ids of events that are marked in the picture, as what is spoken of now; nothing is opened. Setting it moves no
   * view.
   */
  marked: readonly string[] | undefined;
  /**
   * Lets readers drop a file on the timeline, or paste one while it has the focus: its events are shown in place of those
   * of the page, in any format that `src` reads, and stay in the browser. Of several files the first is taken.
   */
  droppable = false;
  /**
   * Shows a small image on the flags, cards and rows of events that have one, where there is room: no event is counted
   * in a chip for it. Images are loaded when they come near the viewport.
   */
  thumbnails = false;
  /** Adds what a page has to say of an event to its details: a node, or a text, which stays text. */
  renderDetails: RenderDetails | undefined;

  /** Whether nothing but a move of the view has asked for an update. @ignore */
  isMoved = false;

  /** @ignore */
  override requestUpdate(...changed: Parameters<ServedElement['requestUpdate']>): void {
    this.isMoved = false;
    super.requestUpdate(...changed);
  }

  /** Whether `controls` asks for any of these, or is set; empty, or as `true`, it asks for all. @ignore */
  hasControl(...wanted: readonly ('toolbar' | 'overview' | 'grouping' | 'export' | '')[]): boolean {
    const {controls} = this;
    if (!controls && controls !== '') return false;
    const words = `${controls}`;
    return wanted.some((one) => words.includes(one)) || !/[^true]/.test(words);
  }

  /** Whether the page asks for all events as text, in place of a picture. @ignore */
  get askedText(): 'list' | 'table' | undefined {
    const {layout} = this;
    return layout === 'list' || layout === 'table' ? layout : undefined;
  }

  /** What `heading-level` may be; anything else falls back. @ignore */
  get outlineLevel(): number {
    const level = this.headingLevel;
    return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
  }

  /** The direction of time that the page asks for; undefined where it leaves that to the language. @ignore */
  get askedDirection(): 'ltr' | 'rtl' | undefined {
    return this.axisDirection === 'ltr' || this.axisDirection === 'rtl' ? this.axisDirection : undefined;
  }
}
