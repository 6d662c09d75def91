import { expect, test } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { createLatestSaves } from './latest-saves';

test('a save that failed can be tried again, and the one before it is still the latest', async () => {
  const saves = createLatestSaves();
  const at = (revision: number) => makeRecord('n1', 'Note', '', { revision });
  const fail = async () => {
    throw new Error('The disk is full.');
  };
  await expect(saves.run([at(1)], fail)).rejects.toThrow('full');
  await saves.run([at(1)], async () => undefined);
  await expect(saves.run([at(2)], fail)).rejects.toThrow('full');
  expect([saves.mayKeep(at(2)), saves.mayKeep(at(1))]).toEqual([true, false]);
});
