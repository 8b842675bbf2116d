/** Which picture, and how it is coloured. */
export interface PictureOptions {
  /** `light` or `dark`; where it is missing, as the page is. */
  readonly scheme?: 'light' | 'dark';
  /** What is in view, which is what it is where this is missing; or all of time. */
  readonly range?: 'view' | 'whole';
}

/** The same for a picture that is made of pixels. */
export interface PngOptions extends PictureOptions {
  /** How many pixels of the file there are for each px of the page; 2 where it is missing. */
  readonly scale?: number;
}
