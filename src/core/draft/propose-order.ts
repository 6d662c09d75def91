import { inOrder } from '#core/order';
import { shownTitle } from '#core/shown-title';
import { contentOf } from '../document/document';
import { lineOf } from './line-of';
import type { SourceNote } from './source';

/** What an order is proposed by. */
export interface OrderedNote extends SourceNote {
  /** ISO 8601. */
  readonly created: string;
  /** The ids of the notes that it links to. */
  readonly linksTo: readonly string[];
}

/** A note in its proposed place. */
export interface ProposedPlace {
  readonly id: string;
  /** Why it comes here, in a few words. */
  readonly why: string;
}

/**
 * An order in which notes can be read: what others link to comes before them, so that nothing is
 * built on what was not said yet. Where links say nothing the day decides, in the title or of the
 * writing; on the same day the order in which another of the notes has the titles as headings, then
 * numbers, then the alphabet. The same notes give the same order, however they were chosen.
 */
export function proposeOrder(notes: readonly OrderedNote[]): readonly ProposedPlace[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const left = new Map(
    notes.map((note) => [
      note.id,
      new Set(note.linksTo.filter((id) => id !== note.id && byId.has(id))),
    ]),
  );
  const named = headingPlaces(notes);
  const compare = (one: OrderedNote, other: OrderedNote): number =>
    inOrder(dayOf(one), dayOf(other)) ||
    (named.get(one.id)?.place ?? Infinity) - (named.get(other.id)?.place ?? Infinity) ||
    compareTitles(one, other);
  const sorted = notes.toSorted(compare);
  const places: ProposedPlace[] = [];
  while (places.length < notes.length) {
    const waiting = sorted.filter(({ id }) => left.has(id));
    // Notes that link to each other in a circle: the first of them breaks it.
    const next = waiting.find(({ id }) => left.get(id)?.size === 0) ?? inCircle(waiting, left);
    if (next === undefined) break;
    places.push({ id: next.id, why: reasonOf(next, byId, named, places) });
    left.delete(next.id);
    for (const others of left.values()) others.delete(next.id);
  }
  return places;
}

/** The first note that others of the circle lead back to; not one that only links into it. */
function inCircle(
  waiting: readonly OrderedNote[],
  left: ReadonlyMap<string, ReadonlySet<string>>,
): OrderedNote | undefined {
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const edge = [from];
    for (let id = edge.pop(); id !== undefined; id = edge.pop()) {
      for (const next of left.get(id) ?? []) {
        if (next === to) return true;
        if (!seen.has(next)) edge.push(next);
        seen.add(next);
      }
    }
    return false;
  };
  // What all that is waiting leads to: its own links lead back to it, and to nothing outside.
  const circles = waiting.filter(({ id }) => reaches(id, id));
  return circles.find(({ id }) =>
    circles.every((one) => !reaches(id, one.id) || reaches(one.id, id)),
  );
}

function reasonOf(
  note: OrderedNote,
  byId: ReadonlyMap<string, OrderedNote>,
  named: ReadonlyMap<string, { readonly in: string }>,
  placed: readonly ProposedPlace[],
): string {
  const isPlaced = (id: string): boolean => placed.some((one) => one.id === id);
  const ground = note.linksTo.find((id) => id !== note.id && byId.has(id) && isPlaced(id));
  if (ground !== undefined) return `It links to ${titleOf(byId.get(ground))}.`;
  const linking = [...byId.values()].find(
    (other) => other.id !== note.id && other.linksTo.includes(note.id),
  );
  if (linking !== undefined) return `${titleOf(linking)} links to it.`;
  const place = named.get(note.id);
  if (place !== undefined) return `A heading of ${titleOf(byId.get(place.in))} names it.`;
  const inTitle = dayInTitle(note);
  return inTitle === null ? `Written on ${dayOf(note)}.` : `Its title says ${inTitle}.`;
}

/** Where a heading of another of the notes says the title of a note. */
function headingPlaces(
  notes: readonly OrderedNote[],
): ReadonlyMap<string, { readonly place: number; readonly in: string }> {
  const titles = new Map(notes.map(({ id, title }) => [keyOf(title), id]));
  const places = new Map<string, { place: number; in: string }>();
  const byAge = notes.toSorted(
    (one, other) => inOrder(one.created, other.created) || inOrder(one.id, other.id),
  );
  for (const note of byAge) {
    for (const block of contentOf(note.document)) {
      if (block.type !== 'heading') continue;
      const id = titles.get(keyOf(lineOf(block)));
      if (id === undefined || id === note.id || places.has(id)) continue;
      places.set(id, { place: places.size, in: note.id });
    }
  }
  return places;
}

function dayInTitle({ title }: OrderedNote): string | null {
  return /\b(\d{4}-\d{2}-\d{2})\b/.exec(title)?.[1] ?? null;
}

function dayOf(note: OrderedNote): string {
  return dayInTitle(note) ?? note.created.slice(0, 10);
}

/** `Part 2` before `Part 10`, in every language the same. */
function compareTitles(one: OrderedNote, other: OrderedNote): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [left = '', right = ''] = [a[at], b[at]];
    const areNumbers = /^\d/.test(left) && /^\d/.test(right);
    const difference = areNumbers ? Number(left) - Number(right) : inOrder(left, right);
    if (difference !== 0) return difference;
  }
  return inOrder(one.id, other.id);
}

/** A title's numbers, and what stands between them. */
function partsOf({ title }: OrderedNote): readonly string[] {
  return Array.from(keyOf(title).matchAll(/\d+|\D+/g), ([part]) => part);
}

function keyOf(title: string): string {
  return title.trim().replace(/\s+/g, ' ').toLowerCase();
}

function titleOf(note: OrderedNote | undefined): string {
  return `“${shownTitle(note?.title ?? '')}”`;
}
