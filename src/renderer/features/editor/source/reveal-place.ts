import type { Schema } from '@tiptap/pm/model';
import type { EntryViews } from '#contract/calls/api';
import { findPlaces } from '#core/document/source-places';
import type { TextPlace } from '../../../entry-editor';
import { findPlace } from '../behaviour/show-place';
import type { SourceEditor } from './source-editor';

/** Marks a place of the rich text in the source, and goes there. */
export function revealPlace(
  source: SourceEditor,
  schema: Schema,
  views: EntryViews,
  place: TextPlace,
): void {
  const range = findPlace(schema.nodeFromJSON(views.document), place);
  if (!range) return;
  const { toOffset } = findPlaces(views.document, views.places, views.markdown);
  source.reveal({ anchor: toOffset(range.to, 'before'), head: toOffset(range.from) });
}
