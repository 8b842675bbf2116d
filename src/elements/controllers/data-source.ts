import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {withAxis} from '../../data/axis-attributes.js';
import {asksForZones} from '../../data/axis-zone.js';
import {isMany} from '../../data/given-list.js';
import type {Issue} from '../../data/issue.js';
import type {AxisAttributes} from '../../data/override-axis.js';
import type {Change} from '../../data/live-events.js';
import {OWN_JSON} from '../../data/own-json.js';
import {readBriefly, type ReadDataset} from '../../data/read-briefly.js';
import {readEvent} from '../../data/read-event.js';
import type {Dataset} from '../../data/types.js';
import {rareDates} from '../../time/rare-dates.js';
import {zones} from '../../time/zones.js';
import {loadRareDates, loadZones} from './late-rules.js';
import type {LazyModules} from './lazy-modules.js';
import type {Load} from './load.js';
import {TimelineLoadEvent} from '../events/timeline-load-event.js';
import type {ShownAxis} from '../timeline/shown-data.js';

/**
 * Where the data came from, as the path of their issues: `$` for a property or a JSON script, `@…` for the attribute
 * that holds or names them, `list` for the list in the element, `file` for one that a reader has opened.
 */
export type Origin = '$' | '@data' | '@events' | '@src' | 'list' | 'file';

/** Why data could not be loaded or parsed, and what was received. */
export interface Fault {
  readonly failure: 'network' | 'json';
  readonly response?: Response | undefined;
  readonly text?: string;
  /** The server did not answer within `PATIENCE`. */
  readonly isLate?: boolean;
  /** Where the text, of which this is the beginning, is no JSON, if all of it was looked at. */
  readonly problem?: string | undefined;
}

/** A file that a reader has opened: what it is called, and what opens it again. */
export interface OpenedFile {
  readonly name: string;
  again(): void;
}

/** The element: see `TimelineAttributes`. */
type Host = ReactiveControllerHost &
  Element &
  AxisAttributes & {readonly map?: string | undefined; readonly from?: string | undefined};

/** The state of a timeline's data. */
export type DataState =
  /** No data has been looked for yet. */
  | {readonly status: 'idle'}
  | {readonly status: 'loading'}
  /** The data were read; `failed` where they hold no event that can be. */
  | ({readonly status: 'ready' | 'empty' | 'failed'; readonly failure: 'noData'} & ReadDataset)
  /** The data could not be loaded or parsed. */
  | ({readonly status: 'failed'} & Fault);

/** Changes data while they are shown; loaded on first use. */
export interface LiveReader {
  /** The axis that the page asks for, at the time of the clock if that is followed. */
  readonly axis: ShownAxis;
  /** There may be changes. */
  change(): void;
  /** Takes what the page sets in place of what it has set; returns whether it could. */
  give(value: unknown): boolean;
}

/** Reads large files; loaded for the first one, or for one that is waited for. */
interface FilesReader {
  /** Reads a response that may be large: all of it where it is not. */
  read(response: Response, request: Load, opened?: OpenedFile): Promise<Blob | ReadDataset>;
  /** Lets a reader see that a load takes long, and stop it. */
  wait(request: Load): void;
}

/** Attributes that may hold JSON. */
const ATTRIBUTES: ('data' | 'events')[] = ['data', 'events'];

/** How long a server may take to answer, ms; the body of the answer may take longer. */
const PATIENCE = 30_000;
/** A file of so many bytes may be large once it is unpacked. */
const PERHAPS_LARGE = 2e5;
/** So long, ms, a reader waits without being told. */
const SOON = 1000;

/**
 * Finds an element's data, reads it, and follows its changes. The first found wins: what the page set, a child JSON
 * script, `src`, the element's own list.
 *
 *     idle → loading ⇄ ready, empty, failed
 *
 * Data that need no loading lead from any state straight to one of the last three.
 */
export class DataSource implements ReactiveController {
  /** The `src` of the last search for data; null if there was none. */
  lookedFor: string | null = null;
  state: DataState = {status: 'idle'};
  origin: Origin = '$';
  /** What the page has set. */
  given: unknown;
  /** Changes that the page has asked for and that are not read yet. */
  changes: Change[] = [];
  live: LiveReader | undefined;
  /** The pending load, also where a part of its data is shown; the results of earlier ones are ignored. */
  request: Load | undefined;
  /** Loads what reads large files; undefined where it cannot be loaded. */
  declare files: () => Promise<FilesReader | void>;
  /** What is shown of a large file while it is loading, and of one that did not come to its end. */
  progress: unknown;

