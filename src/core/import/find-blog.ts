import { BLOG_LAYOUTS, type BlogLayout, type Site } from './blog-layouts';
import { isMarkdownName, type Source } from './source';

/** A blog that was found in a source. */
export interface FoundBlog {
  readonly layout: BlogLayout;
  /** Its folder in the source, with a slash at its end, or ''. */
  readonly root: string;
}

/** Files that lie in a site's own folder. */
const CONFIG =
  /^((?:.*?\/)?)(?:(?:docusaurus|astro|eleventy)\.config\.[a-z]+|\.eleventy\.c?js|_config\.(?:ya?ml|toml)|(?:hugo|config)\.(?:toml|ya?ml|json)|config\/_default\/[^/]+|package\.json|Gemfile)$/;

/** Texts of a repository that are no posts and no notes either. */
const PROJECT_TEXT =
  /(?:^|\/)(?:readme|license|licence|changelog|contributing|code_of_conduct|security|authors)(?:\.[^/]*)?$/i;

/** Those of them that nothing but a site has. */
const SITE_CONFIG =
  /^(?:(?:docusaurus|astro|eleventy)\.config\.[a-z]+|\.eleventy\.c?js|_config\.(?:ya?ml|toml)|(?:hugo|config)\.(?:toml|ya?ml|json))$/;

/** How deep in the source a site may lie. */
const DEEPEST = 3;

/**
 * The blog that a source is, or the only one in it: a repository may hold its site in a folder.
 * A folder of other texts that holds a blog among them is none.
 */
export async function findBlog(source: Source): Promise<FoundBlog | null> {
  const atRoot = await findAt(source, '');
  if (atRoot !== null) return atRoot;
  const roots = new Set(source.files.flatMap((path) => CONFIG.exec(path)?.[1] ?? []));
  const found: FoundBlog[] = [];
  for (const root of [...roots].filter((one) => one !== '' && depthOf(one) <= DEEPEST)) {
    const blog = await findAt(source, root);
    if (blog !== null) found.push(blog);
  }
  const [blog, ...more] = found;
  if (blog === undefined || more.length > 0) return null;
  const others = source.files.filter((path) => isMarkdownName(path) && !path.startsWith(blog.root));
  return others.every((path) => PROJECT_TEXT.test(path)) ? blog : null;
}

/** Whether a folder with these names in it may be a blog's own, without looking at more of it. */
export function mayHoldBlog(names: readonly string[]): boolean {
  return names.some((name) => SITE_CONFIG.test(name));
}

async function findAt(source: Source, root: string): Promise<FoundBlog | null> {
  const site: Site = {
    files: source.files
      .filter((path) => path.startsWith(root))
      .map((path) => path.slice(root.length)),
    read: (path) => source.readText(root + path).catch(() => ''),
  };
  for (const layout of BLOG_LAYOUTS) if (await layout.recognise(site)) return { layout, root };
  return null;
}

function depthOf(root: string): number {
  return root.split('/').length - 1;
}
