/** A file that arrives as a test says; it takes the place of `fetch`, which the test puts back. */
export class SlowFile {
  #control!: ReadableStreamDefaultController<Uint8Array>;
  isCancelled = false;
  readonly #encoder = new TextEncoder();

  constructor(length?: number, headers: Readonly<Record<string, string>> = {}) {
    const body = new ReadableStream<Uint8Array>({
      start: (control) => void (this.#control = control),
      cancel: () => void (this.isCancelled = true),
    });
    globalThis.fetch = async () =>
      new Response(body, {headers: {...headers, ...(length !== undefined && {'content-length': String(length)})}});
  }

  send(text: string): void {
    this.#control.enqueue(this.#encoder.encode(text));
  }

  close(): void {
    this.#control.close();
  }

  break(): void {
    this.#control.error(new TypeError('the connection was lost'));
  }
}
