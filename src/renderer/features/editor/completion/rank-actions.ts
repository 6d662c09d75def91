import type { EditorAction } from '../toolbar/editor-action';

/** How well a query fits: lower is better, null not at all. */
function rank(
  query: string,
  { label, words = '' }: Pick<EditorAction, 'label' | 'words'>,
): number | null {
  const name = label.toLowerCase();
  if (name.startsWith(query)) return 0;
  if (name.includes(query)) return 1;
  if (
    words
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(query))
  )
    return 2;
  let at = 0;
  for (const letter of query) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return null;
  }
  return 3;
}

/** The actions that a query finds by their name, their words or some letters, best first. */
export function rankActions<Action extends Pick<EditorAction, 'label' | 'words'>>(
  query: string,
  actions: readonly Action[],
): readonly Action[] {
  const wanted = query.trim().toLowerCase();
  return actions
    .map((action) => ({ action, rank: rank(wanted, action) }))
    .filter((found): found is { action: Action; rank: number } => found.rank !== null)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ action }) => action);
}
