import type { EntryRecord } from '#core/library/record';
import { fileNameOf } from '../places/names';

/**
 * How an export is put into folders: none, one a kind, one a first tag, or in `source` those that
 * entries were imported from, under the names that their files had.
 */
export const EXPORT_LAYOUTS = ['flat', 'kind', 'tag', 'source'] as const;

export type ExportLayout = (typeof EXPORT_LAYOUTS)[number];

/**
 * The folder of an entry's file, with a slash at its end, or '' for the root. A tag such as
 * `js/async` is a folder in a folder; entries without tags lie at the root.
 */
export function exportFolder(
  { kind, tags }: Pick<EntryRecord, 'kind' | 'tags'>,
  layout: ExportLayout,
): string {
  if (layout === 'flat' || layout === 'source') return '';
  if (layout === 'kind') return `${kind}/`;
  const parts = (tags[0] ?? '').split('/').filter((part) => part.trim() !== '');
  return parts.map((part) => `${fileNameOf(part)}/`).join('');
}
