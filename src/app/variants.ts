import type { Api } from '#contract/api';
import type { WantedVariant } from '#contract/drafting';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { isDraftKind } from '#core/draft/draft';
import { toBlogPost } from '#core/draft/variants/blog';
import { toInternalDocument } from '#core/draft/variants/internal';
import { toNewsletter } from '#core/draft/variants/newsletter';
import { POST_LIMITS } from '#core/draft/variants/post-length';
import { toThread } from '#core/draft/variants/thread';
import type { Variant } from '#core/draft/variants/variant';
import type { EntryRecord } from '#core/library/record';
import { draftObstacle } from '#core/publish/draft-obstacle';
import { indexLibrary } from '#core/publish/private-index';
import { Problem } from '#core/problem';
import { readForProof } from './all-records';
import type { Machine } from './machine';
import { toOutputFile } from './output-files';
import { proveFiles } from './picture-proof';
import type { Session } from './session';
import { chosenStyle } from './settings';

/** Giving drafts other forms; nothing private gets into any of them. */
export function createVariantCalls(
  session: Session,
  machine: Machine,
): Pick<Api['drafts'], 'variant' | 'saveVariant'> {
  async function prepare(wanted: WantedVariant): Promise<Variant> {
    const { storage, links } = session.library();
    const library = await readForProof(storage);
    const draft = library.find(({ id }) => id === wanted.id);
    if (draft === undefined) throw new Problem('not-found', `There is no entry ${wanted.id}.`);
    if (!isDraftKind(draft.kind)) {
      throw new Problem('bad-input', `“${draft.title}” is not a draft. Compose one from it first.`);
    }
    const style = chosenStyle(session);
    const variant = write(draft, wanted, style);
    // The cuts of a thread must not hide what runs over them.
    const whole = variant.posts === null ? '' : toInternalDocument(draft, style).text;
    const written = { ...variant, text: `${variant.text}\n${whole}` };
    const obstacle = draftObstacle(draft, written, library, links.resolve);
    if (obstacle !== null) throw new Problem('private', `“${draft.title}” stays here. ${obstacle}`);
    return variant;
  }

  return {
    variant: async (wanted) => {
      const { text, posts, copies, warnings } = await prepare(wanted);
      return { text, posts, images: copies.length, warnings };
    },
    saveVariant: async ({ folder, ...wanted }) => {
      const { storage } = session.library();
      const { path, text, copies } = await prepare(wanted);
      const written = [
        toOutputFile(storage, { path, text }),
        ...copies.map(({ asset, name }) => toOutputFile(storage, { path: name, asset })),
      ];
      const library = copies.length > 0 ? await readForProof(storage) : [];
      const files = await proveFiles(session, machine, written, () => indexLibrary(library));
      await machine.output(storage.folder).write(folder, files);
      return { files: files.map((file) => file.path) };
    },
  };
}

function write(
  draft: EntryRecord,
  { as, platform = 'mastodon', isNumbered = true }: WantedVariant,
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
