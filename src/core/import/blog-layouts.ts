import type { Generator } from '#core/publish/target';

/** A folder that may be a blog. */
export interface Site {
  /** Relative to the folder. */
  readonly files: readonly string[];
  /** The text of one of its files, '' when it can't be read. */
  read(path: string): Promise<string>;
}

/** Where a generator keeps its posts and the files that they show. */
export interface BlogLayout {
  readonly generator: Generator;
  /** Whether a folder is such a blog. */
  recognise(site: Site): Promise<boolean>;
  readonly posts: RegExp;
  /** Folders from which `/image.png` is served, '' for the root. */
  readonly roots: readonly string[];
}

const has = ({ files }: Site, name: RegExp) => files.some((path) => name.test(path));

/** Whether the site's `package.json` names a package among those that it needs. */
async function needsPackage(site: Site, name: string): Promise<boolean> {
  if (!site.files.includes('package.json')) return false;
  return (await site.read('package.json')).includes(`"${name}"`);
}

/** The blogs that can be taken in, those with the surest sign first. */
export const BLOG_LAYOUTS: readonly BlogLayout[] = [
  {
    generator: 'docusaurus',
    recognise: async (site) => has(site, /^docusaurus\.config\.[a-z]+$/),
    posts: /^(?!.*\/_)[^/]*blog[^/]*\//,
    roots: ['static'],
  },
  {
    generator: 'astro',
    recognise: async (site) => has(site, /^astro\.config\.[a-z]+$/),
    posts: /^(?!.*\/_)src\/content\//,
    roots: ['public', ''],
  },
  {
    generator: 'eleventy',
    recognise: async (site) =>
      has(site, /^(?:\.eleventy\.c?js|eleventy\.config\.[a-z]+)$/) ||
      (await needsPackage(site, '@11ty/eleventy')),
    posts: /^(?!(?:readme|license|changelog|contributing|code_of_conduct)\.)(?!.*(?:^|\/)_)/i,
    roots: ['', 'src', 'content', 'public', 'src/public', 'static'],
  },
  {
    generator: 'hexo',
    recognise: async (site) =>
      has(site, /^_config\.ya?ml$/) &&
      (has(site, /^source\/_(?:posts|drafts)\//) || (await needsPackage(site, 'hexo'))),
    posts: /^source\/_(?:posts|drafts)\//,
    roots: ['source'],
  },
  {
    generator: 'jekyll',
    recognise: async (site) =>
      (has(site, /^_config\.(?:ya?ml|toml)$/) ||
        (site.files.includes('Gemfile') &&
          /jekyll|github-pages/.test(await site.read('Gemfile')))) &&
      has(site, /(?:^|\/)_(?:posts|drafts)\//),
    posts: /(?:^|\/)_(?:posts|drafts)\//,
    roots: [''],
  },
  {
    generator: 'hugo',
    recognise: async (site) =>
      has(site, /^hugo\.(?:toml|ya?ml|json)$/) ||
      (has(site, /^config\.(?:toml|ya?ml|json)$|^config\/_default\//) && has(site, /^content\//)),
    posts: /^(?!.*\/_index\.)content\//,
    roots: ['static', 'assets', 'content'],
  },
];
