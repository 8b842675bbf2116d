/** What is left free between the panel and the chip, and between the panel and the edges of the window, px. */
const GAP = 8;
/** How wide a panel is, and how narrow beside a chip, em. */
const WIDTH = 22;
const LEAST_WIDTH = 16;
/** Where less than this of the picture is in sight, the panel also covers what is around it in the window, em. */
const LEAST_HEIGHT = 14;
/** The most of the window's height that it takes. */
const WINDOW_PART = 0.6;

/** A box in the window, px. */
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What a panel is placed by, px. */
export interface PanelFrame {
  /** What it stands beside; the corner of the body if there is nothing. */
  readonly item: Box | undefined;
  /** What it may cover: the picture, its overview and its legend. */
  readonly body: Box;
  readonly windowHeight: number;
  readonly fontSize: number;
  /** The height of the whole content in a panel of a width. */
  heightAt(width: number): number;
}

/** Where a panel stands, px from the top left corner of the body. */
export interface PanelPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly mostHeight: number;
}

/**
 * Places a panel over a picture, beside an item that it must not cover, or, where no side has the width for it, below or
 * above: within the picture, as far as it is in sight, and always within the window, so that the page neither grows nor
 * scrolls.
 */
export function placeOver({item, body, windowHeight, fontSize, heightAt}: PanelFrame): PanelPlace {
  const least = LEAST_HEIGHT * fontSize;
  let [top, bottom] = [Math.max(body.top, GAP), Math.min(body.bottom, windowHeight - GAP)];
  if (bottom - top < least) {
    top = Math.max(GAP, Math.min(top, windowHeight - GAP - least));
    bottom = Math.min(windowHeight - GAP, Math.max(bottom, top + least));
  }
  const most = Math.min(bottom - top, WINDOW_PART * windowHeight);
  const placeAt = (left: number, from: number, width: number, mostHeight: number): PanelPlace => ({
    left: left - body.left,
    top: from - body.top,
    width,
    mostHeight,
  });
  const wide = Math.min(WIDTH * fontSize, body.right - body.left);
  if (!item) return placeAt(body.right - wide, top, wide, most);
  const [before, after] = [item.left - body.left - GAP, body.right - item.right - GAP];
  if (Math.max(before, after) >= LEAST_WIDTH * fontSize) {
    const width = Math.min(wide, Math.max(before, after));
    const height = Math.min(heightAt(width), most);
    const from = Math.max(top, Math.min(bottom - height, (item.top + item.bottom - height) / 2));
    return placeAt(
      after >= before ? item.right + GAP : item.left - GAP - width,
      from,
      width,
      Math.min(most, bottom - from),
    );
  }
  const left = Math.max(body.left, Math.min(body.right - wide, (item.left + item.right - wide) / 2));
  const roomWithin = (from: number, to: number) => [item.top - GAP - from, to - item.bottom - GAP];
  const height = heightAt(wide);
  const enough = Math.min(height, least);
  let [above, below] = roomWithin(top, bottom);
  if (Math.max(above, below) < enough) [above, below] = roomWithin(GAP, windowHeight - GAP);
  if (below >= enough || below >= above) return placeAt(left, item.bottom + GAP, wide, Math.min(most, below));
  const room = Math.min(most, above);
  return placeAt(left, item.top - GAP - Math.min(height, room), wide, room);
}
