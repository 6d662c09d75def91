import { z } from 'zod';
import { STAGES } from '#core/draft/draft';
import type { DocumentNode } from '#core/document/document';
import { isDocument, isVerbatim } from '#core/document/is-document';
import type { Verbatim } from '#core/document/verbatim';
import { recallSchema } from '#core/growth/recall/recall';
import { proposalSchema } from '#core/talk/proposal';
import { rehearsalSchema } from '#core/talk/rehearsal';
import { ENTRY_KINDS } from './entry';

/** The version that this program writes. Raise it together with a step in `migrations.ts`. */
export const RECORD_VERSION = 6;

const isoDate = z.iso.datetime({ offset: true });

/** An entry's id: lower-case letters and digits, safe as a file name everywhere. */
export const entryId = z.string().regex(/^[0-9a-z]{8,32}$/, {
  error: ({ input }) => `“${String(input)}” is not the id of an entry`,
});

/** The name of an asset file: the SHA-256 of its bytes and its extension. */
export const assetName = z.string().regex(/^[0-9a-f]{64}\.[0-9a-z]{1,8}$/, 'is not an asset name');

/**
 * Where an imported entry came from, so that a later import of the same source finds it again.
 *
 * `source` is the kind of source, `path` what names the text there: an absolute path, or the id
 * that the other program gave it. `hash` tells whether the text has changed since, and `revision`
 * is the one that the import wrote: a higher one was changed in Outloud.
 */
const originSchema = z.strictObject({
  source: z.string(),
  path: z.string(),
  hash: z.string(),
  revision: z.int().nonnegative(),
});

/**
 * A publication: what of an entry was last seen in, or written to, a target.
 *
 * `path` is that of the text's file in the blog, `hash` the SHA-256 of its bytes, `at` the moment,
 * and `revision` the entry's own at that moment: a higher one was changed in Outloud since.
 * `address` is the one from the blog's root that the file says itself. `copies` are the pictures and
 * other files that were written beside it, by path the SHA-256 of each; it is missing where the blog
 * had the text before Outloud did.
 */
const publicationSchema = z.strictObject({
  target: z.string().min(1),
  path: z.string().min(1),
  hash: z.string(),
  revision: z.int().nonnegative(),
  at: isoDate,
  address: z.string().min(1).exactOptional(),
  copies: z.record(z.string(), z.string()).exactOptional(),
});

/** A problem of checking that is to be left as it is, see `core/check/check.ts`. */
const ignoredSchema = z.strictObject({
  rule: z.string().min(1),
  words: z.string().nullable(),
  reason: z.string(),
});

export type Publication = z.infer<typeof publicationSchema>;

/**
 * An entry as JSON on disk.
 *
 * `frontMatter` is the front matter as it was written, fences included; unknown keys (properties),
 * their order and comments live in it. `attachments` maps an image source as the document writes
 * it to the asset file that holds its bytes. `verbatim` keeps the Markdown of untouched blocks.
 * `publications` holds at most one a target. `ancestors` names the states that it was made from, as
 * versions of the history are named, oldest first. `ignored` are problems that the writer leaves
 * as they are. `rehearsals` and `proposals` are those of a talk, `recalls` tell when the entry was
 * explained from memory; they are nobody else's business.
 */
export const recordSchema = z.strictObject({
  version: z.literal(RECORD_VERSION),
  id: entryId,
  kind: z.enum(ENTRY_KINDS),
  title: z.string(),
  tags: z.array(z.string()),
  aliases: z.array(z.string()),
  private: z.boolean(),
  stage: z.enum(STAGES).nullable(),
  created: isoDate,
  updated: isoDate,
  revision: z.int().nonnegative(),
  frontMatter: z.string().nullable(),
  attachments: z.record(z.string(), assetName),
  document: z.custom<DocumentNode>(isDocument, 'is not a document'),
  verbatim: z.custom<Verbatim>(isVerbatim, 'is not kept Markdown').nullable(),
  origin: originSchema.nullable(),
  publications: z.array(publicationSchema),
  ancestors: z.array(z.string()),
  ignored: z.array(ignoredSchema),
  rehearsals: z.array(rehearsalSchema),
  proposals: z.array(proposalSchema),
  recalls: z.array(recallSchema),
});

export type EntryRecord = z.infer<typeof recordSchema>;
