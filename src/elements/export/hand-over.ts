/** How long the content of a file is kept for a download to begin, ms. */
const KEPT = 60_000;

/** Saves a file, where the browser saves downloads. */
export function saveFile(content: string | Blob, type: string, name: string): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], {type}) : content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/**
 * Copies a picture. Safari asks for it at once, while it is still being made.
 * @throws whatever making it throws; a DOMException where the page may not copy; a TypeError where browsers cannot.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  picture.catch(() => {}); // also where nothing waits for it, because a page without https has no clipboard
  // What making it throws is told, not that there is nothing to copy.
  await Promise.all([navigator.clipboard.write([new ClipboardItem({'image/png': picture})]), picture]);
}
