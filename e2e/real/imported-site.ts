import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outloud, outloudJson } from '../command-line';

/** A site that holds posts already, and an edit of one of them. */
export interface ImportedSite {
  readonly generator: string;
  make(folder: string): Promise<void>;
  /** Builds the site. @returns the folder of its pages */
  build(folder: string): Promise<string>;
  readonly posts: Readonly<Record<string, string | Uint8Array>>;
  readonly edit: {
    readonly file: string;
    readonly title: string;
    readonly from: string;
    readonly to: string;
    /** How the file says it; `to` when left out. */
    readonly written?: string;
  };
  /** What the built page of the edited post must and must not hold, relative to the pages. */
  readonly page: string;
  readonly shows: readonly string[];
  readonly hides: readonly string[];
}

/**
 * The tests that a site must pass whose posts are imported, edited and published again: nothing
 * but the edit changes, and the generator builds it.
 */
export function checkImportedSite(imported: ImportedSite): void {
  let folder: string;
  let site: string;
  let library: string[];
  let ids: Readonly<Record<string, string>>;

  /** The site's own files, by path. */
  const readFiles = async (): Promise<Readonly<Record<string, string>>> => {
    const files: Record<string, string> = {};
    for (const name of await readdir(site, { recursive: true })) {
      if (/^(?:node_modules|dist|build|\.docusaurus|\.astro)(?:[/\\]|$)/.test(name)) continue;
      const bytes = await readFile(join(site, name)).catch(() => null);
      if (bytes !== null) files[name.replaceAll('\\', '/')] = bytes.toString('base64');
    }
    return files;
  };

  const publish = (...args: string[]) =>
    outloud(['publish', ...args, '--target', 'my-site', ...library]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `outloud-${imported.generator}-import-`));
    site = join(folder, 'my-site');
    library = ['--library', join(folder, 'library')];
    await imported.make(site);
    for (const [path, content] of Object.entries(imported.posts)) {
      await mkdir(dirname(join(site, path)), { recursive: true });
      await writeFile(join(site, path), content);
    }
    const report = await outloudJson<{ imported: { id: string; title: string }[] }>([
      'import',
      site,
      ...library,
    ]);
    ids = Object.fromEntries(report.imported.map(({ id, title }) => [title, id]));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('writes nothing when nothing was edited', async () => {
    const before = await readFiles();
    expect((await publish(...Object.values(ids))).code).toBe(0);
    expect(await readFiles()).toEqual(before);
  });

  it('writes an edit into the file that the post came from, and nothing else', async () => {
    const { file, title, from, to, written = to } = imported.edit;
    const before = await readFiles();
    const id = ids[title] ?? '';
    const shown = (await outloud(['show', id, ...library])).stdout.toString();
    expect((await outloud(['edit', id, ...library], shown.replace(from, to))).code).toBe(0);
    expect((await publish(id)).code).toBe(0);
    const { [file]: now, ...others } = await readFiles();
    const { [file]: _, ...untouched } = before;
    expect(others).toEqual(untouched);
    expect(Buffer.from(now ?? '', 'base64').toString()).toBe(
      String(imported.posts[file]).replace(from, written),
    );
  });

  it('is built with the edit, and with what was there before', async () => {
    const pages = await imported.build(site);
    const html = await readFile(join(pages, imported.page), 'utf8');
    for (const each of imported.shows) expect(html).toContain(each);
    for (const each of imported.hides) expect(html).not.toContain(each);
  });
}
