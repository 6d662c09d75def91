import { STAGES as ALL_STAGES, type Stage } from '#core/draft/draft';
import { ENTRY_KINDS, type EntryKind, type EntryRow } from '#core/library/entry';
import { KINDS } from '../../look/kinds';
import { STAGES } from '../../look/stage-badge';

/** What entries have to be to be listed; null where it makes no difference. */
export interface Filter {
  readonly kind: EntryKind | null;
  /** Without `#`; tags that are nested in it count. */
  readonly tag: string | null;
  readonly private: 'yes' | 'no' | null;
  readonly stage: Stage | null;
  readonly links: 'with' | 'without' | null;
  /** Changed in so many days, as text. */
  readonly days: keyof typeof DAYS | null;
}

export const NO_FILTER: Filter = {
  kind: null,
  tag: null,
  private: null,
  stage: null,
  links: null,
  days: null,
};

export const DAYS = {
  '1': 'Changed in the last day',
  '7': 'Changed in the last week',
  '30': 'Changed in the last month',
  '365': 'Changed in the last year',
} as const;

type Choices = Readonly<Record<string, string>>;

/** What may be chosen, and how it is called. A tag may be any. */
export const CHOICES: Readonly<Record<Exclude<keyof Filter, 'tag'>, Choices>> = {
  kind: Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, KINDS[kind].many])),
  private: { yes: 'Private', no: 'Not private' },
  stage: Object.fromEntries(ALL_STAGES.map((stage) => [stage, STAGES[stage].label])),
  links: { with: 'With links', without: 'Without links' },
  days: DAYS,
};

const DAY = 86_400_000;

/** What is asked besides the rows. */
interface Known {
  /** The ids of entries without a link to or from another one. */
  readonly orphans: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The rows that a filter lets through; the same list when it lets all through. */
export function filterRows(
  rows: readonly EntryRow[],
  filter: Filter,
  { orphans, now }: Known,
): readonly EntryRow[] {
  if (partsOf(filter).length === 0) return rows;
  const { kind, stage, links } = filter;
  const tag = filter.tag?.toLowerCase() ?? null;
  const since = filter.days && new Date(now - Number(filter.days) * DAY).toISOString();
  return rows.filter(
    (row) =>
      (kind === null || row.kind === kind) &&
      (stage === null || row.stage === stage) &&
      (filter.private === null || row.private === (filter.private === 'yes')) &&
      (links === null || orphans.has(row.id) === (links === 'without')) &&
      (since === null || row.updated >= since) &&
      (tag === null || row.tags.some((one) => isWithin(one.toLowerCase(), tag))),
  );
}

function isWithin(one: string, tag: string): boolean {
  return one === tag || one.startsWith(`${tag}/`);
}

/** What is filtered by, in words. */
export function partsOf(
  filter: Filter,
): readonly { readonly part: keyof Filter; readonly label: string }[] {
  return (Object.keys(NO_FILTER) as (keyof Filter)[]).flatMap((part) => {
    const value = filter[part];
    if (value === null) return [];
    return [{ part, label: part === 'tag' ? `#${value}` : (CHOICES[part][value] ?? value) }];
  });
}
