/**
 * Starts the worker that reads large files. Bundlers know this form of it.
 * @throws where the page may have no worker, or none of the origin of this file.
 */
export function startWorker(): Worker {
  return new Worker(new URL('./stream-worker.js', import.meta.url), {type: 'module'});
}
