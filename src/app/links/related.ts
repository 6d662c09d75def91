import type { RelatedEntry } from '#contract/links/linking';
import { findLinkNeighbours } from '#core/links/link-neighbours';
import { inOrder } from '#core/order';
import type { Session } from '../session';

/** How much company by links counts beside the words, which count at most 1. */
const COMPANY_WEIGHT = 0.1;
const LINK_WEIGHT = 0.05;
/** Company by links counts at most this often. */
const MOST_COMPANY = 4;
const NAMES_SHOWN = 3;

/** The entries that are most like one, by what they say, their tags and their links. */
export async function findRelated(
  session: Session,
  { id, limit }: { id: string; limit: number },
): Promise<readonly RelatedEntry[]> {
  const { search, links, indexing } = session.library();
  await indexing.settled();
  // Links may lift what the words alone put further down.
  const texts = await search.related(id, limit * 2);
  const byText = new Map(texts.map((text) => [text.id, text]));
  const neighbours = findLinkNeighbours(links, id);
  const titles = (ids: readonly string[] = []): readonly string[] =>
    ids
      .slice(0, NAMES_SHOWN)
      .map((one) => links.row(one)?.title)
      .filter((title) => title !== undefined);
  return [...new Set([...byText.keys(), ...neighbours.keys()])]
    .flatMap((other): RelatedEntry[] => {
      const row = links.row(other);
      if (row === undefined) return [];
      const [text, near] = [byText.get(other), neighbours.get(other)];
      const company = COMPANY_WEIGHT * Math.min(near?.weight ?? 0, MOST_COMPANY);
      return [
        {
          id: other,
          title: row.title,
          score: (text?.score ?? 0) + company + (near?.linked ? LINK_WEIGHT : 0),
          words: text?.words ?? [],
          tags: text?.tags ?? [],
          bothLinkTo: titles(near?.bothLinkTo),
          bothLinkedFrom: titles(near?.bothLinkedFrom),
          linked: near?.linked ?? false,
        },
      ];
    })
    .toSorted((a, b) => b.score - a.score || inOrder(a.id, b.id))
    .slice(0, limit);
}
