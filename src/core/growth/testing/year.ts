import { makeRecord } from '#core/draft/testing/make-record';
import { toCatalogRow } from '#core/library/catalog-row';
import type { CatalogRow } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import text from './fixtures/year.json?raw';

/** An entry of the fixture year, as plain data: nothing of it was read by the product. */
export interface YearEntry {
  readonly id: string;
  readonly kind: 'note' | 'review' | 'win' | 'practice' | 'post' | 'talk';
  readonly title: string;
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly stage: string | null;
  readonly tags: readonly string[];
  /** The front matter, key by key. */
  readonly facts: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

/** A library after the year 2028, which has a 29 February. */
export interface Year {
  readonly names: readonly { readonly from: string; readonly to: string }[];
  readonly versions: readonly {
    readonly id: string;
    readonly day: string;
    readonly source: string;
    readonly text: string;
  }[];
  readonly entries: readonly YearEntry[];
}

/** The zones that the year is looked at from. */
export const ZONES = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'] as const;

export type Zone = (typeof ZONES)[number];

/** The year as it is kept in `fixtures/year.json`. */
export const YEAR = JSON.parse(text) as Year;

/** What makes the day of a moment, where a person is. */
export function dayIn(zone: Zone): (moment: string) => string {
  const calendar = new Intl.DateTimeFormat('sv', { timeZone: zone });
  return (moment) => calendar.format(new Date(moment));
}

/** An entry as a person would have typed it. */
function markdownOf({ facts, body }: YearEntry): string {
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return lines.length === 0 ? body : `---\n${lines.join('')}---\n\n${body}`;
}

/** The year's entries as the product keeps them. */
export function yearRecords(): readonly EntryRecord[] {
  return YEAR.entries.map((entry) => {
    const { id, title, kind, created, stage, tags } = entry;
    return makeRecord(id, title, markdownOf(entry), {
      kind,
      created,
      updated: created,
      stage: stage as EntryRecord['stage'],
      tags: [...tags],
      private: !['note', 'post', 'talk'].includes(kind),
    });
  });
}

/** What the catalog holds of them. */
export function yearRows(): readonly CatalogRow[] {
  return yearRecords().map(toCatalogRow);
}
