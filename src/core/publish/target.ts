/** The blog generators whose blogs can be targets; `markdown` is a plain folder without any. */
export const GENERATORS = [
  'hugo',
  'jekyll',
  'astro',
  'eleventy',
  'hexo',
  'docusaurus',
  'markdown',
] as const;

export type Generator = (typeof GENERATORS)[number];

/** What people call the generators. */
export const GENERATOR_NAMES: Readonly<Record<Generator, string>> = {
  hugo: 'Hugo',
  jekyll: 'Jekyll',
  astro: 'Astro',
  eleventy: 'Eleventy',
  hexo: 'Hexo',
  docusaurus: 'Docusaurus',
  markdown: 'Markdown folder',
};

/** A target is a blog checkout together with its generator's conventions. */
export interface Target {
  readonly name: string;
  readonly generator: Generator;
  /** The folder of the blog's checkout, absolute. */
  readonly path: string;
}
