import { inOrder } from '#core/order';
import {
  listProperties,
  removeProperty,
  setProperty,
} from '#core/document/front-matter/properties';
import { isDay, isNumber, type PropertyValue } from '#core/document/front-matter/property';

/** What is planned with a draft. It lives in the front matter, under these names. */
export interface DraftPlan {
  /** The day by which it is wanted, such as `2026-03-29`. */
  readonly due: string | null;
  /** Where it is to appear. */
  readonly target: string | null;
  /** What comes next. */
  readonly next: string | null;
  /** The series that it is a part of. */
  readonly series: string | null;
  /** Which part of the series, where that is said. */
  readonly part: number | null;
}

export const NO_PLAN: DraftPlan = { due: null, target: null, next: null, series: null, part: null };

/** Properties for the writer alone: they never leave the library with a draft. */
export const WRITERS_KEYS: ReadonlySet<string> = new Set([
  'due',
  'target',
  'next',
  'rehearsals',
  'proposals',
  'recalls',
]);

/** The plan that front matter tells; what can't be read as what it should be is none. */
export function readPlan(frontMatter: string | null): DraftPlan {
  const values = new Map(propertiesOf(frontMatter).map(({ key, value }) => [key, textOf(value)]));
  const due = values.get('due') ?? '';
  const part = values.get('part') ?? '';
  return {
    due: isDay(due) ? due : null,
    target: values.get('target') || null,
    next: values.get('next') || null,
    series: values.get('series') || null,
    part: isNumber(part) ? Number(part) : null,
  };
}

function propertiesOf(frontMatter: string | null) {
  try {
    return listProperties(frontMatter);
  } catch {
    return [];
  }
}

/** Blogs often have a list of series, of which the first is meant. */
function textOf(value: PropertyValue): string {
  if (value.kind === 'yesNo') return '';
  return (value.kind === 'list' ? (value.items[0] ?? '') : value.text).trim();
}

/**
 * Front matter with another plan; every other byte stays.
 * @param changes what is left out stays; null takes the property away
 * @throws Error that says why it can't be done
 */
export function writePlan(frontMatter: string | null, changes: Partial<DraftPlan>): string | null {
  const before = readPlan(frontMatter);
  let written = frontMatter;
  for (const key of Object.keys(NO_PLAN) as (keyof DraftPlan)[]) {
    const wanted = changes[key];
    if (wanted === undefined || wanted === before[key]) continue;
    const isThere = propertiesOf(written).some((property) => property.key === key);
    if (wanted !== null) written = setProperty(written, key, valueOf(key, wanted));
    else if (isThere && written !== null) written = removeProperty(written, key);
  }
  return written;
}

function valueOf(key: keyof DraftPlan, wanted: string | number): PropertyValue {
  const text = String(wanted);
  if (key === 'due') {
    if (!isDay(text)) throw new Error(`“${text}” is not a day such as 2026-03-29.`);
    return { kind: 'date', text };
  }
  return { kind: key === 'part' ? 'number' : 'text', text };
}

/** The parts of a series in their order: by their numbers, then the oldest first. */
export function inSeries<Part extends { readonly part: number | null; readonly created: string }>(
  parts: readonly Part[],
): readonly Part[] {
  return parts.toSorted(
    (one, other) =>
      (one.part ?? Infinity) - (other.part ?? Infinity) || inOrder(one.created, other.created),
  );
}
