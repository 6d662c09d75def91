import type { ImportFinding } from '#contract/importing/import-report';
import type { LinkGraph } from '#core/links/link-graph';
import { linkKey } from '#core/links/link-key';
import { findNamesakes } from '../links/namesakes';
import type { Incoming } from './incoming';
import type { MatchedImport } from './match-imported';

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

/**
 * The texts that came in anew or changed and whose titles others have.
 * @param incoming all that the source holds
 */
export function tellNamesakes(
  links: LinkGraph,
  incoming: readonly Incoming[],
  { added, changed }: Pick<MatchedImport, 'added' | 'changed'>,
): readonly ImportFinding[] {
  const ids = new Set(incoming.map(({ head }) => head.id));
  const files = new Map<string, string[]>();
  for (const { head, file } of incoming) {
    const key = linkKey(head.title);
    files.set(key, [...(files.get(key) ?? []), file]);
  }
  return [...added, ...changed.map((one) => one.incoming)].flatMap(({ head, file }) => {
    const { title, id } = head;
    if (title.trim() === '') return [];
    const beside = (files.get(linkKey(title)) ?? []).filter((other) => other !== file);
    const here = findNamesakes(links, id, title).others.filter((other) => !ids.has(other.id));
    const [first = here.length > 0 ? 'an entry of the library' : undefined] = beside;
    if (first === undefined) return [];
    const count = beside.length + here.length - 1;
    const more = count > 0 ? ` and ${count} more` : '';
    const what = `“${title}” is also the title of ${first}${more}; links to it lead to the oldest.`;
    return [{ file, what }];
  });
}
