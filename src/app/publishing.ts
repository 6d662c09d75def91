import type { Api } from '#contract/api';
import type { PublicationPlan, Publishing } from '#contract/publication';
import { readFrontMatter, writeFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import type { Dialect } from '#core/publish/dialect';
import { driftObstacle, type Drift } from '#core/publish/drift';
import { dialectOf } from '#core/publish/generators/dialects';
import { shownAddress, wholeAddress } from '#core/publish/generators/site-address';
import type { OutputFile } from '#core/publish/output';
import { pageOfFile } from '#core/publish/page-of-file';
import { frozenSlug } from '#core/publish/place-post';
import {
  planPublication,
  type PlannedPublication,
  type PublishedFile,
} from '#core/publish/publish';
import { movedPage, type MovedPage, tellMoved, withRedirect } from '#core/publish/redirects';
import type { Target } from '#core/publish/target';
import { Problem } from '#core/problem';
import { readForProof } from './all-records';
import {
  type BlogFile,
  driftOfFile,
  findKeptFiles,
  findPublished,
  readBlogFiles,
} from './blog-files';
import type { Machine } from './machine';
import { planFiles, toOutputFile } from './output-files';
import { proveFile } from './picture-proof';
import { rememberWritten } from './remember-written';
import { nextRevision } from './records';
import type { Session } from './session';
import { chosenStyle } from './settings';
import { findTarget } from './targets';
import { createUnpublishing } from './unpublishing';

export interface Prepared {
  readonly target: Target;
  readonly dialect: Dialect;
  readonly plan: ReturnType<typeof planPublication>;
  readonly records: ReadonlyMap<string, EntryRecord>;
  /** Those of them whose old address is to lead to their new one. */
  readonly leading: readonly EntryRecord[];
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

  async function prepare(publication: Preparing): Promise<Prepared> {
    const { ids, target: name, overwrite } = publication;
    const { storage, links } = session.library();
    const target = findTarget(session, name);
    const dialect = dialectOf(target, machine.timeZone());
    const stored = await readForProof(storage);
    const library = publication.asShown === true ? asShown(stored, ids) : stored;
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
      ...(await findPublished(output(), target, dialect, library, wanted)),
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
    const moved = movedPages(dialect, first.files, there);
    const leading = dialect.redirects === true ? leadOn(machine, records, moved) : [];
    const again = library.map((record) => leading.find(({ id }) => id === record.id) ?? record);
    const isFinal = wish.obstacles.size === 0 && leading.length === 0;
    const plan = withMovedPages(
      isFinal ? first : planPublication({ ...wish, library: again }),
      dialect,
      moved,
    );
    for (const record of leading) records.set(record.id, record);
    const files = await Promise.all(plan.files.map((file) => readContent(storage, file)));
    return { target, dialect, plan, records, leading, drifts, files };
  }

  const calls: Api['publishing'] = {
    plan: async (wish): Promise<PublicationPlan> => {
      const { target, dialect, plan, files, drifts } = await prepare(wish);
      const planned = await planFiles(output(), target.path, files);
      return {
        target,
        files: planned.map((file, index) => ({ ...file, id: files[index]?.id ?? '' })),
        refused: plan.refused,
        warnings: plan.warnings,
        drifts: [...drifts].map(([id, drift]) => ({ id, drift })),
        addresses: [...plan.pages].flatMap(([id, page]) => {
          const address = shownAddress(dialect, page);
          return address === null || plan.hidden.has(id) ? [] : [{ id, address }];
        }),
      };
    },
    write: async (wish) => {
      const { target, dialect, plan, records, leading, files } = await prepare(wish);
      // Checked before anything is remembered, so that a folder that is gone changes nothing.
      await output().plan(target.path, files);
      const slugged = withSlugs(machine, records, plan.slugs);
      const written = new Set(plan.files.map(({ id }) => id));
      const led = leading.filter(({ id }) => written.has(id));
      await session.keep([
        ...led.filter(({ id }) => !slugged.some((one) => one.id === id)),
        ...slugged,
      ]);
      await output().write(target.path, files);
      const revisions = new Map(
        [...records.values(), ...slugged].map(({ id, revision }) => [id, revision]),
      );
      const remembered = await rememberWritten(
        session,
        machine,
        { target, dialect },
        plan,
        revisions,
      );
      await session.keep(remembered, { besideText: true });
      const { refused, warnings } = plan;
      return { written: files.map(({ path, id }) => ({ file: path, id })), refused, warnings };
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
  return { calls, prepare };
}

/** The library with these entries finished, so that no generator hides them. */
function asShown(library: readonly EntryRecord[], ids: readonly string[]): readonly EntryRecord[] {
  return library.map((record) => {
    if (!ids.includes(record.id)) return record;
    const { frontMatter } = record;
    const isDraft = readFrontMatter(frontMatter ?? '').draft === true;
    return {
      ...record,
      ...(record.stage === 'idea' && { stage: 'ready' as const }),
      ...(isDraft && {
        frontMatter: writeFrontMatter({ draft: false }, frontMatter ?? undefined),
      }),
    };
  });
}

/** The pages of wanted posts that will be found elsewhere, by entry id. */
function movedPages(
  dialect: Dialect,
  files: readonly PublishedFile[],
  there: ReadonlyMap<string, BlogFile>,
): ReadonlyMap<string, MovedPage> {
  const moved = new Map<string, MovedPage>();
  for (const [id, { publication, text }] of there) {
    const planned = textFor(files, id);
    if (text === null || planned === undefined) continue;
    const page = movedPage(dialect, publication.path, text, planned);
    if (page !== null) moved.set(id, page);
  }
  return moved;
}

function leadOn(
  machine: Machine,
  records: ReadonlyMap<string, EntryRecord>,
  moved: ReadonlyMap<string, MovedPage>,
): readonly EntryRecord[] {
  return [...moved].flatMap(([id, page]) => {
    const record = records.get(id);
    if (record === undefined) return [];
    const { aliases, frontMatter } = withRedirect(record, page);
    const changes = { aliases, frontMatter };
    return [{ ...nextRevision(machine, record, changes), updated: record.updated }];
  });
}

function withMovedPages(
  plan: PlannedPublication,
  dialect: Dialect,
  moved: ReadonlyMap<string, MovedPage>,
): PlannedPublication {
  const written = new Set(plan.files.map(({ id }) => id));
  const told = [...moved]
    .filter(([id]) => written.has(id))
    .map(([id, page]) => ({ id, what: tellMoved(dialect, page) }));
  return { ...plan, warnings: [...told, ...plan.warnings] };
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
