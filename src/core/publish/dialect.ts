import type { DocumentNode } from '#core/document/document';
import type { FrontMatterFields } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import type { KeptSource } from './kept-source';
import type { Generator } from './target';

/** A post in a site: what its address depends on. */
export interface PlacedPost {
  /** Of its text, relative to the site's folder. */
  readonly path: string;
  /** The slug that its front matter sets, if it does. */
  readonly slug: string | null;
  /** The whole address that its front matter sets, if it does. */
  readonly url: string | null;
  /** ISO 8601: some addresses hold the day. */
  readonly created: string;
}

/** Where copies of a post's images go, and what its text calls that folder. */
export interface AssetPlace {
  /** Relative to the site's folder, with a slash at its end, or ''. */
  readonly folder: string;
  /** Before an image's name, with a slash at its end, or ''. */
  readonly prefix: string;
}

/** Blocks as a generator reads them, and what will look different on the blog. */
export interface TranslatedBlocks {
  readonly blocks: readonly DocumentNode[];
  readonly warnings: readonly string[];
}

/** What a post's translation depends on besides its blocks. */
export interface Translation {
  /** The address of the entry that a `[[link]]` names, or null when readers have none. */
  readonly hrefTo: (title: string) => string | null;
  /** What the blog's file held already, in the blog's own words. */
  readonly kept: KeptSource;
  readonly path: string;
  /** Whether a file that the text names will be there; some generators build nothing without. */
  readonly isThere: (source: string) => boolean;
}

/** The front matter of a new post. */
export interface FrontMatterPlan {
  /** YAML, without fences. */
  readonly lines: readonly string[];
  /** What it could not say, a sentence each. */
  readonly problems: readonly string[];
  /** Whether the blog does not show the post. */
  readonly isDraft: boolean;
  /** Why the post can't be written at all, in a sentence. */
  readonly refusal?: string;
}

/** What is to change in the front matter of a file that a blog has already. */
export interface PostChanges {
  readonly title?: string;
  readonly date?: string;
  readonly isDraft?: boolean;
  readonly tags?: readonly string[];
  readonly aliases?: readonly string[];
  /** Other keys; null takes one away. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** The keys of a file's front matter that have no meaning here, as plain data. */
export type FileProperties = Readonly<Record<string, unknown>>;

/** How one generator lays out posts, and how it reads Markdown. Pure; one a generator. */
export interface Dialect {
  readonly generator: Generator;
  /** The folder of new posts, relative to the site's, without a slash at its end; '' is the site's. */
  readonly posts: string;
  /** Whether the names of texts begin with their day, so that they are no slugs. */
  readonly isDated?: boolean;
  /** Whether the generator shows posts of the future at once. */
  readonly showsFuture?: boolean;
  /** The key of front matter that sets a post's whole address. */
  readonly addressKey?: string;
  /** The path of a new post's text, relative to the site's folder. */
  newPath(post: { readonly slug: string; readonly created: string }): string;
  /** Whether the generator shows nothing that lies there, whatever its front matter says. */
  isDraftPath?(path: string): boolean;
  /** What in a post's address others must not have: the part of its path below `posts`. */
  addressOf(post: PlacedPost): readonly string[];
  /** How the text of one post names the address of another one. */
  hrefBetween(from: PlacedPost, to: PlacedPost): string;
  assetsOf(path: string): AssetPlace;
  /** Rewrites what the generator reads in another way than Outloud. */
  translate(blocks: readonly DocumentNode[], translation: Translation): TranslatedBlocks;
  /** The same, once more, for the blocks of a whole new post; they are given as translated. */
  arrange(blocks: readonly DocumentNode[]): readonly DocumentNode[];
  /** Guards a post's Markdown, without front matter, where blocks alone can't tell. */
  guard(markdown: string, kept: KeptSource, path: string): string;
  frontMatter(record: EntryRecord, slug: string, now: string): FrontMatterPlan;
  /** How this generator's front matter says the changes. @param there what the file's says */
  changeFields(changes: PostChanges, there: FileProperties): FrontMatterFields;
}