  readonly #host: Host;
  readonly #src: () => string | null;
  readonly #modules: LazyModules;
  /** The dataset that was read last; it is kept while other data are loading. */
  #read: ReadDataset | undefined;
  /** Data must be looked for when the element is next connected. */
  #isStale = true;
  #awaitsParser = false;
  /** Resolves when data that the page holds are read: an update ends with that. */
  #reading: Promise<void> | undefined;
  readonly #children: MutationObserver | undefined;

  /**
   * @param src - tells where to load the data from, as the host has it now.
   */
  constructor(host: Host, src: () => string | null, modules: LazyModules) {
    this.#host = host;
    this.#src = src;
    this.#modules = modules;
    host.addController(this);
    modules.work.add(() => this.#reading);
    this.#children = isServer ? undefined : new MutationObserver(() => this.reload());
  }

  get dataset(): Dataset | undefined {
    return this.#read?.dataset;
  }

  /** The issues of the data that were read. */
  get issues(): readonly Issue[] {
    return this.#read?.issues ?? [];
  }

  hostConnected(): void {
    this.#children?.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
    });
    if (this.#isStale) this.#find();
  }

  hostDisconnected(): void {
    if (this.request) this.#isStale = true;
    this.#cancel();
  }

  /**
   * Sets the data in script: a dataset or an array of events. After `undefined` or `null` the other sources count
   * again.
   */
  give(value: unknown): void {
    this.given = value ?? undefined;
    this.changes = [];
    // A long list that is being read is shown first, also of a page that never rests.
    if (this.live?.give(this.given)) return;
    if (this.request?.next === undefined || !isMany(this.given)) this.#find();
    else this.request.next = true;
  }

  /** Takes data that were read elsewhere; nothing is updated. */
  put(read: ReadDataset): void {
    this.#read = read;
    this.state = {
      status: (read.dataset.compiled ?? read.dataset.events).length
        ? 'ready'
        : read.issues.some(({severity}) => severity === 'error')
          ? 'failed'
          : 'empty',
      failure: 'noData',
      ...read,
    };
  }

  /** Looks for the data again, such as after `src` has changed, unless the page has set it. */
  reload(): void {
    if (this.given === undefined) this.#find();
  }

