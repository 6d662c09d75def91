import type { ExaminedFolder, TargetCalls } from '#contract/targets';
import { findBlog } from '#core/import/find-blog';
import { findPostsFolder } from '#core/import/posts-folder';
import { examplePost } from '#core/publish/example-post';
import { dialectOf } from '#core/publish/generators/dialects';
import type { SiteConventions } from '#core/publish/target';
import type { Machine } from './machine';

/** What a folder looks like as a target: the generator whose blog it is, and what posts become. */
export async function examineFolder(
  machine: Machine,
  { path, generator: wanted, site: wish }: Parameters<TargetCalls['examine']>[0],
): Promise<ExaminedFolder> {
  const source = await machine.sources.open(machine.absolutePath(path));
  try {
    const blog = await findBlog(source);
    const root = blog?.root ?? '';
    const found = blog?.layout.generator ?? null;
    const generator = wanted ?? found;
    const files = source.files
      .filter((file) => file.startsWith(root))
      .map((file) => file.slice(root.length));
    const usual = generator === null ? null : dialectOf({ generator });
    const posts = blog !== null && generator === found ? findPostsFolder(blog.layout, files) : null;
    const site: SiteConventions =
      wish ?? (posts === null || posts === usual?.posts ? {} : { posts });
    const dialect = generator === null ? null : dialectOf({ generator, site });
    const now = machine.now().toISOString();
    return {
      path: root === '' ? source.path : source.nameOf(root).replace(/[\\/]$/, ''),
      found,
      generator,
      site,
      usual: usual?.posts ?? null,
      example: dialect === null ? null : examplePost(dialect, site.defaults ?? {}, now),
    };
  } finally {
    await source.close();
  }
}
