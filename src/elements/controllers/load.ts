/** A load of data. */
export interface Load extends AbortController {
  /** Of a long list, or of columns, once it is being read: whether the page has set others, which are read next. */
  next?: boolean;
}
