import { z } from 'zod';
import { DEFAULT_STYLE, STYLE_CHOICES } from '#core/document/markdown-style';
import { GENERATORS } from '#core/publish/target';

/** The version of `library.json`. A library with a higher one is not opened. */
export const LIBRARY_VERSION = 2;

const targetSchema = z.strictObject({
  name: z.string().min(1),
  generator: z.enum(GENERATORS),
  /** The folder of the blog's checkout, absolute. */
  path: z.string().min(1),
});

/** How blocks are written as Markdown that were made or changed in Outloud. */
const styleSchema = z.strictObject({
  bullet: z.enum(STYLE_CHOICES.bullet),
  emphasis: z.enum(STYLE_CHOICES.emphasis),
  strong: z.enum(STYLE_CHOICES.strong),
  fence: z.enum(STYLE_CHOICES.fence),
  rule: z.enum(STYLE_CHOICES.rule),
});

/** Whether links to an entry follow its new title: by themselves, when asked, or not. */
export const FOLLOW_RENAMES = ['always', 'ask', 'never'] as const;

export type FollowRenames = (typeof FOLLOW_RENAMES)[number];

/** What `library.json` holds besides its version. */
export const settingsSchema = z.strictObject({
  targets: z.array(targetSchema),
  style: styleSchema,
  /** Queries that are asked again and again, as they are typed; the oldest first. */
  searches: z.array(z.string().min(1)).exactOptional(),
  /** Links are asked about when it is left out. */
  followRenames: z.enum(FOLLOW_RENAMES).exactOptional(),
});

export type LibrarySettings = z.infer<typeof settingsSchema>;

export const EMPTY_SETTINGS: LibrarySettings = { targets: [], style: DEFAULT_STYLE };
