import type { SearchPlace } from '#core/search/search';
import { goTo, START, stepOn, type Trail } from './trail';

/** Where in an entry to go: to what was found, or to where writing goes on. */
export type EntryPlace = SearchPlace | { readonly caret: number | 'end' | 'kept' };

/** A pane keeps its name while it changes sides. */
export type PaneName = 'one' | 'two';

/** A place for an open entry. */
export interface Pane {
  readonly name: PaneName;
  readonly trail: Trail;
  /** Where in the entry to go. */
  readonly place: EntryPlace | null;
  /** Whether the contents of the text are shown beside it. */
  readonly contents: boolean;
  /** Whether what checking found is shown beside it. */
  readonly check: boolean;
}

/**
 * One pane, or two side by side. No entry is ever in both: its text has one place in the window,
 * and so nothing to agree with.
 */
export interface Panes {
  /** The left one first. */
  readonly shown: readonly [Pane] | readonly [Pane, Pane];
  /** Where the person is. */
  readonly active: PaneName;
  /** What the left pane takes of the width, from 0 to 1. */
  readonly share: number;
}

export const ONE_PANE: Panes = {
  shown: [{ name: 'one', trail: START, place: null, contents: false, check: false }],
  active: 'one',
  share: 0.5,
};

/** The pane of the name, or the active one when it was closed meanwhile. */
export function paneOf({ shown, active }: Panes, name: PaneName = active): Pane {
  return shown.find((pane) => pane.name === name) ?? shown.find(isNamed(active)) ?? shown[0];
}

/** The other pane, or null while there is one only. */
export function paneBeside(panes: Panes, name?: PaneName): Pane | null {
  const here = paneOf(panes, name);
  return panes.shown.find((pane) => pane !== here) ?? null;
}

export function activate(panes: Panes, name: PaneName): Panes {
  const known = paneOf(panes, name).name;
  return known === panes.active ? panes : { ...panes, active: known };
}

/** Opens an entry in a pane, or goes to the pane that has it already. */
export function openAt(
  panes: Panes,
  name: PaneName | undefined,
  id: string | null,
  place: EntryPlace | null = null,
): Panes {
  const here = paneOf(panes, name);
  const beside = paneBeside(panes, name);
  const isBeside = id !== null && beside?.trail.here === id;
  const pane = isBeside ? beside : here;
  return activate(change(panes, { ...pane, trail: goTo(pane.trail, id), place }), pane.name);
}

/**
 * Opens an entry in the other pane, which is made where there is none. One that is open here moves
 * over, and what was here before comes back.
 *
 * @param isThere whether an entry exists still
 * @returns the same panes when nothing else would be left here
 */
export function openBeside(
  panes: Panes,
  name: PaneName | undefined,
  id: string,
  isThere: (id: string) => boolean,
  place: EntryPlace | null = null,
): Panes {
  const here = paneOf(panes, name);
  const beside = paneBeside(panes, name);
  if (beside?.trail.here === id) return openAt(panes, beside.name, id, place);
  const trail = here.trail.here === id ? stepOn(here.trail, 'back', isThere) : here.trail;
  if (trail.here === id) return panes;
  const other: Pane = beside ?? {
    name: here.name === 'one' ? 'two' : 'one',
    trail: START,
    place: null,
    contents: false,
    check: false,
  };
  const split = change(panes, { ...here, trail, ...(trail !== here.trail && { place: null }) });
  const shown = beside === null ? ([paneOf(split, name), other] as const) : split.shown;
  return openAt({ ...split, shown }, other.name, id, place);
}

/** Closes one of two panes; the other one gets the whole width. */
export function closePane(panes: Panes, name?: PaneName): Panes {
  const beside = paneBeside(panes, name);
  return beside === null ? panes : { ...panes, shown: [beside], active: beside.name };
}

/** Changes the sides. */
export function swapPanes(panes: Panes): Panes {
  const [left, right] = panes.shown;
  return right === undefined ? panes : { ...panes, shown: [right, left], share: 1 - panes.share };
}

/** Goes along the trail of a pane, past entries that are gone and the one beside. */
export function stepAlong(
  panes: Panes,
  name: PaneName | undefined,
  way: 'back' | 'forward',
  isThere: (id: string) => boolean,
): Panes {
  const here = paneOf(panes, name);
  const beside = paneBeside(panes, name)?.trail.here;
  const trail = stepOn(here.trail, way, (id) => id !== beside && isThere(id));
  return trail === here.trail ? panes : change(panes, { ...here, trail, place: null });
}

export function toggleContents(panes: Panes, name?: PaneName): Panes {
  const here = paneOf(panes, name);
  return change(panes, { ...here, contents: !here.contents });
}

export function toggleCheck(panes: Panes, name?: PaneName): Panes {
  const here = paneOf(panes, name);
  return change(panes, { ...here, check: !here.check });
}

/**
 * Leaves entries that go, in every pane that shows one: for the next entry, or else the pane is
 * closed, or stays empty as the only one.
 */
export function leaveEntries(panes: Panes, ids: ReadonlySet<string>, next: string | null): Panes {
  return panes.shown.reduce<Panes>((last, { name }) => {
    const pane = last.shown.find(isNamed(name));
    if (pane === undefined || pane.trail.here === null || !ids.has(pane.trail.here)) return last;
    const beside = paneBeside(last, name);
    if (beside !== null && (next === null || beside.trail.here === next)) {
      return closePane(last, name);
    }
    return change(last, { ...pane, trail: goTo(pane.trail, next), place: null });
  }, panes);
}

/**
 * What is left of panes that were kept, once it is known which entries are there.
 *
 * @param first what to open where nothing is
 */
export function settlePanes(
  panes: Panes,
  isThere: (id: string) => boolean,
  first: string | null,
): Panes {
  const gone = panes.shown.flatMap(({ trail: { here } }) =>
    here !== null && !isThere(here) ? [here] : [],
  );
  const left = leaveEntries(panes, new Set(gone), null);
  const isEmpty = left.shown.every(({ trail }) => trail.here === null);
  return isEmpty && first !== null ? openAt(left, undefined, first) : left;
}

function change({ shown: [left, right], ...panes }: Panes, next: Pane): Panes {
  const newer = (pane: Pane): Pane => (pane.name === next.name ? next : pane);
  const shown =
    right === undefined ? ([newer(left)] as const) : ([newer(left), newer(right)] as const);
  return { ...panes, shown };
}

function isNamed(name: PaneName): (pane: Pane) => boolean {
  return (pane) => pane.name === name;
}
