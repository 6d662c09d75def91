import type { LinkChange, MentionPlace, Mentions, ShownMention } from '#contract/links/linking';
import { editAtoms } from '#core/document/edit-atoms';
import type { LinkGraph } from '#core/links/link-graph';
import { isMentionable } from '#core/links/mentionable';
import { findMentions, linkMention, type Mention } from '#core/links/mentions';
import { NameTrie } from '#core/links/name-trie';
import { Problem } from '#core/problem';
import { splitWords } from '#core/search/words';
import { toCandidate, type JointChanges, type Wanted } from '../entries/joint-changes';
import type { Session } from '../session';

/** Entries that hold the words and are read for a closer look, the latest changed. */
const LOOKED_AT = 1000;
/** Read at the same time. */
const AT_ONCE = 32;
/** Characters of a line that are shown before and after a mention. */
const CONTEXT = 100;

/** Where other entries name this one without linking to it. */
export async function listMentions(
  session: Session,
  { id, limit }: { id: string; limit: number },
): Promise<Mentions> {
  const { storage, search, links, indexing } = session.library();
  const names = mentionableNames(links, id);
  if (names.length === 0) return { entries: [], more: false };
  await indexing.settled();
  const phrases = names.map((name) => splitWords(name).map(({ word }) => word));
  const holding = (await search.holding(phrases, LOOKED_AT)).filter((one) => one !== id);
  const trie = trieOf(names, id);
  const found: Mentions['entries'][number][] = [];
  let read = 0;
  while (read < holding.length && found.length <= limit) {
    const some = holding.slice(read, read + AT_ONCE);
    read += some.length;
    // One that can't be read is named by the check of the library.
    const records = await Promise.allSettled(some.map((one) => storage.read(one)));
    for (const result of records) {
      if (result.status === 'rejected') continue;
      const { id: one, title, revision, document } = result.value;
      const mentions = findMentions(document, trie).map(toShown);
      if (mentions.length > 0) found.push({ id: one, title, revision, mentions });
    }
  }
  const more = found.length > limit || holding.length >= LOOKED_AT - 1;
  return { entries: found.slice(0, limit), more };
}

/** Makes links of mentions, all or none. */
export async function linkMentions(
  session: Session,
  changes: JointChanges,
  wanted: {
    readonly id: string;
    readonly in: readonly {
      readonly id: string;
      readonly revision: number;
      readonly places: readonly MentionPlace[];
    }[];
  },
): Promise<LinkChange> {
  const { storage, links } = session.library();
  const names = mentionableNames(links, wanted.id);
  const title = names[0];
  const trie = trieOf(names, wanted.id);
  const linked: Wanted[] = [];
  let count = 0;
  for (const { id, revision, places } of wanted.in) {
    const record = await storage.read(id);
    const mentions = record.revision === revision ? findMentions(record.document, trie) : [];
    const chosen = mentions.filter((mention) => places.some((place) => isAt(mention, place)));
    if (chosen.length < places.length || title === undefined) {
      throw new Problem(
        'conflict',
        `“${record.title}” was changed since. Nothing was linked; look at its mentions again.`,
      );
    }
    const to = editAtoms(
      record,
      chosen.map((one) => linkMention(one, title)),
    );
    linked.push({ record, to });
    count += chosen.length;
  }
  const change = await changes.keep(linked, null);
  const entries = linked.map(({ record }) => toCandidate(record));
  return { change, links: count, entries, obstacle: null };
}

/** The names that lead to an entry and are looked for, its title first. */
function mentionableNames(links: LinkGraph, id: string): readonly string[] {
  const row = links.row(id);
  if (row === undefined) return [];
  const all = [row.title, ...row.aliases].filter((name) => links.resolve(name) === id);
  return all.filter(isMentionable);
}

function trieOf(names: readonly string[], id: string): NameTrie {
  return new NameTrie(names.map((name) => ({ id, name })));
}

function isAt(mention: MentionPlace, place: MentionPlace): boolean {
  return (
    mention.from === place.from &&
    mention.to === place.to &&
    mention.path.join() === place.path.join()
  );
}

function toShown({ path, from, to, before, text, after }: Mention): ShownMention {
  return {
    path,
    from,
    to,
    before: before.length > CONTEXT ? `…${before.slice(-CONTEXT)}` : before,
    text,
    after: after.length > CONTEXT ? `${after.slice(0, CONTEXT)}…` : after,
  };
}
