import {type FSWatcher, watch} from 'node:fs';

/** A change is taken up once nothing has happened for so long, ms: editors write a file in several steps. */
const SETTLED = 50;

/** Folders that are watched, and not files: editors and programs write a file by putting another in its place. */
export class WatchedFolders {
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  #isChanged = false;
  #onChange: () => void = () => {};

  /** Watches these folders, and no others any more. Those that cannot be watched are left out. */
  follow(folders: readonly string[]): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, () => this.#settle());
        watcher.on('error', () => this.#drop(folder));
        this.#watchers.set(folder, watcher);
      } catch {
        // It is no longer there.
      }
    }
  }

  /** Resolves after something has happened in one of the folders since it did so before. */
  async change(): Promise<void> {
    if (!this.#isChanged) await new Promise<void>((resolve) => (this.#onChange = resolve));
    this.#isChanged = false;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.follow([]);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isChanged = true;
      this.#onChange();
    }, SETTLED);
  }

  /** A folder that was removed, for example. */
  #drop(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
    this.#settle();
  }
}
