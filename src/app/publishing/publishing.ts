import { textAt } from '#core/document/text-at';
import type { PublicationPlan, PublishingCalls } from '#contract/publishing/publication';
import { readFrontMatter, writeFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { dialectOf } from '#core/publish/generators/dialects';
import { shownAddress, wholeAddress } from '#core/publish/generators/site-address';
import { pageOfFile } from '#core/publish/places/page-of-file';
import { frozenSlug } from '#core/publish/places/place-post';
import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import { driftOfFile, readBlogFiles } from './blog-files';
import { beginExport, ExportCancelled, type ExportRun } from './exporting';
import type { Machine } from '../machine';
import { planFiles } from './output-files';
import { preparePublication } from './prepare-publication';
import { nextRevision } from '../library/records';
import { rememberWritten } from './remember-written';
import type { Session } from '../session';
import { createTakingBack } from './taking-back';
import { createTakingHome, createThereComparison } from './taking-home';
import { createUnpublishing } from './unpublishing';

/** Writing posts into a blog: telling first what would be written, then doing it. */
export function createPublishingCalls(
  session: Session,
  machine: Machine,
  announcer: Announcer,
): PublishingCalls {
  const running = new Set<ExportRun>();
  const output = () => machine.output(session.library().storage.folder);

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

  return {
    plan: async (wish): Promise<PublicationPlan> =>
      watched(async ({ tell }) => {
        const prepared = await preparePublication(session, machine, wish, tell);
        const { target, dialect, plan, files, drifts, copies } = prepared;
        const planned = await planFiles(output(), target.path, files);
        const ids = files.map(({ id }) => id);
        const copyDrifts = new Map(copies.map(({ path, drift }) => [path, drift]));
        return {
          target,
          files: planned.map((file, index) => {
            const id = textAt(ids, index);
            const drift = copyDrifts.get(file.path) ?? drifts.get(id) ?? 'never';
            return { ...file, id, drift };
          }),
          refused: plan.refused,
          warnings: plan.warnings,
          drifts: [...drifts].map(([id, drift]) => ({ id, drift })),
          addresses: [...plan.pages].flatMap(([id, page]) => {
            const address = shownAddress(dialect, page);
            return address === null || plan.hidden.has(id) ? [] : [{ id, address }];
          }),
        };
      }),
    write: async (wish) =>
      watched(async ({ tell }) => {
        const prepared = await preparePublication(session, machine, wish, tell);
        const { target, dialect, records, leading, files } = prepared;
        const plan = { ...prepared.plan, copies: prepared.written };
        // Checked before anything is remembered, so that a folder that is gone changes nothing.
        const writeFiles = await output().prepare(target.path, files);
        const slugged = withSlugs(machine, records, plan.slugs);
        const written = new Set(plan.files.map(({ id }) => id));
        const led = leading.filter(
          ({ id }) => written.has(id) && !slugged.some((one) => one.id === id),
        );
        const kept = [...led, ...slugged];
        await session.keep(kept, { isFollowed: true });
        try {
          await writeFiles((done) => tell(done, files.length));
        } catch (error) {
          session.library().indexing.changed(kept);
          throw error;
        }
        const revisions = new Map(
          [...records.values(), ...slugged].map(({ id, revision }) => [id, revision]),
        );
        const blog = { target, dialect };
        await session.library().saves.inTurn([...revisions.keys()], async () => {
          const remembered = await rememberWritten(session, machine, blog, plan, revisions);
          await session.keep(remembered, { besideText: true });
        });
        const { refused, warnings } = plan;
        return { written: files.map(({ path, id }) => ({ file: path, id })), refused, warnings };
      }),
    cancel: async () => {
      for (const run of running) run.cancel();
    },
    ...createUnpublishing(session, machine),
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
        const file = (await readBlogFiles(machine, output(), target, [record])).get(id);
        const drift = driftOfFile(machine, record, file);
        const dialect = dialectOf(target, machine.timeZone());
        const text = file?.text ?? null;
        const address =
          text === null ? null : wholeAddress(dialect, pageOfFile(dialect, path, text).page);
        states.push({ target: name, path, at, drift, address });
      }
      return states;
    },
  };
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
    // Nothing can be written into front matter that can't be read: its place is remembered alone.
    if (readFrontMatter(record.frontMatter).problem !== undefined) return [];
    const frontMatter = writeFrontMatter({ properties: { slug } }, record.frontMatter);
    return [{ ...nextRevision(machine, record, { frontMatter }), updated: record.updated }];
  });
}
