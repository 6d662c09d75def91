import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntryChanges } from '#contract/calls/api';
import { Problem } from '#core/problem';
import { createAutosave, mergeChanges } from './autosave';

const ASSET = `${'a'.repeat(64)}.png`;

/** A library with one entry: keeps what is saved and can be made to refuse. */
function createLibrary() {
  let revision = 1;
  let refusal: Error | null = null;
  const kept: EntryChanges[] = [];
  return {
    kept,
    refuse: (error: Error | null) => {
      refusal = error;
    },
    changeElsewhere: () => {
      revision += 1;
    },
    save: async (from: number, changes: EntryChanges) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
      if (refusal) throw refusal;
      if (from !== revision) throw new Problem('conflict', 'changed elsewhere');
      revision += 1;
      kept.push(changes);
      return { revision, updated: '2026-01-01T00:00:00.000Z' };
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createAutosave', () => {
  it('saves once after a pause, with the latest of each field', async () => {
    const library = createLibrary();
    const autosave = createAutosave({ revision: 1, save: library.save });
    autosave.change({ title: 'O' });
    autosave.change({ title: 'On', tags: ['a'] });
    expect(autosave.state().name).toBe('waiting');
    await vi.advanceTimersByTimeAsync(700);
    expect(library.kept).toEqual([{ title: 'On', tags: ['a'] }]);
    expect(autosave.state().name).toBe('saved');
    expect(autosave.unsaved()).toBeNull();
  });

  it('leaves no more than a second of steady typing unsaved', async () => {
    const library = createLibrary();
    const autosave = createAutosave({ revision: 1, save: library.save });
    for (let key = 0; key < 50; key += 1) {
      autosave.change({ title: `${key}` });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(library.kept.length).toBeGreaterThanOrEqual(5);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(library.kept.at(-1)).toEqual({ title: '49' });
  });

  it('waits for the save that runs, for all who ask for it', async () => {
    const library = createLibrary();
    const autosave = createAutosave({ revision: 1, save: library.save });
    autosave.change({ title: 'a' });
    const flushed = autosave.flush();
    autosave.change({ title: 'b' });
    const left: (EntryChanges | null)[] = [];
    const waiting = [1, 2, 3].map(() => autosave.flush().then(() => left.push(autosave.unsaved())));
    await vi.advanceTimersByTimeAsync(200);
    await Promise.all([flushed, ...waiting]);
    expect(left).toEqual([null, null, null]);
    expect(library.kept).toEqual([{ title: 'a' }, { title: 'b' }]);
  });

  it('saves what was typed while a save was under way', async () => {
    const library = createLibrary();
    const autosave = createAutosave({ revision: 1, save: library.save });
    autosave.change({ title: 'a' });
    const flushed = autosave.flush();
    autosave.change({ title: 'b' });
    expect(autosave.unsaved()).toEqual({ title: 'b' });
    await vi.advanceTimersByTimeAsync(100);
    await flushed;
    expect(library.kept).toEqual([{ title: 'a' }, { title: 'b' }]);
  });

  it('keeps the text when saving fails, says why and tries again', async () => {
    const library = createLibrary();
    library.refuse(new Problem('disk', 'The disk is full.'));
    const autosave = createAutosave({ revision: 1, save: library.save });
    autosave.change({ title: 'a' });
    await vi.advanceTimersByTimeAsync(700);
    expect(autosave.state()).toEqual({ name: 'failed', reason: 'The disk is full.' });
    expect(autosave.unsaved()).toEqual({ title: 'a' });
    library.refuse(null);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(library.kept).toEqual([{ title: 'a' }]);
    expect(autosave.state().name).toBe('saved');
  });

  it('waits for a decision after a conflict, and saves on top when told to', async () => {
    const library = createLibrary();
    const autosave = createAutosave({ revision: 1, save: library.save });
    library.changeElsewhere();
    autosave.change({ title: 'mine' });
    await vi.advanceTimersByTimeAsync(700);
    expect(autosave.state().name).toBe('conflict');
    autosave.change({ tags: ['b'] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(library.kept).toEqual([]);
    const rebased = autosave.rebase(2);
    await vi.advanceTimersByTimeAsync(100);
    await rebased;
    expect(library.kept).toEqual([{ title: 'mine', tags: ['b'] }]);
  });

  it('asks an editor for what it holds back before saving at once', async () => {
    const library = createLibrary();
    const autosave = createAutosave({ revision: 1, save: library.save });
    const leave = autosave.gatherFrom(() => autosave.change({ title: 'held back' }));
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(100);
    leave();
    await vi.advanceTimersByTimeAsync(100);
    await flushed;
    expect(library.kept[0]).toEqual({ title: 'held back' });
  });

  it('forgets what is discarded', async () => {
    const library = createLibrary();
    const autosave = createAutosave({ revision: 1, save: library.save });
    autosave.change({ title: 'a' });
    autosave.discard();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(library.kept).toEqual([]);
  });
});

describe('mergeChanges', () => {
  it('adds attachments up and lets later fields win', () => {
    expect(
      mergeChanges(
        { title: 'a', attachments: { 'x.png': ASSET } },
        { title: 'b', attachments: { 'y.png': ASSET } },
      ),
    ).toEqual({ title: 'b', attachments: { 'x.png': ASSET, 'y.png': ASSET } });
  });

  it('invents no attachments', () => {
    expect(mergeChanges(null, { title: 'a' })).toEqual({ title: 'a' });
  });

  it('lets Markdown take the place of an earlier document, and a later document stand on it', () => {
    const document = { type: 'doc' };
    expect(mergeChanges({ title: 'A', document }, { markdown: 'b' })).toEqual({
      title: 'A',
      markdown: 'b',
    });
    expect(mergeChanges({ frontMatter: 'a' }, { markdown: 'b' })).toEqual({ markdown: 'b' });
    expect(mergeChanges({ frontMatter: 'a' }, { frontMatter: null })).toEqual({
      frontMatter: null,
    });
    expect(mergeChanges({ markdown: 'a' }, { document })).toEqual({ markdown: 'a', document });
    expect(mergeChanges({ document }, { title: 'A' })).toEqual({ title: 'A', document });
  });
});
