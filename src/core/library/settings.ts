import { z } from 'zod';
import { RULE_CHOICES } from '#core/check/rule';
import { isDay } from '#core/document/front-matter/property';
import { DEFAULT_STYLE, STYLE_CHOICES } from '#core/document/markdown-style';
import { backupPlanSchema } from './backup';
import { criteriaVersionSchema } from '#core/growth/criteria/criteria-version';
import { FIELD_TYPES, THINGS } from '#core/publish/field-rules';
import { FRONT_MATTER_FORMATS, GENERATORS, IMAGE_PLACES } from '#core/publish/target';
import { MOST_BIO } from '#core/talk/facts';
import { FASTEST, SLOWEST } from '#core/talk/pace';
import { SPELLING_CHOICES, type SpellingChoice } from '#core/spelling/spelling';
import { TRASH_DAYS } from './trash';

/** The version of `library.json`. A library with a higher one is only read. */
export const LIBRARY_VERSION = 2;

/** A folder below the blog's own: no way out of it, and none that hides. */
const POSTS_FOLDER = /^(?!.*(?:^|\/)(?:\.|\/|$))[^\\:\p{Cc}]+$/u;

/** How one blog lays its posts out; the generator's usual way where it is left out. */
export const siteSchema = z.strictObject({
  posts: z.string().regex(POSTS_FOLDER).exactOptional(),
  fileName: z.string().min(1).max(200).exactOptional(),
  images: z.enum(IMAGE_PLACES).exactOptional(),
  address: z.string().min(1).max(1000).exactOptional(),
  addsBase: z.boolean().exactOptional(),
  permalink: z.string().min(1).max(500).exactOptional(),
  redirects: z.boolean().exactOptional(),
  timeZone: z.string().min(1).max(100).exactOptional(),
  fields: z
    .partialRecord(
      z.enum(THINGS),
      z.strictObject({
        key: z.string().min(1).max(100),
        type: z.enum(FIELD_TYPES).exactOptional(),
      }),
    )
    .exactOptional(),
  format: z.enum(FRONT_MATTER_FORMATS).exactOptional(),
  defaults: z.record(z.string(), z.unknown()).exactOptional(),
  commitMessage: z.string().min(1).max(1000).exactOptional(),
});

const targetSchema = z.strictObject({
  name: z.string().min(1),
  generator: z.enum(GENERATORS),
  /** The folder of the blog's checkout, absolute. */
  path: z.string().min(1),
  site: siteSchema.exactOptional(),
});

