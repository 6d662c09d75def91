import type { EntryRecord } from '#core/library/record';
import { findLeaks, indexPrivate } from '#core/publish/leaks';
import { createResolver } from '#core/publish/links';
import { isPrivate, privacyObstacle } from '#core/publish/privacy';
import type { WrittenDeck } from './decks/marp';

/**
 * Why a deck can't leave the library, or null when it can: the talk or one of its sources is
 * private, or the written slides hold something that only private entries hold.
 * @param library every entry that is not in the trash
 */
export function deckObstacle(
  talk: EntryRecord,
  deck: WrittenDeck,
  library: readonly EntryRecord[],
): string | null {
  const records = new Map(library.map((record) => [record.id, record]));
  const obstacle = privacyObstacle(talk, (id) => records.get(id), createResolver(library));
  if (obstacle !== null) return obstacle;
  const secrets = indexPrivate(
    library.filter(isPrivate),
    library.filter((record) => !isPrivate(record) && record.stage === null),
  );
  const texts = [deck.text, deck.path, ...deck.copies.map((copy) => copy.name)];
  const [leak] = texts.flatMap((text) => findLeaks(text, secrets));
  if (leak !== undefined) {
    return `It would show “${leak.what}”, which only the private note “${leak.title}” holds.`;
  }
  const copied = deck.copies.find((copy) => secrets.assets.has(copy.asset));
  return copied === undefined
    ? null
    : `It would show the image ${copied.name}, which only the private note “${secrets.assets.get(copied.asset) ?? ''}” holds.`;
}
