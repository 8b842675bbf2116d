import {readDraft} from './draft.js';

const NAME = 'event-timeline-drafts';
const STORE = 'drafts';

const settled = (request) =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

/** The drafts in this browser, by their ids: `{id, title, updated, draft}`. Methods reject where it keeps none. */
export class Store {
  #database;

  #open() {
    this.#database ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, {keyPath: 'id'}));
      settled(request).then(resolve, reject);
    });
    return this.#database;
  }

  async #store(mode) {
    const database = await this.#open();
    return database.transaction(STORE, mode).objectStore(STORE);
  }

  /** All drafts, the last changed first. One that cannot be read is left out, but kept. */
  async all() {
    const records = await settled((await this.#store('readonly')).getAll());
    return records
      .flatMap(({id, title, updated, draft}) => {
        try {
          return [{id: String(id), title: String(title), updated: Number(updated), draft: readDraft(draft)}];
        } catch {
          return [];
        }
      })
      .sort((a, b) => b.updated - a.updated);
  }

  async save(record) {
    await settled((await this.#store('readwrite')).put(record));
  }

  async remove(id) {
    await settled((await this.#store('readwrite')).delete(id));
  }
}
