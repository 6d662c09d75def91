import type { SuggestionProps } from '@tiptap/suggestion';
import { expect, test } from 'vitest';
import { CompletionStore } from './completion-store';
import { renderCompletion } from './render-completion';

/** A menu of titles, and what was chosen in it. */
function openMenu() {
  const chosen: string[] = [];
  const store = new CompletionStore();
  const renderer = renderCompletion<string>(store, 'Notes', (title) => ({
    id: title,
    label: title,
  }))();
  const props = (query: string, items: readonly string[] | null) =>
    ({
      query,
      items: items ?? [],
      loading: items === null,
      command: (item: string) => chosen.push(`${item} for ${query}`),
      mount: () => () => undefined,
    }) as unknown as SuggestionProps<string, string>;
  const enter = () =>
    renderer.onKeyDown?.({ event: { key: 'Enter' } as KeyboardEvent } as Parameters<
      NonNullable<typeof renderer.onKeyDown>
    >[0]);
  return { chosen, store, renderer, props, enter };
}

test('Enter takes what is shown where the letters that came since say the same', () => {
  const { chosen, renderer, props, enter } = openMenu();
  renderer.onStart?.(props('opt', ['Optimistic locking']));
  renderer.onUpdate?.(props('opti', null));
  expect(enter()).toBe(true);
  expect(chosen).toEqual(['Optimistic locking for opti']);
});

test('Enter waits for what the letters find where nothing shown fits them', () => {
  const { chosen, renderer, props, enter } = openMenu();
  renderer.onStart?.(props('o', ['Optimistic locking', 'Other']));
  renderer.onUpdate?.(props('oth', null));
  expect(enter()).toBe(true);
  expect(chosen).toEqual([]);
  renderer.onUpdate?.(props('oth', ['Other']));
  expect(chosen).toEqual(['Other for oth']);
});
