import { isDraftKind } from '#core/draft/draft';
import type { EntryKind, EntryRow } from '#core/library/entry';
import { KINDS } from './look/kinds';

/** What the list shows: everything, beside the home page, too, one kind, one tag, or the trash. */
export type Section =
  | { readonly at: 'home' }
  | { readonly at: 'all' }
  | { readonly at: 'kind'; readonly kind: EntryKind }
  | { readonly at: 'tag'; readonly tag: string }
  | { readonly at: 'gaps' }
  /** @property part of it to begin with; the first where there is none of that name */
  | { readonly at: 'growth'; readonly part?: string }
  | { readonly at: 'unresolved' }
  | { readonly at: 'orphans' }
  | { readonly at: 'board' }
  | { readonly at: 'proposals' }
  | { readonly at: 'graph' }
  | { readonly at: 'trash' };

/** Whether something else than entries stands in the main part of the window. */
export function coversText({ at }: Section): boolean {
  return at === 'home' || at === 'graph' || at === 'board' || at === 'proposals';
}

/** Whether the list shows every entry. */
export function isEverything({ at }: Section): boolean {
  return at === 'all' || at === 'home';
}

/** Whether the section is a list of entries, which can be filtered. */
export function listsEntries({ at }: Section): boolean {
  return at !== 'trash' && at !== 'unresolved' && at !== 'gaps' && at !== 'growth';
}

export function sectionTitle(section: Section): string {
  switch (section.at) {
    case 'home':
    case 'all':
      return 'Everything';
    case 'kind':
      return KINDS[section.kind].many;
    case 'tag':
      return `#${section.tag}`;
    case 'gaps':
      return 'Gaps';
    case 'growth':
      return 'Growth';
    case 'unresolved':
      return 'Unresolved links';
    case 'orphans':
      return 'Orphans';
    case 'board':
      return 'Drafts';
    case 'proposals':
      return 'Talks';
    case 'graph':
      return 'Graph';
    case 'trash':
      return 'Trash';
  }
}

export function isSameSection(one: Section, other: Section): boolean {
  return (
    JSON.stringify(one) === JSON.stringify(other) || (one.at === 'growth' && other.at === 'growth')
  );
}

/** The rows of a section, in their order. Tags match without regard to case, nested ones too. */
export function rowsOf(section: Section, rows: readonly EntryRow[]): readonly EntryRow[] {
  switch (section.at) {
    case 'home':
    case 'all':
      return rows;
    case 'kind':
      return rows.filter((row) => row.kind === section.kind);
    case 'tag': {
      const tag = section.tag.toLowerCase();
      return rows.filter((row) =>
        row.tags.some(
          (one) => one.toLowerCase() === tag || one.toLowerCase().startsWith(`${tag}/`),
        ),
      );
    }
    case 'board':
      return rows.filter(({ kind }) => isDraftKind(kind));
    case 'proposals':
      return rows.filter(({ kind }) => kind === 'talk');
    // Their lists are asked for.
    case 'gaps':
    case 'growth':
    case 'unresolved':
    case 'orphans':
    case 'graph':
    case 'trash':
      return [];
  }
}

export function countKinds(rows: readonly EntryRow[]): Readonly<Record<EntryKind, number>> {
  const counts = { note: 0, review: 0, win: 0, practice: 0, post: 0, talk: 0 };
  for (const row of rows) counts[row.kind] += 1;
  return counts;
}

/** Where to go when an entry leaves a list: to the next one, else the one before. */
export function neighbourOf(id: string, rows: readonly EntryRow[]): string | null {
  const index = rows.findIndex((row) => row.id === id);
  return (rows[index + 1] ?? rows[index - 1])?.id ?? null;
}
