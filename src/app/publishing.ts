import type { Api, PublicationPlan } from '#contract/api';
import { writeFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { HUGO_POSTS } from '#core/publish/generators/hugo';
import type { OutputFile } from '#core/publish/output';
import { frozenSlug, planPublication, type PublishedFile } from '#core/publish/publish';
import type { Target } from '#core/publish/target';
import { Problem } from '#core/problem';
import { readForProof } from './all-records';
import type { Machine } from './machine';
import { planFiles, toOutputFile } from './output-files';
import { nextRevision } from './records';
import type { Session } from './session';
import { chosenStyle } from './settings';
import { findTarget } from './targets';

interface Prepared {
  readonly target: Target;
  readonly plan: ReturnType<typeof planPublication>;
  readonly records: ReadonlyMap<string, EntryRecord>;
  readonly files: readonly (OutputFile & { readonly id: string })[];
}

/** Writing posts into a blog: telling first what would be written, then doing it. */
export function createPublishingCalls(session: Session, machine: Machine): Api['publishing'] {
  const output = () => machine.output(session.library().storage.folder);

  async function prepare(ids: readonly string[], name: string): Promise<Prepared> {
    const { storage, links } = session.library();
    const target = findTarget(session, name);
    const library = await readForProof(storage);
    const records = new Map(library.map((record) => [record.id, record]));
    const unknown = ids.find((id) => !records.has(id));
    if (unknown !== undefined) throw new Problem('not-found', `There is no entry ${unknown}.`);
    const names = await output().names(target.path, HUGO_POSTS);
    const published = publishedAs(library, names);
    const plan = planPublication({
      ids,
      library,
      resolve: links.resolve,
      published: new Set(published.keys()),
      taken: names.filter((one) => ![...published.values()].includes(one)),
      now: machine.now().toISOString(),
      style: chosenStyle(session),
    });
    const files = await Promise.all(plan.files.map((file) => readContent(storage, file)));
    return { target, plan, records, files };
  }

  return {
    plan: async ({ ids, target: name }): Promise<PublicationPlan> => {
      const { target, plan, files } = await prepare(ids, name);
      const planned = await planFiles(output(), target.path, files);
      return {
        target,
        files: planned.map((file, index) => ({ ...file, id: files[index]?.id ?? '' })),
        refused: plan.refused,
        warnings: plan.warnings,
      };
    },
    write: async ({ ids, target: name }) => {
      const { target, plan, records, files } = await prepare(ids, name);
      // Checked before anything is remembered, so that a folder that is gone changes nothing.
      await output().plan(target.path, files);
      await session.keep(withSlugs(machine, records, plan.slugs));
      await output().write(target.path, files);
      const shown = [...plan.slugs.keys()].filter((id) => !plan.hidden.has(id));
      await session.keep(await asPublished(session, machine, shown));
      const { refused, warnings } = plan;
      return { written: files.map(({ path, id }) => ({ file: path, id })), refused, warnings };
    },
  };
}

/** The slugs under which entries lie in the target now, by entry id. */
function publishedAs(
  library: readonly EntryRecord[],
  names: readonly string[],
): ReadonlyMap<string, string> {
  const there = new Set(names);
  return new Map(
    library.flatMap((record) => {
      const slug = frozenSlug(record);
      return slug !== null && there.has(slug) ? [[record.id, slug] as const] : [];
    }),
  );
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

/** What readers can see now is published. */
async function asPublished(
  session: Session,
  machine: Machine,
  ids: readonly string[],
): Promise<readonly EntryRecord[]> {
  const { storage } = session.library();
  const records = await Promise.all(ids.map((id) => storage.read(id)));
  return records
    .filter((record) => record.stage === 'drafting' || record.stage === 'ready')
    .map((record) => ({
      ...nextRevision(machine, record, { stage: 'published' }),
      updated: record.updated,
    }));
}
