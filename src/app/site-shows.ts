import type { Previewing } from '#contract/previews';
import { readFrontMatter } from '#core/document/front-matter';
import { leadingFrontMatter } from '#core/import/leading-front-matter';
import { Problem } from '#core/problem';
import type { Dialect, PlacedPost } from '#core/publish/dialect';
import { dialectOf } from '#core/publish/generators/dialects';
import { markdownFolder } from '#core/publish/generators/markdown-folder';
import { postMoment } from '#core/publish/post-moment';
import { ownPage } from '#core/publish/preview/own-page';
import { linkedAddress, pageAddresses } from '#core/publish/preview/page-address';
import type { OwnPages, Previewer, SiteCopy } from '#core/publish/preview/previewer';
import { serverOf } from '#core/publish/preview/site-server';
import { planPublication } from '#core/publish/publish';
import { GENERATOR_NAMES } from '#core/publish/target';
import { readForProof } from './all-records';
import type { Machine } from './machine';
import { toOutputFile } from './output-files';
import type { Prepared, PublishingWork } from './publishing';
import type { Session } from './session';
import { chosenStyle } from './settings';

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
  prepare: () => ReturnType<PublishingWork['prepare']>,
  { id, generator }: { readonly id: string; readonly generator: keyof typeof GENERATOR_NAMES },
): Show {
  const { previewer } = machine;
  const made = new Set<string>();
  let root: string | null = null;
  let last: { readonly address: string; readonly place: string } | null = null;

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
    root: () => root ?? '',
    update: async () => {
      const prepared = await prepare();
      refuse(prepared.plan.refused);
      const { post, title, notes, dialect } = placeOf(prepared, id);
      const place = pageAddresses(dialect, post).join('\n');
      const isSame = last?.place === place;
      const before = isSame && last !== null ? await previewer.fetchPage(last.address) : null;
      await write(prepared);
      if (root === null) root = await copy.serve();
      else if (isSame && last !== null) await previewer.untilChanged(last.address, before);
      else await previewer.untilChanged(firstAddress(root, dialect, post), null);
      const found = await findPage(previewer, root, dialect, post);
      last = { address: found ?? root, place };
      const lost =
        'The page of this post was not found where Outloud expects it, so this is the blog’s first page.';
      return { title, address: last.address, notes: found === null ? [lost, ...notes] : notes };
    },
    onEnd: (listener) => copy.onEnd(listener),
    stop: () => copy.stop(),
  };
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
      const library = await readForProof(storage);
      const plan = planPublication({
        dialect: markdownFolder,
        ids: [id],
        library,
        resolve: links.resolve,
        published: new Map(),
        kept: new Map(),
        obstacles: new Map(),
        taken: [],
        now: machine.now().toISOString(),
        style: chosenStyle(session),
      });
      refuse(plan.refused);
      const files = await Promise.all(plan.files.map((file) => toOutputFile(storage, file)));
      const title = library.find((record) => record.id === id)?.title ?? '';
      pages.show(
        files.map(({ path, content }) =>
          typeof content === 'string'
            ? { path: '', content: ownPage(title, content) }
            : { path, content },
        ),
      );
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

/** Where a prepared post lies, and what is said of it. */
function placeOf({ plan, target, records, drifts }: Prepared, id: string) {
  const dialect = dialectOf(target);
  const file = plan.files.find((one) => one.id === id && 'text' in one);
  const record = records.get(id);
  if (record === undefined || file === undefined || !('text' in file)) {
    throw new Problem('not-found', `There is no entry ${id}.`);
  }
  const { properties } = readFrontMatter(leadingFrontMatter(file.text) ?? '');
  const slug = properties['slug'];
  const url = properties[dialect.addressKey ?? ''];
  const post: PlacedPost = {
    path: file.path,
    slug: typeof slug === 'string' ? slug : null,
    url: typeof url === 'string' ? url : null,
    created: postMoment(record),
  };
  const drift = drifts.get(id);
  const isChangedThere = drift === 'changed there' || drift === 'both';
  const notes = [
    ...(isChangedThere
      ? ['Its file was changed in the blog too; this shows what Outloud would write.']
      : []),
    ...plan.warnings.filter((one) => one.id === id).map(({ what }) => what),
  ];
  return { post, title: record.title, notes, dialect };
}

function firstAddress(root: string, dialect: Dialect, post: PlacedPost): string {
  return root + (pageAddresses(dialect, post)[0] ?? '');
}

/** @returns null when no page of the post is found */
async function findPage(
  previewer: Previewer,
  root: string,
  dialect: Dialect,
  post: PlacedPost,
): Promise<string | null> {
  for (const path of pageAddresses(dialect, post)) {
    const address = root + path;
    if ((await previewer.fetchPage(address)) !== null) return address;
  }
  const name = dialect.addressOf(post).at(-1) ?? '';
  for (const list of ['', 'sitemap.xml']) {
    const page = await previewer.fetchPage(root + list);
    const address = page === null ? null : linkedAddress(page, root, name);
    if (address !== null && (await previewer.fetchPage(address)) !== null) return address;
  }
  return null;
}
