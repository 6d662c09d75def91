import type { Api } from '#contract/api';
import type { PublicationPlan, Publishing } from '#contract/publication';
import { writeFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { tellChangedAddress } from '#core/publish/changed-address';
import { driftObstacle, type Drift } from '#core/publish/drift';
import { withEndingsOf } from '#core/publish/line-endings';
import type { OutputFile } from '#core/publish/output';
import {
  frozenSlug,
  type PlannedPublication,
  planPublication,
  type PublicationWish,
  type PublishedFile,
} from '#core/publish/publish';
import type { Target } from '#core/publish/target';
import { type BlogFile, driftOfFile, readBlogFiles } from './blog-files';
import type { Machine } from './machine';
import { planFiles, toOutputFile } from './output-files';
import { readWanted } from './publication-wish';
import { rememberWritten } from './remember-written';
import { nextRevision } from './records';
import type { Session } from './session';
import { createTakingBack } from './taking-back';
import { createTakingHome, createThereComparison } from './taking-home';
import { createUnpublishing } from './unpublishing';

export interface Prepared {
  readonly target: Target;
  readonly plan: ReturnType<typeof planPublication>;
  readonly records: ReadonlyMap<string, EntryRecord>;
  readonly drifts: ReadonlyMap<string, Drift>;
  readonly files: readonly (OutputFile & { readonly id: string })[];
}

/** What is prepared, for a look or for the blog. */
interface Preparing extends Publishing {
  /** Whether drafts are prepared as the posts that they will be. */
  readonly asShown?: boolean;
}

/** Writing posts into a blog, and what it prepares for that. */
export interface PublishingWork {
  readonly calls: Api['publishing'];
  /** What would be written into a blog, proved to hold nothing private. */
  prepare(publication: Preparing): Promise<Prepared>;
}

/** Writing posts into a blog: telling first what would be written, then doing it. */
export function createPublishing(session: Session, machine: Machine): PublishingWork {
  const output = () => machine.output(session.library().storage.folder);

  async function prepare({ overwrite, ...posts }: Preparing): Promise<Prepared> {
    const { target, wanted, records, there, wish } = await readWanted(session, machine, posts);
    const first = planInPlace(wish, there);
    const drifts = new Map(
      wanted.map((record) => {
        const planned = textFor(first.files, record.id);
        return [record.id, driftOfFile(machine, record, there.get(record.id), planned)];
      }),
    );
    const obstacles = new Map<string, string>();
    if (overwrite !== true) {
      for (const [id, drift] of drifts) {
        const reason = driftObstacle(drift, there.get(id)?.publication.path ?? '');
        if (reason !== null) obstacles.set(id, reason);
      }
    }
    const plan = obstacles.size === 0 ? first : planInPlace({ ...wish, obstacles }, there);
    const { storage } = session.library();
    const files = await Promise.all(plan.files.map((file) => readContent(storage, file)));
    return { target, plan, records, drifts, files };
  }

  const calls: Api['publishing'] = {
    plan: async (wish): Promise<PublicationPlan> => {
      const { target, plan, files, drifts } = await prepare(wish);
      const planned = await planFiles(output(), target.path, files);
      return {
        target,
        files: planned.map((file, index) => ({ ...file, id: files[index]?.id ?? '' })),
        refused: plan.refused,
        warnings: plan.warnings,
        drifts: [...drifts].map(([id, drift]) => ({ id, drift })),
      };
    },
    write: async (wish) => {
      const { target, plan, records, files } = await prepare(wish);
      // Checked before anything is remembered, so that a folder that is gone changes nothing.
      await output().plan(target.path, files);
      const slugged = withSlugs(machine, records, plan.slugs);
      await session.keep(slugged);
      await output().write(target.path, files);
      const revisions = new Map(
        [...records.values(), ...slugged].map(({ id, revision }) => [id, revision]),
      );
      const written = await rememberWritten(session, machine, target, plan, revisions);
      await session.keep(written, { besideText: true });
      const { refused, warnings } = plan;
      return { written: files.map(({ path, id }) => ({ file: path, id })), refused, warnings };
    },
    unpublish: createUnpublishing(session, machine),
    compareThere: createThereComparison(session, machine),
    takeHome: createTakingHome(session, machine),
    undoTakeHome: createTakingBack(session, machine),
    states: async ({ id }) => {
      const { storage } = session.library();
      const record = await storage.read(id);
      const targets = storage.settings().targets;
      const states = [];
      for (const { target: name, path, at } of record.publications) {
        const target = targets.find((one) => one.name === name);
        if (target === undefined) continue;
        const file = (await readBlogFiles(output(), target, [record])).get(id);
        states.push({ target: name, path, at, drift: driftOfFile(machine, record, file) });
      }
      return states;
    },
  };
  return { calls, prepare };
}

/**
 * Plans a publication whose texts keep the line endings of the files that they replace, and tells
 * of addresses that change.
 */
function planInPlace(
  wish: PublicationWish,
  there: ReadonlyMap<string, BlogFile>,
): PlannedPublication {
  const plan = planPublication(wish);
  const warnings = [...plan.warnings];
  const files = plan.files.map((file) => {
    if (!('text' in file)) return file;
    const { publication, text = null } = there.get(file.id) ?? {};
    if (text === null || publication?.path !== file.path) return file;
    const what = tellChangedAddress(wish.dialect, file.path, text, file.text);
    if (what !== null) warnings.push({ id: file.id, what });
    return { ...file, text: withEndingsOf(text, file.text) };
  });
  return { ...plan, files, warnings };
}

function textFor(files: readonly PublishedFile[], id: string): string | undefined {
  const file = files.find((one) => one.id === id && 'text' in one);
  return file !== undefined && 'text' in file ? file.text : undefined;
}

async function readContent(
  storage: { readAsset(name: string): Promise<Uint8Array> },
  file: PublishedFile,
): Promise<OutputFile & { readonly id: string }> {
  return { ...(await toOutputFile(storage, file)), id: file.id };
}

/** The address of a first publication is kept with the entry, so that it never changes again. */
function withSlugs(
  machine: Machine,
  records: ReadonlyMap<string, EntryRecord>,
  slugs: ReadonlyMap<string, string>,
): readonly EntryRecord[] {
  return [...slugs].flatMap(([id, slug]) => {
    const record = records.get(id);
    if (record === undefined || frozenSlug(record) === slug) return [];
    const frontMatter = writeFrontMatter({ properties: { slug } }, record.frontMatter ?? undefined);
    return [{ ...nextRevision(machine, record, { frontMatter }), updated: record.updated }];
  });
}
