/** Where a generator keeps its posts and the files that they show. */
export interface BlogLayout {
  /** The generator's name, kept with each post. */
  readonly source: string;
  /** Whether the files are those of such a blog. */
  recognise(files: readonly string[]): boolean;
  readonly posts: RegExp;
  /** Folders from which `/image.png` is served, '' for the root. */
  readonly roots: readonly string[];
}

/** By name at the root of the blog. */
const has = (files: readonly string[], name: RegExp) => files.some((path) => name.test(path));

/** The blogs that can be taken in, those with the surest sign first. */
export const BLOG_LAYOUTS: readonly BlogLayout[] = [
  {
    source: 'docusaurus',
    recognise: (files) => has(files, /^docusaurus\.config\.[a-z]+$/),
    posts: /^(?!.*\/_)[^/]*blog[^/]*\//,
    roots: ['static'],
  },
  {
    source: 'astro',
    recognise: (files) => has(files, /^astro\.config\.[a-z]+$/),
    posts: /^(?!.*\/_)src\/content\//,
    roots: ['public', ''],
  },
  {
    source: 'eleventy',
    recognise: (files) => has(files, /^(?:\.eleventy\.c?js|eleventy\.config\.[a-z]+)$/),
    posts: /^(?!(?:readme|license|changelog|contributing|code_of_conduct)\.)(?!.*(?:^|\/)_)/i,
    roots: ['', 'src', 'content', 'public', 'src/public', 'static'],
  },
  {
    source: 'hexo',
    recognise: (files) =>
      has(files, /^_config\.ya?ml$/) && has(files, /^source\/_(?:posts|drafts)\//),
    posts: /^source\/_(?:posts|drafts)\//,
    roots: ['source'],
  },
  {
    source: 'jekyll',
    recognise: (files) =>
      has(files, /^_config\.(?:ya?ml|toml)$/) && has(files, /(?:^|\/)_(?:posts|drafts)\//),
    posts: /(?:^|\/)_(?:posts|drafts)\//,
    roots: [''],
  },
  {
    source: 'hugo',
    recognise: (files) =>
      has(files, /^(?:hugo|config)\.(?:toml|ya?ml|json)$|^config\/_default\//) &&
      has(files, /^content\//),
    posts: /^(?!.*\/_index\.)content\//,
    roots: ['static', 'assets', 'content'],
  },
];
