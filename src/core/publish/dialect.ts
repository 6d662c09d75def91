import type { DocumentNode } from '#core/document/document';
import type { FrontMatterFields } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import type { FieldRules } from './field-rules';
import type { KeptSource } from './kept-source';
import type { MeantReader } from './meant-source';
import type { PlacedPost } from './places/placed-post';
import type { Layout, UsualLayout } from './site-layout';
import type { FrontMatterFormat, Generator } from './target';

/** Where copies of a post's images go, and what its text calls that folder. */
export interface AssetPlace {
  /** Relative to the site's folder, with a slash at its end, or ''. */
  readonly folder: string;
  /** Before an image's name, with a slash at its end, or ''. */
  readonly prefix: string;
  /** The same in links and HTML, where that differs. */
  readonly linkPrefix?: string;
  /** The same in front matter, where that differs. */
  readonly fieldPrefix?: string;
  /** Where copies go that links and HTML name, where a text's own folder is not served. */
  readonly linkFolder?: string;
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

/** What the front matter of a new post is written from. */
export interface NewPost {
  readonly record: EntryRecord;
  /** Its address from the blog's root. */
  readonly page: string;
  /** Its whole address; null where it is not known where the blog is. */
  readonly address: string | null;
  readonly slug: string;
  /** ISO 8601, with the offset of its author or of the blog. */
  readonly created: string;
  /** ISO 8601, with the offset of the blog. */
  readonly updated: string;
  /** The path of its text. */
  readonly path: string;
  /** What its file in the blog runs. */
  readonly kept: KeptSource;
  /** ISO 8601. */
  readonly now: string;
}

/** What front matter says under a key, as plain data; dates are `WrittenDate`s. */
export type FrontMatterField = readonly [key: string, value: unknown];

/** The front matter of a new post. */
export interface FrontMatterPlan {
  /** In their order. */
  readonly fields: readonly FrontMatterField[];
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
  readonly layout: Layout;
  /** How new posts are laid out where the blog says nothing else. */
  readonly usual: UsualLayout;
  /** Where the blog is on the web: a whole address, or the path of one. */
  readonly address?: string;
  /** Whose clock a post without an offset goes by; that of UTC when left out. */
  readonly timeZone?: string;
  /** How its front matter says things otherwise. */
  readonly fields?: FieldRules;
  /** What the front matter of new posts is written in; YAML when left out. */
  readonly format?: FrontMatterFormat;
  /** Whether the names of texts begin with their day, so that they are no slugs. */
  readonly isDated?: boolean;
  /** Whether the generator shows posts of the future at once. */
  readonly showsFuture?: boolean;
  /** The key of front matter that sets a post's whole address. */
  readonly addressKey?: string;
  /** Whether new posts say their whole address themselves, so that it stays. */
  readonly writesAddress?: boolean;
  /** Whether a post's front matter makes its old addresses lead to it. */
  readonly redirects?: boolean;
  /** Whether the generator shows nothing that lies there, whatever its front matter says. */
  isDraftPath?(path: string): boolean;
  /** A post's address from the root of the blog, with a slash at its beginning. */
  pageOf(post: PlacedPost): string;
  /** How the text of one post names the address of another one. */
  hrefBetween(from: PlacedPost, to: PlacedPost): string;
  assetsOf(path: string): AssetPlace;
  /** Rewrites what the generator reads in another way than Outloud. */
  translate(blocks: readonly DocumentNode[], translation: Translation): TranslatedBlocks;
  /** The same, once more, for the blocks of a whole new post; they are given as translated. */
  arrange(blocks: readonly DocumentNode[]): readonly DocumentNode[];
  /** Makes a list of footnotes, for a generator that knows none. */
  listFootnotes?(blocks: readonly DocumentNode[]): readonly DocumentNode[];
  /** Guards a post's Markdown, without front matter, where blocks alone can't tell. */
  guard(markdown: string, kept: KeptSource, path: string): string;
  /** What a file that Outloud wrote runs: it was put there in the blog. Nothing when left out. */
  readonly meantIn?: MeantReader;
  frontMatter(post: NewPost): FrontMatterPlan;
  /** How this generator's front matter says the changes. @param there what the file's says */
  changeFields(changes: PostChanges, there: FileProperties): FrontMatterFields;
}
