import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Problem } from '#core/problem';
import { makeTree } from '../import/testing/make-tree';
import { toFileProblem, unlessMissing } from './file-problem';

test('what isn’t there is something else, and any other error names its path', async () => {
  const root = makeTree({ 'a.md': 'a' });
  const gone = join(root, 'gone');
  expect(await unlessMissing(gone, readFile(gone), null)).toBeNull();
  expect(await unlessMissing(root, readdir(root), [])).toEqual(['a.md']);
  const inFile = join(root, 'a.md', 'b');
  await expect(unlessMissing(inFile, readdir(inFile), [])).rejects.toMatchObject({
    code: 'not-found',
    message: `${inFile} does not exist: a part of its path is a file.`,
  });
  await expect(unlessMissing(root, readFile(root), null)).rejects.toThrow(`${root} is a folder.`);
});

test('anything thrown becomes a problem of the file, and a problem stays what it is', () => {
  const problem = new Problem('closed', 'Enough.');
  expect(toFileProblem(problem, '/x')).toBe(problem);
  const full = Object.assign(new Error('no'), { code: 'ENOSPC' });
  expect(toFileProblem(full, '/x').message).toContain('/x could not be written: the disk is full.');
  expect(toFileProblem(new Error('odd'), '/x').message).toBe(
    '/x could not be read or written (odd).',
  );
  expect(toFileProblem('odd', '/x')).toMatchObject({ code: 'disk', cause: 'odd' });
});
