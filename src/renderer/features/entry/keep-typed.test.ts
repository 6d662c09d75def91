import { expect, test } from 'vitest';
import type { EntryChanges } from '#contract/calls/api';
import { createAutosave } from './autosave';
import { keepTyped, type KeptTyping } from './keep-typed';

/** An entry whose text is typed in, saved and changed elsewhere. */
function openEntry() {
  let kept: KeptTyping | null = null;
  let text = 'old';
  /** What the editor began with last, and what it has reported. */
  let started = text;
  const reported = new Map<EntryChanges['document'], string>();
  const autosave = createAutosave({
    revision: 3,
    save: async (revision) => ({ revision: revision + 1, updated: '' }),
    onStep: () => keeper.changed(),
  });
  const keeper = keepTyped({ id: 'a', title: 'One' }, autosave, (next) => {
    kept = next;
  });
  keeper.follow((bases) => ({
    patches: bases.map(({ document }) => {
      const base = document === null ? started : reported.get(document);
      return base === text ? null : { size: 9, from: 1, to: 1, was: {}, now: text };
    }),
    markdown: null,
  }));
  const report = (): void => {
    const document = { type: 'doc' as const, content: [] };
    reported.set(document, text);
    autosave.change({ document });
  };
  return {
    autosave,
    kept: () => kept,
    type: (next: string) => {
      text = next;
      keeper.typed();
      report();
    },
    show: (next: string) => {
      [text, started] = [next, next];
    },
    keeper,
  };
}

test('what another has made of a text after a save was not typed here', async () => {
  const entry = openEntry();
  entry.type('old and mine');
  expect(entry.kept()).not.toBeNull();
  await entry.autosave.flush();
  expect(entry.kept()).toBeNull();
  entry.show('old, mine and theirs');
  // Whoever asks between the two.
  entry.keeper.typed();
  entry.autosave.follow(9);
  expect(entry.kept()).toBeNull();
});

test('what is given up is not kept, though the text shows it until it is read anew', () => {
  const entry = openEntry();
  entry.type('old and mine');
  entry.autosave.discard();
  expect(entry.kept()).toBeNull();
  entry.keeper.typed();
  expect(entry.kept()).toBeNull();
});
