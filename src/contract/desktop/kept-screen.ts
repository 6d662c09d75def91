/** What the window showed first, as far as it is kept: the sidebar, the search and the list. */
export interface KeptScreen {
  /** Styles stand in `data-style`: a policy forbids them in markup. */
  readonly html: string;
  /** The rules that it was seen with. */
  readonly styles: string;
}

/** Where the page's own storage keeps it. */
export const KEPT_SCREEN = 'outloud-shown-ahead';

/** The id of the element that shows it. */
export const SHOWN_AHEAD = 'shown-ahead';

export const SEARCH_FIELD = 'input[role="combobox"]';

/** Where it keeps the id of the entry that is open; an empty text while none is. */
export const OPEN_ENTRY = 'outloud-open-entry';

/** The id of the element that lists an entry. */
export function listedAs(id: string): string {
  return `entry-item-${id}`;
}
