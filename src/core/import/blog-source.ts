import { readBlogPost } from './blog-post';
import type { FoundBlog } from './find-blog';
import { referencePaths } from './reference-paths';
import { isMarkdownName } from './source';
import type { SourceReader } from './source-reader';
import { withoutTemplate } from './template-references';

/** A blog's posts: published unless their place or front matter says that they are drafts. */
export function readBlog({ layout, root }: FoundBlog, files: readonly string[]): SourceReader {
  const { generator, posts, roots } = layout;
  const texts = files.filter(isMarkdownName);
  const bundles = generator === 'hugo' ? leafBundles(texts) : new Set<string>();
  const refusalOf = (path: string): string | null => {
    if (!path.startsWith(root) || !posts.test(path.slice(root.length))) {
      return `is no post of this ${generator} blog`;
    }
    return isBundled(path, bundles) ? 'belongs to the post beside it' : null;
  };
  return {
    source: generator,
    blog: { generator, root },
    texts: texts.filter((path) => refusalOf(path) === null),
    refused: texts.flatMap((path) => {
      const reason = refusalOf(path);
      return reason === null ? [] : [{ path, reason }];
    }),
    linksByPath: false,
    read: (path, markdown) => ({
      key: path,
      ...readBlogPost(generator, path.slice(root.length), markdown),
    }),
    locate: (reference, from) =>
      locateFile(reference, from.slice(root.length), roots).map((path) => root + path),
    locateTitle: () => null,
  };
}

/** The folders that are posts of their own: all in them belongs to their `index.md`. */
function leafBundles(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((path) => /^(.*\/)index\.[^/]+$/.exec(path)?.[1] ?? []));
}

function isBundled(path: string, bundles: ReadonlySet<string>): boolean {
  const parts = path.split('/');
  return parts.slice(0, -1).some((_, index) => {
    const folder = `${parts.slice(0, index + 1).join('/')}/`;
    return bundles.has(folder) && !/^index\.[^/]+$/.test(path.slice(folder.length));
  });
}

/** Beside the post, in the folder named as the post, or where the site serves it from. */
function locateFile(reference: string, from: string, roots: readonly string[]): readonly string[] {
  const bare = withoutTemplate(reference);
  const beside = referencePaths(bare, from);
  const folder = referencePaths(bare, `${from.replace(/\.[^./]+$/, '')}/x`);
  const served = bare.startsWith('/')
    ? roots.flatMap((root) => referencePaths(bare.slice(1), root === '' ? '' : `${root}/x`))
    : [];
  return [...new Set([...served, ...beside, ...folder])];
}
