import { collectLinks } from '#core/document/wikilinks';
import type { CheckedDraft, LinkedEntry } from '../rule';

/** The entries that a draft links to, each once. */
export function listLinked(draft: CheckedDraft): readonly LinkedEntry[] {
  const found = collectLinks(draft.document).map((title) => draft.resolve(title));
  return [...new Set(found.filter((entry) => entry !== null))];
}
