import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outloud, outloudJson } from '../command-line';
import { writeFiles } from './write-files';

/** A blog with posts of its own, one of which is edited in Outloud. */
export interface OwnBlog {
  readonly generator: string;
  makeSite(folder: string): Promise<void>;
  /** Its posts by path. Those beyond the edited one are hidden from readers. */
  readonly posts: Readonly<Record<string, string>>;
  readonly edited: {
    readonly path: string;
    readonly title: string;
    /** Words of it, what is typed in their place, and what is written for that. */
    readonly words: string;
    readonly typed: string;
    readonly written: string;
  };
  /** Builds the site. @returns the page of the edited post */
  build(folder: string): Promise<string>;
  /** What its page shows after the edit, templates run. */
  readonly shows: readonly string[];
}

interface Imported {
  readonly imported: readonly { readonly id: string; readonly title: string }[];
}

/** The tests that a generator's own posts must pass: each goes back to its file, nothing else changes. */
export function checkGoingBack(blog: OwnBlog): void {
  describe('posts that came from the blog', () => {
    let folder: string;
    let site: string;
    let library: string[];
    let ids: string[];
    let edited: string;

    const readPosts = async () => {
      const files: Record<string, string> = {};
      for (const name of await readdir(site, { recursive: true })) {
        const path = name.replaceAll('\\', '/');
        const isOutput = /^(_site|\.jekyll-cache|public|node_modules|output|db\.json)/.test(path);
        if (isOutput || !(await stat(join(site, name))).isFile()) continue;
        files[path] = await readFile(join(site, name), 'utf8');
      }
      return files;
    };
    const publish = (...more: string[]) =>
      outloud(['publish', ...ids, '--target', 'my-site', ...more, ...library]);

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), `outloud-${blog.generator}-own-`));
      site = join(folder, 'my-site');
      library = ['--library', join(folder, 'library')];
      await blog.makeSite(site);
      await writeFiles(site, blog.posts);
      const { imported } = await outloudJson<Imported>(['import', site, ...library]);
      const own = imported.filter(({ title }) => title !== 'Not a post');
      ids = own.map(({ id }) => id);
      edited = own.find(({ title }) => title === blog.edited.title)?.id ?? '';
    });

    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('are the same when nothing was edited', async () => {
      const before = await readPosts();
      const { stdout } = await publish('--dry-run');
      const same = Object.keys(blog.posts).map((path) => `${path} is the same`);
      expect(stdout.toString().trim().split('\n').toSorted()).toEqual(same.toSorted());
      expect((await publish()).code).toBe(0);
      expect(await readPosts()).toEqual(before);
    });

    it('take an edit in their own file, and their templates stay', async () => {
      const before = await readPosts();
      const { path, words, typed, written } = blog.edited;
      const shown = (await outloud(['show', edited, ...library])).stdout.toString();
      const text = shown.replace(words, () => typed);
      expect((await outloud(['edit', edited, ...library], text)).code).toBe(0);
      expect((await publish()).code).toBe(0);
      expect(await readPosts()).toEqual({
        ...before,
        [path]: blog.posts[path]?.replace(words, () => written),
      });
      const html = await blog.build(site);
      for (const each of blog.shows) expect(html).toContain(each);
    });
  });
}
