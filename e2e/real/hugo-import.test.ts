import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outloud, outloudJson } from '../command-line';
import { PICTURE } from './hostile-text';
import { makeHugoSite } from './hugo-site';
import { runTool, toolFile } from './run-tool';

const FLAT = 'content/blog/2024-queues.md';
const POSTS: Readonly<Record<string, string | Uint8Array>> = {
  [FLAT]:
    '+++\ntitle = "Queues" # kept\ndate = 2024-03-05T10:00:00+01:00\ntags = ["load", "C#"]\nslug = "about-queues"\nweight = 3\n+++\n\nA queue hides *load*\nover two lines.\n\n{{< shout "_hey_" >}}\n\n* star\n* list\n\nThe end.\n',
  'content/posts/bundle/index.md':
    '---\ntitle: "Bundle"\ndate: 2024-04-05\naliases: [/old/bundle/]\n---\n\n![a](a.png)\n\n```\n{{</* shout "code" */>}}\n```\n\nSee {{< shout "this" >}}.\n',
  'content/posts/bundle/a.png': PICTURE,
  'content/posts/draft.md': '---\ntitle: Draft\ndraft: true\n---\n\nNot yet.\n',
  'layouts/shortcodes/shout.html': '<b class="shout">{{ .Get 0 }}</b>',
};

interface Imported {
  readonly imported: readonly { readonly id: string; readonly title: string }[];
  readonly updated: readonly unknown[];
  readonly unchanged: number;
  readonly targets: readonly { readonly name: string }[];
}

let folder: string;
let site: string;
let library: string[];
let imported: Imported;

/** Every file of the site but those that Hugo builds, by path. */
async function readSite(): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const name of await readdir(site, { recursive: true })) {
    if (/^(public|resources)([/\\]|$)|^\.hugo_build/.test(name)) continue;
    const bytes = await readFile(join(site, name)).catch(() => null);
    if (bytes !== null) files[name.replaceAll('\\', '/')] = bytes.toString('base64');
  }
  return files;
}

async function buildSite(): Promise<readonly string[]> {
  await rm(join(site, 'public'), { recursive: true, force: true });
  await runTool(toolFile('OUTLOUD_HUGO'), ['--panicOnWarning'], site);
  const home = await readFile(join(site, 'public/index.html'), 'utf8');
  return [...home.matchAll(/class="post" href="([^"]*)"/g)].map((match) => match[1] ?? '');
}

const publish = (ids: readonly string[], ...more: string[]) =>
  outloud(['publish', ...ids, '--target', 'my-site', ...more, ...library]);

const idOf = (title: string) => imported.imported.find((one) => one.title === title)?.id ?? '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-hugo-import-'));
  site = join(folder, 'my-site');
  library = ['--library', join(folder, 'library')];
  await makeHugoSite(site);
  for (const [path, content] of Object.entries(POSTS)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), content);
  }
  imported = await outloudJson<Imported>(['import', site, ...library]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('ties the posts of a real site to it', () => {
  expect(imported.targets).toMatchObject([{ name: 'my-site', generator: 'hugo', isNew: true }]);
  expect(imported.imported.map((one) => one.title).toSorted()).toEqual([
    'Bundle',
    'Draft',
    'Queues',
  ]);
});

it('writes nothing when nothing was edited, and Hugo builds the same site', async () => {
  const before = await readSite();
  const pages = await buildSite();
  const ids = imported.imported.map((one) => one.id);
  const plan = await publish(ids, '--dry-run');
  expect(plan.stdout.toString().trim().split('\n').toSorted()).toEqual([
    `${FLAT} is the same`,
    'content/posts/bundle/index.md is the same',
    'content/posts/draft.md is the same',
  ]);
  expect((await publish(ids)).code).toBe(0);
  expect(await readSite()).toEqual(before);
  expect(await buildSite()).toEqual(pages);
  expect(pages.toSorted()).toEqual(['/blog/about-queues/', '/posts/bundle/']);
});

it('writes an edit into the file that the post came from: one post, no second copy', async () => {
  const before = await readSite();
  const pages = await buildSite();
  const id = idOf('Queues');
  const shown = (await outloud(['show', id, ...library])).stdout.toString();
  const edited = shown.replace('The end.', 'Edited in Outloud, {{< shout "again" >}}.');
  expect((await outloud(['edit', id, ...library], edited)).code).toBe(0);
  const plan = await publish([id], '--dry-run');
  expect(plan.stdout.toString().trim()).toBe(`would write ${FLAT} (changed in Outloud since)`);
  expect((await publish([id])).code).toBe(0);

  const { [FLAT]: now, ...others } = await readSite();
  const { [FLAT]: _, ...untouched } = before;
  expect(others).toEqual(untouched);
  expect(Buffer.from(now ?? '', 'base64').toString()).toBe(
    String(POSTS[FLAT]).replace('The end.', 'Edited in Outloud, {{< shout "again" >}}.'),
  );
  expect(await buildSite()).toEqual(pages);
  const html = await readFile(join(site, 'public/blog/about-queues/index.html'), 'utf8');
  expect(html).toContain('Edited in Outloud, <b class="shout">again</b>.');
  expect(html).toContain('<b class="shout">_hey_</b>');
  expect(html).toContain('<li>C#</li>');
});

it('finds everything as it is when the site is imported again', async () => {
  const again = await outloudJson<Imported>(['import', site, ...library]);
  expect(again).toMatchObject({ imported: [], updated: [], unchanged: 3 });
  const { stderr } = await outloud(['show', idOf('Queues'), ...library]);
  expect(stderr).toContain(`${FLAT} in my-site: the same in the blog`);
});

it('refuses to overwrite what was changed in the site', async () => {
  const id = idOf('Bundle');
  const path = join(site, 'content/posts/bundle/index.md');
  const theirs = `${String(POSTS['content/posts/bundle/index.md'])}\nTheirs.\n`;
  await writeFile(path, theirs);
  const { code, stderr } = await publish([id]);
  expect(code).toBe(1);
  expect(stderr).toContain('has been changed in the blog since Outloud last saw it. Take');
  expect(await readFile(path, 'utf8')).toBe(theirs);
});

it('takes the import back, from another process', async () => {
  const [past] = await outloudJson<{ id: string; added: number }[]>(['imports', ...library]);
  expect(past?.added).toBe(3);
  const undone = await outloud(['undo-import', past?.id ?? '', ...library]);
  expect(undone.stdout.toString().trim()).toBe('2 put into the trash');
  expect(undone.stderr).toContain('“Queues” was changed since and stays');
  expect(await outloudJson<unknown[]>(['list', ...library])).toHaveLength(1);
});
