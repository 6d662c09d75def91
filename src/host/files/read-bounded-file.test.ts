import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree } from '../import/testing/make-tree';
import { readBoundedFile } from './read-bounded-file';

const MEGABYTE = 1024 * 1024;

test('a file is read whole, and one that is too large or none is named', async () => {
  const root = makeTree({ 'a.md': 'a', 'large.md': Buffer.alloc(MEGABYTE + 1) });
  const path = (name: string): string => join(root, name);
  expect(String(await readBoundedFile(path('a.md'), MEGABYTE))).toBe('a');
  await expect(readBoundedFile(path('large.md'), MEGABYTE)).rejects.toThrow(
    `${path('large.md')} is larger than 1 MB.`,
  );
  await expect(readBoundedFile(root, MEGABYTE)).rejects.toThrow(`${root} is not a file.`);
  await expect(readBoundedFile(path('gone'), MEGABYTE)).rejects.toMatchObject({
    code: 'not-found',
  });
});

// The system's own files claim to be empty, as one does that is written while it is read.
test.skipIf(process.platform !== 'linux')('a file that grows meanwhile is not taken', async () => {
  const growing = '/proc/self/status';
  await expect(readBoundedFile(growing, 1)).rejects.toThrow(`${growing} is larger than`);
  await expect(readBoundedFile(growing, MEGABYTE)).rejects.toThrow(
    `${growing} was changed while it was read. Import it again.`,
  );
});
