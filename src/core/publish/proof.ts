import type { EntryRecord } from '#core/library/record';
import type { CopiedAsset } from './attachments';
import { findLeaks, indexPrivate, type PrivateIndex } from './leaks';
import { isPrivate } from './privacy';

/** What is about to be written for an entry. */
export interface Written {
  readonly path: string;
  readonly text: string;
  readonly copies: readonly CopiedAsset[];
}

/** What only the private entries of a library hold. What a public note says is no secret. */
export function indexLibrary(library: readonly EntryRecord[]): PrivateIndex {
  return indexPrivate(
    library.filter(isPrivate),
    library.filter((record) => !isPrivate(record) && record.stage === null),
  );
}

/**
 * The last proof, made on what would be written: why it can't leave, or null when nothing in it,
 * front matter, names and images included, is held by private entries only.
 */
export function leakObstacle(written: Written, index: PrivateIndex): string | null {
  const texts = [written.text, written.path, ...written.copies.map((copy) => copy.name)];
  for (const text of texts) {
    const [leak] = findLeaks(text, index);
    if (leak !== undefined) {
      return `It would show “${leak.what}”, which only the private note “${leak.title}” holds.`;
    }
  }
  for (const { asset, name } of written.copies) {
    const title = index.assets.get(asset);
    if (title !== undefined) {
      return `It would show the image ${name}, which only the private note “${title}” holds.`;
    }
  }
  return null;
}
