import type { Previewing } from '#contract/publishing/previews';
import { Problem } from '#core/problem';
import { markdownFolderDialect } from '#core/publish/generators/markdown-folder';
import { ownPage } from '#core/publish/preview/own-page';
import { adviceFor } from '#core/publish/preview/generator-warnings';
import { lastName, linkedAddress } from '#core/publish/preview/page-address';
import { contentOf } from '#core/publish/output';
import type { OwnPages, Previewer, SiteCopy } from '#core/publish/preview/previewer';
import { serverOf } from '#core/publish/preview/site-server';
import { indexLibrary } from '#core/publish/privacy/private-index';
import { planPublication } from '#core/publish/publish';
import { GENERATOR_NAMES } from '#core/publish/target';
import { readForProof } from '../library/all-records';
import type { Machine } from '../machine';
import { toOutputFile } from './output-files';
import type { Prepared } from './prepare-publication';
import type { Session } from '../session';
import { chosenStyle } from '../library/settings';

/** A post as it stands, shown. */
export interface ShownPost {
  readonly title: string;
  /** Where it is. */
  readonly address: string;
  readonly notes: readonly string[];
}

/** Something that shows a post as it will be. */
export interface Show {
  readonly shownBy: string;
  readonly reloads: boolean;
  /** Makes it show the post as it stands now. @returns what is shown once it is */
  update(): Promise<ShownPost>;
  /** With a slash at its end; known after the first update. */
  root(): string;
  onEnd(listener: (reason: string) => void): void;
  stop(): Promise<void>;
}

/** Shows a post in a copy of its blog, by the blog's own generator. */
export function showInCopy(
  machine: Machine,
  output: ReturnType<Machine['output']>,
  copy: SiteCopy,
  prepare: () => Promise<Prepared>,
  { id, generator }: { readonly id: string; readonly generator: keyof typeof GENERATOR_NAMES },
): Show {
  const { previewer } = machine;
  const made = new Set<string>();
  let root = '';
  let last: { readonly address: string; readonly page: string } | null = null;

  async function write({ files }: Prepared): Promise<void> {
    const actions = await output.plan(copy.folder, files);
    const paths = files.map(({ path }) => path);
    // A post that is not published moves with its title.
    const stale = [...made].filter((path) => !paths.includes(path));
    await output.write(copy.folder, files);
    if (stale.length > 0) await output.remove(copy.folder, stale);
    for (const path of stale) made.delete(path);
    for (const [index, path] of paths.entries()) if (actions[index] === 'create') made.add(path);
  }

  return {
    shownBy: GENERATOR_NAMES[generator],
    reloads: serverOf(generator)?.reloads ?? false,
    root: () => root,
    update: async () => {
      const prepared = await prepare();
      refuse(prepared.plan.refused);
      const { page, title, notes } = pageOf(prepared, id);
      const isSame = last?.page === page;
      const before = isSame && last !== null ? await previewer.fetchPage(last.address) : null;
      await write(prepared);
      if (root === '') root = await copy.serve();
      else if (isSame && last !== null) await previewer.untilChanged(last.address, before);
      else await previewer.untilChanged(root + page, null);
      const found = await findPage(previewer, root, page);
      last = { address: found ?? root, page };
      if (found !== null) return { title, address: found, notes };
      const warnings = copy.warnings();
      const isEmpty = (await previewer.fetchPage(root)) === null;
      if (isEmpty && warnings.length > 0) throw madeNothing(generator, warnings);
      return { title, address: root, notes: [LOST, ...warnings, ...notes] };
    },
    onEnd: (listener) => copy.onEnd(listener),
    stop: () => copy.stop(),
  };
}

const LOST =
  'The page of this post was not found where Outloud expects it, so this is the blog’s first page.';

function madeNothing(
  generator: keyof typeof GENERATOR_NAMES,
  warnings: readonly string[],
): Problem {
  const advice = adviceFor(warnings) || 'Mend what it names in the blog.';
  const said = `It said:\n${warnings.join('\n')}`;
  return new Problem(
    'generator',
    `${GENERATOR_NAMES[generator]} made no page of this post. ${advice} ${said}`,
  );
}

/** Shows a post as Outloud itself draws it. */
export async function showOwn(
  session: Session,
  machine: Machine,
  { id }: Previewing,
): Promise<Show> {
  const pages: OwnPages = await machine.previewer.serveOwn();
  return {
    shownBy: 'Outloud',
    reloads: false,
    root: () => pages.address,
    update: async () => {
      const { storage, links } = session.library();
      const all = await readForProof(storage);
      const { library, trash } = all;
      const record = library.find((one) => one.id === id);
      if (record === undefined) throw noEntry(id);
      const { title } = record;
      const plan = planPublication({
        dialect: markdownFolderDialect(),
        ids: [id],
        library,
        trash,
        index: indexLibrary(all),
        resolve: links.resolve,
        published: new Map(),
        kept: new Map(),
        obstacles: new Map(),
        taken: [],
        now: machine.now().toISOString(),
        style: chosenStyle(session),
      });
      refuse(plan.refused);
      const shown = [];
      for (const file of plan.files) {
        const { path, content } = toOutputFile(storage, file);
        if (typeof content === 'string') {
          shown.push({ path: '', content: ownPage(title, content) });
        } else shown.push({ path, content: await contentOf({ path, content }) });
      }
      pages.show(shown);
      return { title, address: pages.address, notes: [] };
    },
    onEnd: () => undefined,
    stop: () => pages.stop(),
  };
}

function refuse(refused: readonly { readonly title: string; readonly reason: string }[]): void {
  const [first] = refused;
  if (first !== undefined) throw new Problem('private', `“${first.title}”: ${first.reason}`);
}

function noEntry(id: string): Problem {
  return new Problem('not-found', `There is no entry ${id}.`);
}

/** The page of a prepared post below the blog's root, and what is said of it. */
function pageOf({ plan, records, drifts }: Prepared, id: string) {
  const record = records.get(id);
  const page = plan.pages.get(id);
  if (record === undefined || page === undefined) throw noEntry(id);
  const drift = drifts.get(id);
  const isChangedThere = drift === 'changed there' || drift === 'both';
  const notes = [
    ...(isChangedThere
      ? ['Its file was changed in the blog too; this shows what Outloud would write.']
      : []),
    ...plan.warnings.filter((one) => one.id === id).map(({ what }) => what),
  ];
  return { page: page.replace(/^\//, ''), title: record.title, notes };
}

/** @returns null when the post is found neither at its page nor by a link to it */
async function findPage(previewer: Previewer, root: string, page: string): Promise<string | null> {
  if ((await previewer.fetchPage(root + page)) !== null) return root + page;
  for (const list of ['', 'sitemap.xml']) {
    const text = await previewer.fetchPage(root + list);
    const address = text === null ? null : linkedAddress(text, root, lastName(page));
    if (address !== null && (await previewer.fetchPage(address)) !== null) return address;
  }
  return null;
}