  /** Ends the pending load. */
  #cancel(): void {
    this.request?.abort();
    this.request = undefined;
  }

  #find(): void {
    if (isServer) return;
    this.lookedFor = this.#src();
    this.#cancel();
    this.origin = '$';
    this.#isStale = this.given === undefined && !this.#host.isConnected;
    if (this.#isStale) return;
    // Frameworks that set attributes as properties pass the JSON text of `data` or `events`.
    if (this.given !== undefined)
      return typeof this.given === 'string' ? this.#parse(this.given) : this.#readValue(this.given);
    if (isBeingParsed(this.#host)) return this.#awaitParser();
    const name = ATTRIBUTES.find((attribute) => this.#host.getAttribute(attribute));
    if (name) this.origin = `@${name}`;
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    const text = name ? this.#host.getAttribute(name)! : script?.textContent;
    if (typeof text === 'string') return this.#parse(text);
    const src = this.#src();
    if (src) {
      this.origin = '@src';
      return void this.load(async (request) => {
        const limit = setTimeout(() => request.abort(), PATIENCE);
        setTimeout(() => this.request === request && this.files().then((files) => files?.wait(request)), SOON);
        // It takes the signal of the request.
        const response = await fetch(src, request).finally(() => clearTimeout(limit));
        // Of a packed file the length is that of the pack; it may not be known.
        const isLarge = response.ok && !(Number(response.headers.get('content-length') ?? NaN) < PERHAPS_LARGE);
        const reader = isLarge && (await this.files());
        const read = await (reader ? reader.read(response, request) : response.blob());
        if ('dataset' in read) return () => this.take(read);
        const text = await read.text();
        return () => (response.ok ? this.#parse(text, response, read) : this.#fail({failure: 'network', response}));
      });
    }
    // Its own list, or, where it is to gather dates from the text of the page, itself.
    const list = this.#host.from ? this.#host : this.#host.querySelector(':scope > :is(ol,ul,dl,table)');
    if (list) {
      this.origin = 'list';
      return this.#readLate(async () => {
        // The list can be read on the page meanwhile, so the code that parses it is loaded only now. It throws where that
        // could not be loaded.
        return (await this.#loadOther())!.readList(this.#modules, list, this.#host, this.#readValue, this.take);
      });
    }
    this.#readValue([]);
  }

  /** Waits for the parser: half of a JSON script or of a list could not be read. */
  #awaitParser(): void {
    if (this.#awaitsParser) return;
    this.#settle({status: 'loading'});
    this.#awaitsParser = true;
    // oxlint-disable-next-line house/no-global-listener -- nothing else says that the parser is done
    this.#host.ownerDocument.addEventListener(
      'DOMContentLoaded',
      () => {
        this.#awaitsParser = false;
        this.reload();
      },
      {once: true},
    );
  }

  /**
   * Loads data, and reads them unless another load or other data have replaced them meanwhile.
   * @param isShown - other data are shown, and stay until then.
   */
  async load(from: (request: Load) => Promise<() => void>, isShown = false): Promise<void> {
    const request: Load = new AbortController();
    this.request = request;
    if (!isShown) this.#settle({status: 'loading'});
    let read: () => void;
    try {
      read = await from(request);
    } catch {
      read = () => this.#fail({failure: 'network', isLate: request.signal.aborted});
    }
    if (this.request !== request) return;
    this.request = undefined;
    read();
  }

  /** Loads what reads data that the page holds, and reads them: see `load`. */
  #readLate(from: (request: Load) => Promise<() => void>, isShown?: boolean): void {
    const reading = this.load(from, isShown).then(() => {
      if (this.#reading === reading) this.#reading = undefined;
    });
    this.#reading = reading;
  }

  /** @param file - the bytes of the text, where they come from a file, which may be in another encoding. */
  #parse(text: string, response?: Response, file?: Blob): void {
    let read = () => this.#fail({failure: 'json', text, response});
    try {
      const value: unknown = JSON.parse(text);
      read = () => this.#readValue(value);
    } catch {
      // It is told, unless it is of another format.
    }
    if (!file || OWN_JSON.test(text)) return read();
    this.#readLate(async () => {
      const found = await (await this.#loadOther())?.readFile(this.#modules, file, response!, this.#host);
      return found ? () => this.take(found) : read;
    });
  }

  #loadOther() {
    return this.#modules.load('other-data', () => import('./other-data.js'));
  }

  /** @param complete - adds to what is found what has been found before. */
  readonly #readValue = (value: unknown, complete = (read: ReadDataset) => read): void => {
    const loadRules = () => Promise.all([loadRareDates(this.#modules), loadZones(this.#modules)]);
    if (isMany(value))
      // What is shown stays meanwhile.
      return this.#readLate(async (request) => {
        // All are asked for at once.
        const rules = loadRules();
        const module = await this.#modules.load('read-events', () => import('../source/read-events.js'));
        // It throws where that could not be loaded.
        const read = await module!.readEvents(value, this.#host, request, rules);
        return () => {
          this.take(complete(read));
          if (request.next) this.#find();
        };
      }, this.state.status === 'ready');
    rareDates.isMissed = false;
    // Once a date needs a reader that is not loaded yet, all events are read again when it is: the others can wait.
    const read = complete(readBriefly(value, (event, at) => (rareDates.isMissed ? undefined : readEvent(event, at))));
    if (!rareDates.isMissed && (zones.rules || !asksForZones(withAxis(read.dataset, this.#host).dataset)))
      return this.take(read);
    // A date that could not be read may be an instant, and an axis with a zone has mostly instants: then both are on their
    // way together. The host's attributes may need the same files.
    this.#readLate(async () => {
      await loadRules();
      // Zone rules change what is read too, such as whether an end lies before its start.
      return () => this.take(complete(readBriefly(value)));
    });
  };

  /** Takes data that were read elsewhere, shows and tells them. */
  readonly take = (read: ReadDataset): void => {
    this.put(read);
    this.#host.requestUpdate();
    // After the current script of the page, which may set the data first and add its listener then.
    queueMicrotask(() => {
      if (this.#read === read) this.#host.dispatchEvent(new TimelineLoadEvent(read.dataset, read.issues));
    });
  };

  #fail(fault: Fault): void {
    this.#read = undefined;
    this.#settle({status: 'failed', ...fault});
  }

  #settle(state: DataState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/**
 * Whether the parser may still add to an element's children: while a page loads, and nothing has followed the element
 * yet.
 */
function isBeingParsed(host: Element): boolean {
  if (host.ownerDocument.readyState !== 'loading') return false;
  for (let node: Node | null = host; node; node = node.parentNode) if (node.nextSibling) return false;
  return true;
}
