import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Navigable} from './navigable.js';

/** Where a companion looks for its timeline. */
export interface FinderSource {
  /** The timeline itself, if somebody has named it. */
  timeline(): Navigable | undefined;
  /** Else the id of it, in the tree that the companion stands in; empty for the timeline around it. */
  id(): string;
}

/**
 * Finds the timeline that a companion belongs to, whenever it comes, and updates the companion whenever it has updated.
 */
export class TimelineFinder implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: FinderSource;
  readonly #follower: ReactiveController = {hostUpdated: () => this.#host.requestUpdate()};
  /** Looks out for an element of the id that is asked for. */
  readonly #lookout: MutationObserver | undefined;
  #timeline: Navigable | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, source: FinderSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
    this.#lookout = typeof MutationObserver === 'undefined' ? undefined : new MutationObserver(() => this.find());
  }

  get timeline(): Navigable | undefined {
    return this.#timeline;
  }

  hostConnected(): void {
    this.find();
  }

  hostDisconnected(): void {
    this.#lookout?.disconnect();
    this.#follow(undefined);
  }

  /** Looks for the timeline, because what says where it is may have changed. */
  find(): void {
    if (!this.#host.isConnected) return;
    this.#lookout?.disconnect();
    const found = this.#source.timeline() ?? this.#byId() ?? this.#around();
    if (found && !isNavigable(found) && found.localName.includes('-') && !customElements.get(found.localName)) {
      // The element is there, but not defined yet.
      void customElements.whenDefined(found.localName).then(() => this.find());
    }
    this.#follow(found && isNavigable(found) ? found : undefined);
  }

  #byId(): Element | undefined {
    const id = this.#source.id();
    if (!id) return undefined;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    // It may come later, and another may take its place.
    this.#lookout?.observe(root, {childList: true, subtree: true, attributeFilter: ['id']});
    return root.getElementById(id) ?? undefined;
  }

  #around(): Element | undefined {
    if (this.#source.id()) return undefined;
    for (let node: Element = this.#host; ;) {
      const found = node.closest('event-timeline');
      if (found) return found;
      const root = node.getRootNode();
      if (!(root instanceof ShadowRoot)) return undefined;
      node = root.host;
    }
  }

  #follow(timeline: Navigable | undefined): void {
    if (timeline === this.#timeline) return;
    this.#timeline?.removeController(this.#follower);
    this.#timeline = timeline;
    timeline?.addController(this.#follower);
    this.#host.requestUpdate();
  }
}

function isNavigable(element: Element): element is Navigable {
  return 'moveTo' in element && 'addController' in element;
}
