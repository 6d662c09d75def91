import type { FieldRules } from './field-rules';

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

/** Beside a post's text, or in a folder of the blog that it serves as it is. */
export const IMAGE_PLACES = ['beside', 'static'] as const;

export type ImagePlace = (typeof IMAGE_PLACES)[number];

/** What front matter is written in. */
export const FRONT_MATTER_FORMATS = ['yaml', 'toml'] as const;

export type FrontMatterFormat = (typeof FRONT_MATTER_FORMATS)[number];

/** How one blog lays its posts out where it differs from its generator's usual way. */
export interface SiteConventions {
  /** The folder of new posts, relative to the blog's, with `/` between its parts. */
  readonly posts?: string;
  /** Of the file of a new post in that folder, such as `:year-:month-:day-:slug.md`. */
  readonly fileName?: string;
  /** Where images of new posts go. */
  readonly images?: ImagePlace;
  /** Where the blog is on the web: a whole address, or only the path of one, such as `/blog/`. */
  readonly address?: string;
  /** Whether the blog itself puts that path before what begins with a slash. */
  readonly addsBase?: boolean;
  /** The address of a post below the blog's, such as `/:year/:month/:title/`. */
  readonly permalink?: string;
  /** Whether the blog has the plugin that makes old addresses in front matter lead on. */
  readonly redirects?: boolean;
  /** Whose day and clock a post without an offset has, such as `Europe/Berlin`. */
  readonly timeZone?: string;
  /** How its front matter says things otherwise than its generator's usual. */
  readonly fields?: FieldRules;
  /** What the front matter of new posts is written in; only Hugo reads another than YAML. */
  readonly format?: FrontMatterFormat;
  /** Front matter that every new post gets where it says nothing else, such as a layout. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** The message of a commit of posts, with `{{title}}` in place of their titles. */
  readonly commitMessage?: string;
}

/** A target is a blog checkout together with its generator's conventions. */
export interface Target {
  readonly name: string;
  readonly generator: Generator;
  /** The folder of the blog's checkout, absolute. */
  readonly path: string;
  readonly site?: SiteConventions;
}
