import { expect, test } from 'vitest';
import type { Session } from '../session';
import { createAssetCalls } from './assets';

test('a film is refused before it is kept, and the person told what to do', async () => {
  const film = { byteLength: 101 * 1024 * 1024 } as Uint8Array;
  await expect(
    createAssetCalls({} as Session).add({ name: 'talk.mp4', bytes: film }),
  ).rejects.toThrow('talk.mp4 is larger than 100 MB. Link to it instead.');
});
