import type { EntryRecord } from '#core/library/record';
import { toCatalogRow } from '#core/library/catalog-row';
import { createLinkGraph } from '#core/links/link-graph';
import { dialectOf } from '../../generators/dialects';
import { indexLibrary } from '../../privacy/private-index';
import type { PublicationWish } from '../../publish';
import type { Generator } from '../../target';
import { post } from '../../testing/plan-posts';
import { bringHome } from '../bring-home';
import { createRewriter } from '../rewriter';

/** Where a post is written to. */
interface Place {
  /** Of the post, and of the one beside it. */
  readonly path: string;
  readonly second: string;
  /** What its file held when it came from the blog, for one that did. */
  readonly cameFrom?: string;
}

/**
 * Writes a post into a blog in which another one, “Second”, is published.
 * @returns what its file holds, and what brings a change of it home
 */
export function writePost(generator: Generator, record: EntryRecord, place: Place) {
  const { path, cameFrom } = place;
  const second = post('p2', 'Second', 'Text.', { frontMatter: "---\nslug: 'second'\n---" });
  const library = [record, second];
  const dialect = dialectOf({ generator });
  const kept = cameFrom === undefined ? undefined : { path, text: cameFrom, taken: [] };
  const wish: PublicationWish = {
    dialect,
    ids: [record.id],
    library,
    trash: [],
    index: indexLibrary({ library, trash: [] }),
    resolve: createLinkGraph(library.map(toCatalogRow)).resolve,
    published: new Map([
      [record.id, path],
      [second.id, place.second],
    ]),
    kept: new Map(kept === undefined ? [] : [[record.id, kept]]),
    obstacles: new Map(),
    taken: [],
    now: '2024-06-01T00:00:00.000Z',
  };
  const rewriter = createRewriter(wish, record, kept);
  const written = rewriter.text(record);
  const bring = (there: string) => bringHome(record, written, there, { rewriter, dialect, path });
  return { written, bring, rewriter };
}
