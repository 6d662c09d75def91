import type { Api } from '#contract/calls/api';
import { Problem } from '#core/problem';
import type { Session } from '../session';

/** Files beyond this are refused: a note is no place for videos of this size. */
const LARGEST = 100 * 1024 * 1024;

/** Keeping images and files. */
export function createAssetCalls(session: Session): Api['assets'] {
  return {
    add: async ({ name, bytes }) => {
      if (bytes.byteLength > LARGEST) {
        throw new Problem('bad-input', `${name} is larger than 100 MB. Link to it instead.`);
      }
      const extension = /\.([0-9a-z]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin';
      return { asset: await session.library().storage.addAsset(bytes, extension) };
    },
  };
}
