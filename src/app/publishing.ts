import type { Api } from '#contract/api';
import type { PublicationPlan, Publishing } from '#contract/publication';
import { writeFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { driftObstacle, type Drift } from '#core/publish/drift';
import { dialectOf } from '#core/publish/generators/dialects';
import type { OutputFile } from '#core/publish/output';
import {
  frozenSlug,
  planInSteps,
  type PlannedPublication,
  type PublicationWish,
  type PublishedFile,
} from '#core/publish/publish';
import { indexLibrary, type PrivateIndex } from '#core/publish/private-index';
import type { Target } from '#core/publish/target';
import { Problem } from '#core/problem';
import { readForProof } from './all-records';
import type { Announcer } from './announcer';
import { driftOfFile, findKeptFiles, findPublished, readBlogFiles } from './blog-files';
import { beginExport, ExportCancelled, type ExportRun } from './exporting';
import type { Machine } from './machine';
import { planFiles, toOutputFile } from './output-files';
import { proveFile } from './picture-proof';
import { rememberWritten } from './remember-written';
import { nextRevision } from './records';
import type { Session } from './session';
import { chosenStyle } from './settings';
import { findTarget } from './targets';
import { createUnpublishing } from './unpublishing';

interface Prepared {
  readonly target: Target;
  readonly plan: PlannedPublication;
  readonly records: ReadonlyMap<string, EntryRecord>;
  readonly drifts: ReadonlyMap<string, Drift>;
  readonly files: readonly (OutputFile & { readonly id: string })[];
}

/** Writing posts into a blog: telling first what would be written, then doing it. */
export function createPublishingCalls(
  session: Session,
  machine: Machine,
  announcer: Announcer,
): Api['publishing'] {
  const running = new Set<ExportRun>();
  const output = () => machine.output(session.library().storage.folder);

  async function prepare(
    { ids, target: name, overwrite }: Publishing,
    run: ExportRun,
  ): Promise<Prepared> {
    const { storage, links } = session.library();
    const target = findTarget(session, name);
    const dialect = dialectOf(target);
    const library = await readForProof(storage);
    const records = new Map(library.map((record) => [record.id, record]));
    const wanted = [...new Set(ids)].map((id) => {
      const record = records.get(id);
      if (record === undefined) throw new Problem('not-found', `There is no entry ${id}.`);
      return record;
    });
    const there = await readBlogFiles(output(), target, wanted);
    const wish = {
      dialect,
      ids,
      library,
      index: indexLibrary(library),
      resolve: links.resolve,
      ...findPublished(target, dialect, library, await output().names(target.path, dialect.posts)),
      kept: await findKeptFiles(output(), target, dialect, wanted, there),
      obstacles: new Map<string, string>(),
      now: machine.now().toISOString(),
      style: chosenStyle(session),
      defaults: target.site?.defaults ?? {},
    };
    const planNow = async () => planWatched(wish, run);
    const first = await planNow();
    const drifts = new Map(
      wanted.map((record) => {
        const planned = textFor(first.files, record.id);
        return [record.id, driftOfFile(machine, record, there.get(record.id), planned)];
      }),
    );
    if (overwrite !== true) {
      for (const [id, drift] of drifts) {
        const reason = driftObstacle(drift, there.get(id)?.publication.path ?? '');
        if (reason !== null) wish.obstacles.set(id, reason);
      }
    }
    const going = wish.obstacles.size === 0 ? first : await planNow();
    const pictures = await provePictures(going.files, wish.index);
    for (const [id, reason] of pictures.reasons) wish.obstacles.set(id, reason);
    const told = pictures.reasons.size === 0 ? going : await planNow();
    const warnings = told.files.flatMap(({ id, path }) => {
      const what = pictures.warnings.get(path);
      return what === undefined ? [] : [{ id, what }];
    });
    const plan = { ...told, warnings: [...told.warnings, ...warnings] };
    const files = plan.files.map((file) => ({
      ...(pictures.files.get(file.path) ?? toOutputFile(storage, file)),
      id: file.id,
    }));
    return { target, plan, records, drifts, files };
  }

  /** Does something that can be cancelled. */
  async function watched<Done>(task: (run: ExportRun) => Promise<Done>): Promise<Done> {
    const run = beginExport(announcer, 'Publishing');
    running.add(run);
    try {
      return await task(run);
    } catch (error) {
      if (!(error instanceof ExportCancelled)) throw error;
      throw new Problem('closed', 'Cancelled. Nothing was written.');
    } finally {
      running.delete(run);
    }
  }

  /** Plans post by post, with time for other work between two. */
  async function planWatched(wish: PublicationWish, run: ExportRun): Promise<PlannedPublication> {
    const steps = planInSteps(wish);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      run.tell(step.value, wish.ids.length);
      await machine.pause();
    }
  }

  /** What pictures hold besides what they show, by their paths; each entry's first obstacle. */
  async function provePictures(planned: readonly PublishedFile[], index: PrivateIndex) {
    const { storage } = session.library();
    const files = new Map<string, OutputFile>();
    const reasons = new Map<string, string>();
    const warnings = new Map<string, string>();
    for (const one of planned) {
      if (!('asset' in one) || reasons.has(one.id)) continue;
      const proved = await proveFile(session, machine, toOutputFile(storage, one), index);
      files.set(one.path, proved.file);
      if (proved.reason !== null) reasons.set(one.id, proved.reason);
      if (proved.warning !== null) warnings.set(one.path, proved.warning);
    }
    return { files, reasons, warnings };
  }

  return {
    plan: async (wish): Promise<PublicationPlan> =>
      watched(async (run) => {
        const { target, plan, files, drifts } = await prepare(wish, run);
        const planned = await planFiles(output(), target.path, files);
        return {
          target,
          files: planned.map((file, index) => ({ ...file, id: files[index]?.id ?? '' })),
          refused: plan.refused,
          warnings: plan.warnings,
          drifts: [...drifts].map(([id, drift]) => ({ id, drift })),
        };
      }),
    write: async (wish) =>
      watched(async (run) => {
        const { target, plan, records, files } = await prepare(wish, run);
        // Checked before anything is remembered, so that a folder that is gone changes nothing.
        await output().plan(target.path, files);
        const slugged = withSlugs(machine, records, plan.slugs);
        await session.keep(slugged, { isFollowed: true });
        try {
          await output().write(target.path, files, (done) => run.tell(done, files.length));
        } catch (error) {
          session.library().indexing.changed(slugged);
          throw error;
        }
        const revisions = new Map(
          [...records.values(), ...slugged].map(({ id, revision }) => [id, revision]),
        );
        const written = await rememberWritten(session, machine, target, plan, revisions);
        await session.keep(written, { besideText: true });
        const { refused, warnings } = plan;
        return { written: files.map(({ path, id }) => ({ file: path, id })), refused, warnings };
      }),
    cancel: async () => {
      for (const run of running) run.cancel();
    },
    unpublish: createUnpublishing(session, machine),
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
}

function textFor(files: readonly PublishedFile[], id: string): string | undefined {
  const file = files.find((one) => one.id === id && 'text' in one);
  return file !== undefined && 'text' in file ? file.text : undefined;
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
