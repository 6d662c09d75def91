import { expect, test } from 'vitest';
import type { Entry, EntryChanges } from '#contract/calls/api';
import type { DocumentNode } from '#core/document/document';
import { Problem } from '#core/problem';
import type { TextPatch } from '../../text-patch';
import { createAutosave } from './autosave';
import { keepTyped, type KeptTyping } from './keep-typed';
import { recoverTyped } from './recover-typed';

const PATCH: TextPatch = { size: 9, from: 1, to: 1, was: {}, now: 'typed' };
const textOf = (text: string): DocumentNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const PATCHED = textOf('patched');

/** A library with one entry, and what becomes of it. */
function library(options: {
  readonly revision?: number | null;
  readonly fits?: boolean;
  readonly conflict?: boolean;
}) {
  const { revision = 3, fits = true, conflict = false } = options;
  const done: unknown[] = [];
  const recover = (kept: KeptTyping): Promise<string | null> =>
    recoverTyped(
      kept,
      {
        entries: {
          read: async () => {
            if (revision === null) throw new Problem('not-found', 'It is gone.');
            return { id: 'a', title: 'Saved', revision, document: textOf('old') } as Entry;
          },
          save: async (save) => {
            if (conflict) throw new Problem('conflict', 'Changed elsewhere.');
            done.push(save);
            return { revision: save.revision + 1, updated: '' };
          },
          add: async (entry) => {
            done.push(entry);
            return { id: 'new' };
          },
        },
        conflicts: {
          keepUnsaved: async (save) => {
            done.push(['beside', save]);
            return { file: '' };
          },
        },
      },
      async () => ({ patch: () => (fits ? PATCHED : null), alone: () => textOf('typed') }),
    );
  return { done, recover };
}

const KEPT: KeptTyping = {
  id: 'a',
  title: 'One',
  bases: [
    { revision: 3, patch: PATCH },
    { revision: 4, patch: null },
  ],
  changes: { title: 'Two' },
  markdown: null,
};
const NOTE = { kind: 'note', title: 'From One', private: true, markdown: 'typed\n' };

test('what was typed comes into the text that it was typed in', async () => {
  const { done, recover } = library({});
  expect(await recover(KEPT)).toBe('a');
  expect(done).toEqual([{ id: 'a', revision: 3, changes: { title: 'Two', document: PATCHED } }]);
});

test('a save that succeeded just before leaves nothing but the fields', async () => {
  const { done, recover } = library({ revision: 4 });
  expect(await recover(KEPT)).toBe('a');
  expect(done).toEqual([{ id: 'a', revision: 4, changes: { title: 'Two' } }]);
  const other = library({ revision: 4 });
  expect(await other.recover({ ...KEPT, changes: {} })).toBeNull();
  expect(await other.recover({ ...KEPT, changes: { title: 'Saved' } })).toBeNull();
  expect(other.done).toEqual([]);
});

test.each([
  ['another revision', { revision: 9 }],
  ['another text', { fits: false }],
  ['no entry', { revision: null }],
])('with %s it becomes a private note of its own', async (_, options) => {
  const { done, recover } = library(options);
  expect(await recover(KEPT)).toBe('new');
  expect(done).toEqual([NOTE]);
});

test('a source is saved as a whole on what it was typed in, or kept beside it', async () => {
  const kept = { ...KEPT, markdown: 'whole' };
  const merged = library({ revision: 9 });
  expect(await merged.recover(kept)).toBe('a');
  const save = { id: 'a', revision: 3, changes: { title: 'Two', markdown: 'whole' } };
  expect(merged.done).toEqual([save]);
  const onTop = library({ revision: 4 });
  expect(await onTop.recover(kept)).toBe('a');
  expect(onTop.done).toEqual([{ ...save, revision: 4 }]);
  const other = library({ conflict: true });
  expect(await other.recover(kept)).toBe('a');
  expect(other.done).toEqual([['beside', save]]);
  const gone = library({ revision: null });
  expect(await gone.recover(kept)).toBe('new');
  expect(gone.done).toEqual([{ ...NOTE, markdown: 'whole' }]);
});

test('fields alone are saved on the revision that they were changed in', async () => {
  const { done, recover } = library({ revision: 9 });
  expect(await recover({ ...KEPT, bases: [{ revision: 3, patch: null }] })).toBe('a');
  expect(done).toEqual([{ id: 'a', revision: 3, changes: { title: 'Two' } }]);
});

test('at every key what is not saved is kept, and nothing when it is', async () => {
  let kept: KeptTyping | null = null;
  let text = 'old';
  const answers: ((answer: { revision: number; updated: string }) => void)[] = [];
  const autosave = createAutosave({
    revision: 3,
    save: () => new Promise((resolve) => answers.push(resolve)),
    onStep: () => keeper.changed(),
  });
  const keeper = keepTyped({ id: 'a', title: 'One' }, autosave, (next) => {
    kept = next;
  });
  const versions = new Map<EntryChanges['document'] | null, string>([[null, 'old']]);
  const end = keeper.follow((bases) => ({
    patches: bases.map(({ document }) =>
      versions.get(document) === text ? null : { ...PATCH, now: text },
    ),
    markdown: null,
  }));
  const now = (): unknown => kept?.bases.map(({ revision, patch }) => [revision, patch?.now]);

  text = 'old and';
  keeper.typed();
  expect(now()).toEqual([[3, 'old and']]);
  const document = textOf(text);
  versions.set(document, text);
  autosave.change({ document });
  const saving = autosave.flush();
  // While it is saved, either may be what the library has.
  expect(now()).toEqual([
    [3, 'old and'],
    [4, undefined],
  ]);
  text = 'old and new';
  keeper.typed();
  expect(now()).toEqual([
    [3, 'old and new'],
    [4, 'old and new'],
  ]);
  answers[0]?.({ revision: 4, updated: '' });
  await saving;
  expect(now()).toEqual([[4, 'old and new']]);
  text = 'old and';
  keeper.typed();
  expect(kept).toBeNull();

  autosave.change({ title: 'Two' });
  expect(kept).toMatchObject({ title: 'Two', changes: { title: 'Two' } });
  text = 'old and more';
  keeper.typed();
  // An editor that goes tells all that was typed in it; what was kept stays until that is saved.
  autosave.change({ document: textOf(text) });
  end();
  const last = autosave.flush();
  expect(now()).toEqual([
    [4, 'old and more'],
    [5, undefined],
  ]);
  answers[1]?.({ revision: 5, updated: '' });
  await last;
  expect(kept).toBeNull();
});