/** A version of an entry that was given a name: it stays, however old it gets. */
const snapshotSchema = z.strictObject({
  id: z.string(),
  /** As the history calls it. */
  version: z.string(),
  name: z.string().min(1),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

/** How blocks are written as Markdown that were made or changed in Outloud. */
const styleSchema = z.strictObject({
  bullet: z.enum(STYLE_CHOICES.bullet),
  emphasis: z.enum(STYLE_CHOICES.emphasis),
  strong: z.enum(STYLE_CHOICES.strong),
  fence: z.enum(STYLE_CHOICES.fence),
  rule: z.enum(STYLE_CHOICES.rule),
});

/** Words that are to be avoided, and what is said instead. */
export const wordingSchema = z.strictObject({
  avoid: z.string().trim().min(1).max(200),
  use: z.string().trim().max(200),
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
  /** Bytes that the versions of all entries may take; null for no limit. */
  historyLimit: z.int().positive().nullable().exactOptional(),
  /** The latest named is the last. */
  snapshots: z.array(snapshotSchema).exactOptional(),
  /** Days after which an entry in the trash is deleted for ever; null for never. */
  trashDays: z.int().positive().nullable().exactOptional(),
  backups: backupPlanSchema.exactOptional(),
  /** The entry that daily notes are made from; null for none. */
  dailyTemplate: z.string().nullable().exactOptional(),
  /** American English when it is left out. */
  spelling: z.enum(SPELLING_CHOICES).exactOptional(),
  /** Words that the spell check knows besides its dictionaries; the oldest first. */
  words: z.array(z.string().min(1)).exactOptional(),
  /** What rules of checking count as in place of their own severity, by their ids. */
  rules: z.record(z.string().min(1), z.enum(RULE_CHOICES)).exactOptional(),
  /** The writer’s own rules of style; the oldest first. */
  wordings: z.array(wordingSchema).exactOptional(),
  /** Links are asked about when it is left out. */
  followRenames: z.enum(FOLLOW_RENAMES).exactOptional(),
  /** Whether copies of pictures leave out where they were taken; they stop an export otherwise. */
  dropsPositions: z.boolean().exactOptional(),
  /** Brackets and quotes are typed in pairs when it is left out. */
  pairs: z.boolean().exactOptional(),
  /** What a developer grows in, what matters most first; the usual ones when it is left out. */
  skillAreas: z
    .array(z.strictObject({ name: z.string().min(1), tags: z.array(z.string().min(1)) }))
    .exactOptional(),
  /** What patterns of review remarks are called now; the latest renaming is the last. */
  patternNames: z
    .array(z.strictObject({ from: z.string().min(1), to: z.string().min(1) }))
    .exactOptional(),
  /** How many entries are explained from memory on one day; the usual number when left out. */
  recallsADay: z.int().min(1).max(100).exactOptional(),
  /** The person's own logins where code is reviewed. */
  reviewLogins: z.array(z.string().min(1)).exactOptional(),
  /** Folders of repositories whose commits may tell of wins, absolute. */
  winRepositories: z.array(z.string().min(1)).exactOptional(),
  /** Addresses that the person commits by, besides those that git knows. */
  winEmails: z.array(z.string().min(1)).exactOptional(),
  /** What was offered as a win and was taken or dismissed: it is not offered again. */
  winsDecided: z.array(z.string().min(1)).exactOptional(),
  /** The company’s ladder in all its versions, in the order in which they were kept. */
  criteria: z.array(criteriaVersionSchema).exactOptional(),
  /** When a conversation about growth is reminded of, see `core/growth/conversation/reminder.ts`. */
  conversation: z
    .strictObject({
      season: z.int().min(1).max(12).nullable().exactOptional(),
      snoozedUntil: z.string().refine(isDay).nullable().exactOptional(),
    })
    .exactOptional(),
  /** Words that the speaker says in a minute; the usual number when it is left out. */
  pace: z.int().min(SLOWEST).max(FASTEST).exactOptional(),
  /** What is told of the speaker where a talk says nothing else; nothing when it is left out. */
  bio: z.string().max(MOST_BIO).exactOptional(),
});

export type LibrarySettings = z.infer<typeof settingsSchema>;

/** What the history may take where nothing else was chosen: years of one person's writing. */
const HISTORY_LIMIT = 500 * 1_000_000;

export const EMPTY_SETTINGS: LibrarySettings = { targets: [], style: DEFAULT_STYLE };

/** Bytes that the history may take, or null for no limit. */
export function historyLimit({ historyLimit: chosen }: LibrarySettings): number | null {
  return chosen === undefined ? HISTORY_LIMIT : chosen;
}

/** Days in the trash before an entry goes for ever, or null for never. */
export function trashDays({ trashDays: chosen }: LibrarySettings): number | null {
  return chosen === undefined ? TRASH_DAYS : chosen;
}

/** What the spell check follows. */
export function spellingChoice({ spelling }: LibrarySettings): SpellingChoice {
  return spelling ?? 'en-US';
}

/** The settings without the names of these entries' versions. */
export function withoutSnapshots(
  settings: LibrarySettings,
  ids: readonly string[],
): LibrarySettings {
  const { snapshots = [], ...rest } = settings;
  const left = snapshots.filter(({ id }) => !ids.includes(id));
  return { ...rest, ...(left.length > 0 && { snapshots: left }) };
}
