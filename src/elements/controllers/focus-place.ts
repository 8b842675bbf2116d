/** Where events have a button each: the picture, or a table. */
export interface FocusPlace {
  /** Moves the focus to an event, or, with an empty id, to where Tab comes; tells whether it could. */
  focus(keyOrId: string): boolean;
  /** The button that stands for an event or a key. */
  buttonOf(keyOrId: string): HTMLElement | null | undefined;
}

/** The buttons of the events in the table. */
export function rowsOf(root: ParentNode): FocusPlace {
  const buttonOf = (id: string) =>
    root.querySelector<HTMLElement>(
      id ? `.table-row[data-id="${CSS.escape(id)}"] .title-button` : '.table-row .title-button[tabindex="0"]',
    );
  return {
    focus(id) {
      const button = buttonOf(id);
      button?.focus();
      return button !== null;
    },
    buttonOf,
  };
}
