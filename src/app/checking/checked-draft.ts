import type { CheckedDraft, LinkedEntry } from '#core/check/rule';
import { readFrontMatter } from '#core/document/front-matter';
import { collectTags } from '#core/document/tags';
import { listTextBlocks } from '#core/document/text-blocks';
import { collectLinks } from '#core/document/wikilinks';
import { isDraftKind } from '#core/draft/draft';
import type { EntryRecord } from '#core/library/record';
import { isPrivate } from '#core/publish/privacy/privacy';
import { Problem } from '#core/problem';
import type { Session } from '../session';

/**
 * A record as rules look at it, with all that it links to.
 *
 * @throws Problem `bad-input` when it is no draft
 */
export async function readDraft(session: Session, record: EntryRecord): Promise<CheckedDraft> {
  const { kind } = record;
  if (!isDraftKind(kind)) {
    throw new Problem(
      'bad-input',
      `“${record.title}” is a ${kind}, and only posts and talks are checked. Compose a draft from it first.`,
    );
  }
  const settings = session.library().storage.settings();
  const { document, title } = record;
  const linked = await readLinked(session, record);
  return {
    kind,
    title,
    tags: [...new Set([...record.tags, ...collectTags(document)])],
    frontMatter: readFrontMatter(record.frontMatter),
    document,
    blocks: listTextBlocks(document),
    resolve: (wanted) => linked.get(wanted) ?? null,
    generators: [...new Set(settings.targets.map(({ generator }) => generator))],
    ownWords: settings.words ?? [],
    wordings: settings.wordings ?? [],
  };
}

async function readLinked(
  session: Session,
  { document }: EntryRecord,
): Promise<ReadonlyMap<string, LinkedEntry>> {
  const { links, storage } = session.library();
  const linked = new Map<string, LinkedEntry>();
  for (const title of collectLinks(document)) {
    const id = links.resolve(title);
    const record = id === null ? null : await storage.read(id).catch(() => null);
    if (record === null) continue;
    linked.set(title, {
      title: record.title,
      isPrivate: isPrivate(record),
      blocks: listTextBlocks(record.document),
    });
  }
  return linked;
}
