import { linkKey } from '#core/links/link-key';
import type { Incoming } from './incoming';

/**
 * Among entries of one name a link means the oldest. Files say little about that: those of a fresh
 * checkout are all of the same moment. So where only files date them, the text that the source
 * lists first is made the oldest.
 */
export function orderNamesakes(incoming: readonly Incoming[]): void {
  const latest = new Map<string, number>();
  for (const one of incoming) {
    const key = linkKey(one.head.title);
    const own = Date.parse(one.head.created);
    const before = latest.get(key) ?? -Infinity;
    const moment = one.isDated || own > before ? own : before + 1;
    latest.set(key, Math.max(before, moment));
    if (moment === own) continue;
    const created = new Date(moment).toISOString();
    const { updated } = one.head;
    one.head = { ...one.head, created, updated: updated < created ? created : updated };
  }
}
