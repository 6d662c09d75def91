import type { ExaminedFolder, TargetCalls } from '#contract/publishing/targets';
import { BLOG_LAYOUTS } from '#core/import/blog-layouts';
import { type FoundBlog, findBlog, mayHoldBlog } from '#core/import/find-blog';
import { findPostsFolder } from '#core/import/posts-folder';
import { isMarkdownName, type Source } from '#core/import/source';
import { examplePost } from '#core/publish/example-post';
import { dialectOf } from '#core/publish/generators/dialects';
import type { Output } from '#core/publish/output';
import { siteProblem } from '#core/publish/site-problem';
import { findFields } from '#core/publish/sites/find-fields';
import { findFormat } from '#core/publish/sites/find-format';
import { readSite } from '#core/publish/sites/read-site';
import type { SiteConventions } from '#core/publish/target';
import type { Machine } from '../machine';

/** So many posts tell what a blog's front matter is like. */
const LOOKED_AT = 40;

/** So many folders up a blog is looked for: `content/posts/2024` may have been chosen. */
const HIGHEST = 3;

type Wish = Parameters<TargetCalls['examine']>[0];

/**
 * What a folder looks like as a target: the generator whose blog it is, and what posts become. A
 * folder in a blog stands for that blog, unless it is to be of another generator.
 *
 * @param output tells what lies in the folders above
 */
export async function examineFolder(
  machine: Machine,
  output: Output,
  wish: Wish,
): Promise<ExaminedFolder> {
  const chosen = await examine(machine, wish);
  if (chosen.found !== null) return chosen;
  let path = machine.absolutePath(wish.path);
  for (let up = 0; up < HIGHEST; up += 1) {
    path = machine.absolutePath(`${path}/..`);
    if (!mayHoldBlog(await output.names(path, '').catch(() => []))) continue;
    const above = await examine(machine, { ...wish, path });
    const isMeant = wish.generator === undefined || wish.generator === above.found;
    return above.found !== null && above.path === path && isMeant ? above : chosen;
  }
  return chosen;
}

async function examine(
  machine: Machine,
  { path, generator: wanted, site: wish }: Wish,
): Promise<ExaminedFolder> {
  const source = await machine.sources.open(machine.absolutePath(path));
  try {
    const blog = await findBlog(source);
    const root = blog?.root ?? '';
    const found = blog?.layout.generator ?? null;
    const generator = wanted ?? found;
    const layout = BLOG_LAYOUTS.find((one) => one.generator === generator);
    const seen = layout === undefined ? {} : await readConventions(source, { root, layout });
    const site = wish ?? seen;
    const problem = generator === null ? null : siteProblem(generator, site);
    const zone = machine.timeZone();
    const dialect = generator === null ? null : dialectOf({ generator, site }, zone);
    const now = machine.now().toISOString();
    return {
      path: root === '' ? source.path : source.nameOf(root).replace(/[\\/]$/, ''),
      found,
      generator,
      site,
      seen,
      usual: dialect?.usual.posts ?? null,
      images: dialect?.usual.images ?? [],
      layout:
        dialect === null || problem !== null
          ? null
          : { ...dialect.layout, timeZone: site.timeZone ?? zone },
      problem,
      example: dialect === null || problem !== null ? null : examplePost(dialect, site, now),
    };
  } finally {
    await source.close();
  }
}

/** How a blog that is there lays out its posts, as far as that isn't its generator's usual way. */
async function readConventions(
  source: Source,
  { root, layout }: FoundBlog,
): Promise<SiteConventions> {
  const { generator } = layout;
  const files = source.files
    .filter((file) => file.startsWith(root))
    .map((file) => file.slice(root.length));
  const read = (file: string) => source.readText(root + file).catch(() => '');
  const usual = dialectOf({ generator }).usual.posts;
  const posts = findPostsFolder(layout, files);
  const folder = posts ?? usual;
  const paths = files
    .filter(
      (file) => file.startsWith(`${folder}/`) && isMarkdownName(file) && layout.posts.test(file),
    )
    .slice(-LOOKED_AT);
  const texts = await Promise.all(paths.map(read));
  const fields = findFields(generator, texts);
  const format = generator === 'hugo' ? findFormat(texts) : null;
  const rules = await readSite(generator, { files, read }, folder);
  const seen: SiteConventions = {
    ...(folder !== usual && { posts: folder }),
    ...rules,
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(format !== null && { format }),
  };
  // A rule that can't be followed is none of ours; the form shows the usual one.
  const { permalink: _, ...others } = seen;
  return siteProblem(generator, seen) === null
    ? seen
    : siteProblem(generator, others) === null
      ? others
      : {};
}
