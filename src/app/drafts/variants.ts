import type { Api } from '#contract/calls/api';
import type { WantedVariant } from '#contract/drafts/drafting';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { isDraftKind } from '#core/draft/draft';
import { lineOf } from '#core/draft/line-of';
import { toBlogPost } from '#core/draft/variants/blog';
import { toDevTo } from '#core/draft/variants/dev-to';
import { toHashnode } from '#core/draft/variants/hashnode';
import { toInternalDocument } from '#core/draft/variants/internal';
import { toLinkedIn } from '#core/draft/variants/linkedin';
import { toMedium } from '#core/draft/variants/medium';
import { toNewsletter } from '#core/draft/variants/newsletter';
import { POST_LIMITS } from '#core/draft/variants/post-length';
import { readerText } from '#core/draft/variants/reader-text';
import { toThread } from '#core/draft/variants/thread';
import {
  isPlatformVariant,
  type PlatformVariant,
  type ReaderVariant,
  type Variant,
} from '#core/draft/variants/variant';
import type { EntryRecord } from '#core/library/record';
import { draftObstacle } from '#core/publish/privacy/draft-obstacle';
import { forReaders } from '#core/publish/for-readers';
import { type AllEntries, indexLibrary } from '#core/publish/privacy/private-index';
import { Problem } from '#core/problem';
import { readForProof } from '../library/all-records';
import type { Machine } from '../machine';
import { toOutputFile } from '../publishing/output-files';
import { proveFiles } from '../publishing/picture-proof';
import type { Session } from '../session';
import { chosenStyle } from '../library/settings';
import { findWhereabouts, type FoundWhereabouts } from './whereabouts';

interface Prepared {
  readonly all: AllEntries;
  readonly variant: Variant;
  /** Null for a form that names no original. */
  readonly where: FoundWhereabouts | null;
}

/** Giving drafts other forms; nothing private gets into any of them. */
export function createVariantCalls(
  session: Session,
  machine: Machine,
): Pick<Api['drafts'], 'variant' | 'saveVariant'> {
  async function prepare(wanted: WantedVariant): Promise<Prepared> {
    const { storage, links } = session.library();
    const all = await readForProof(storage);
    const { library } = all;
    const draft = library.find(({ id }) => id === wanted.id);
    if (draft === undefined) throw new Problem('not-found', `There is no entry ${wanted.id}.`);
    if (!isDraftKind(draft.kind)) {
      throw new Problem('bad-input', `“${draft.title}” is not a draft. Compose one from it first.`);
    }
    const style = chosenStyle(session);
    const { as } = wanted;
    let where: FoundWhereabouts | null = null;
    let variant: Variant;
    if (isPlatformVariant(as)) {
      where = await findWhereabouts(draft, library, {
        targets: storage.settings().targets,
        output: machine.output(storage.folder, 'beside'),
        resolve: links.resolve,
        told: wanted.original,
        timeZone: machine.timeZone(),
      });
      variant = writeCopy(as, forPlaces(draft, links.resolve), style, where);
    } else variant = write(draft, as, wanted, style);
    // What cuts, tags, guards or addresses part must not hide what runs over them.
    const lines = readerText(draft).blocks.map(lineOf);
    const whole = variant.posts === null ? '' : toInternalDocument(draft, style).text;
    const written = { ...variant, text: [...textsOf(variant), whole, ...lines].join('\n') };
    const obstacle = draftObstacle(draft, written, all, links.resolve);
    if (obstacle !== null) throw new Problem('private', `“${draft.title}” stays here. ${obstacle}`);
    return { all, variant, where };
  }

  return {
    variant: async (wanted) => {
      const { variant, where } = await prepare(wanted);
      const { text, posts, copies, warnings, plain = null, fields = [], count = null } = variant;
      return {
        text,
        posts,
        plain,
        fields,
        count,
        original: where?.original ?? null,
        addresses: where?.addresses ?? [],
        images: copies.length,
        warnings,
      };
    },
    saveVariant: async ({ folder, ...wanted }) => {
      const { storage } = session.library();
      const { all, variant } = await prepare(wanted);
      const { path, text, copies } = variant;
      const written = [
        toOutputFile(storage, { path, text }),
        ...copies.map(({ asset, name }) => toOutputFile(storage, { path: name, asset })),
      ];
      const files = await proveFiles(session, machine, written, () => indexLibrary(all));
      await machine.output(storage.folder, 'beside').write(folder, files);
      return { files: files.map((file) => file.path) };
    },
  };
}

/** A draft as other places get it: its `#tags` are tags, its links to its own notes sections. */
function forPlaces(draft: EntryRecord, resolve: (title: string) => string | null): EntryRecord {
  return forReaders(draft, null, (title) => resolve(title) ?? undefined).record;
}

/** All that leaves the library as text. */
function textsOf({ text, plain = '', fields = [] }: Variant): readonly string[] {
  return [text, plain, ...fields.map(({ value }) => value)];
}

function writeCopy(
  as: PlatformVariant,
  draft: EntryRecord,
  style: Partial<MarkdownStyle>,
  where: FoundWhereabouts,
): Variant {
  switch (as) {
    case 'dev.to':
      return toDevTo(draft, style, where);
    case 'hashnode':
      return toHashnode(draft, style, where);
    case 'medium':
      return toMedium(draft, where);
    case 'linkedin':
      return toLinkedIn(draft, where);
  }
}

function write(
  draft: EntryRecord,
  as: ReaderVariant,
  { platform = 'mastodon', isNumbered = true }: WantedVariant,
  style: Partial<MarkdownStyle>,
): Variant {
  switch (as) {
    case 'blog':
      return toBlogPost(draft, style);
    case 'internal':
      return toInternalDocument(draft, style);
    case 'newsletter':
      return toNewsletter(draft, style);
    case 'thread':
      return toThread(draft, POST_LIMITS[platform], isNumbered);
  }
}
