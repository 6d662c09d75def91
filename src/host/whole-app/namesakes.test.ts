import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTree } from '../import/testing/make-tree';
import { importedId, openEmptyLibrary } from '../import/testing/open-library';

describe('entries of one title', () => {
  it('know of each other, and which of them links mean', async () => {
    const { entries, links } = await openEmptyLibrary();
    const add = (title: string, markdown = '') => entries.add({ kind: 'note', title, markdown });
    const older = await add('Retrying');
    const aliased = await add('Backoff', '---\naliases: [retrying]\n---\n');
    const newer = await add('Something');
    expect(await links.namesakes({ id: newer.id, title: 'Something' })).toEqual({
      others: [],
      isMeant: true,
    });
    const { others, isMeant } = await links.namesakes({ id: newer.id, title: ' RETRYING' });
    expect(others.map(({ id }) => id).toSorted()).toEqual([older.id, aliased.id].toSorted());
    expect(isMeant).toBe(false);
    expect(await links.namesakes({ id: older.id, title: 'Retrying' })).toMatchObject({
      others: [{ id: aliased.id }],
      isMeant: true,
    });
    expect((await links.namesakes({ id: older.id, title: ' ' })).others).toEqual([]);
  });

  it('are named by an import that brings them', async () => {
    const { entries, transfer } = await openEmptyLibrary();
    await entries.add({ kind: 'note', title: 'Here' });
    const root = makeTree({
      'a.md': '# Twice\n',
      'b/a.md': '# Twice\n',
      'here.md': '# Here\n',
      'one.md': '# One\n',
    });
    const dry = await transfer.import({ paths: [root], as: 'notes', dryRun: true });
    const report = await transfer.import({ paths: [root], as: 'notes' });
    for (const { namesakes } of [dry, report]) {
      expect(namesakes).toHaveLength(3);
      expect(namesakes.find(({ file }) => file === join(root, 'a.md'))?.what).toContain(
        join(root, 'b', 'a.md'),
      );
      expect(namesakes.find(({ file }) => file === join(root, 'here.md'))?.what).toContain(
        'an entry of the library',
      );
    }
    expect(importedId(report, 'one.md')).not.toBe('');
    expect((await transfer.import({ paths: [root], as: 'notes' })).namesakes).toEqual([]);
  });
});
