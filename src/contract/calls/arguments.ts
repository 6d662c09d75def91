import { z } from 'zod';
import { backupPlanSchema } from '#core/library/backup';
import { GAP_STATES } from '#core/check/gaps/gap-state';
import { assetName, entryId } from '#core/library/record';
import { ENTRY_KINDS } from '#core/library/entry';
import { STAGES } from '#core/draft/draft';
import type { DocumentNode } from '#core/document/document';
import { STYLE_CHOICES } from '#core/document/markdown-style';
import { FOLLOW_RENAMES, settingsSchema } from '#core/library/settings';

import { EXPORT_LAYOUTS } from '#core/publish/library-export/export-layout';
import { RECORD_FORMATS } from '#core/publish/library-export/record-format';
import { DECK_FORMATS, DECK_NOTES, PAPERS, PDF_PAGES, SLIDE_LOOKS } from '#core/talk/deck';
import type { Api } from './api';
import { CHECK_ARGUMENTS } from '../checking/checking-arguments';
import { CRITERIA_ARGUMENTS } from '../growth/criteria-arguments';
import { CONVERSATION_ARGUMENTS } from '../growth/conversation-arguments';
import { readDocument } from '../entries/document-text';
import { DRAFT_ARGUMENTS } from '../drafts/drafting-arguments';
import { GROWTH_ARGUMENTS } from '../growth/growth-arguments';
import { HOME_ARGUMENTS } from '../growth/home-arguments';
import { LIBRARY_ARGUMENTS } from '../library/library-arguments';
import { PRACTICE_ARGUMENTS } from '../growth/practice-arguments';
import { PROPOSAL_ARGUMENTS } from '../talks/proposal-arguments';
import { PUBLISHING_ARGUMENTS } from '../publishing/publishing-arguments';
import { RECALL_ARGUMENTS } from '../growth/recall-arguments';
import { REVIEW_ARGUMENTS } from '../growth/review-arguments';
import { TALK_ARGUMENTS } from '../talks/talk-arguments';
import { WIN_ARGUMENTS } from '../growth/wins-arguments';
import { chosen, folder, nothing, title, type Schemas } from './argument-shapes';

const one = z.strictObject({ id: entryId });
const pastImport = z.strictObject({
  id: z.string().regex(/^[0-9a-z]{8,32}$/, {
    error: ({ input }) => `“${String(input).slice(0, 100)}” is not the id of an import`,
  }),
});
const version = z.strictObject({ id: entryId, version: z.string().max(100) });
const label = z.string().trim().min(1, 'A snapshot needs a name').max(200);
const tags = z.array(z.string().max(200)).max(1000);
const several = z.array(entryId).min(1).max(100_000);
const tagRenaming = z.strictObject({ from: z.string().max(200), to: z.string().max(200) });
const limit = z.int().min(1).max(1000);
const query = z.strictObject({ text: z.string().trim().min(1).max(1000) });
const spelt = z.string().regex(/^\S{1,200}$/u, 'is not one word');
const slot = z.number().positive().max(1000);
const deck = z.strictObject({
  id: entryId,
  format: z.enum(DECK_FORMATS),
  folder,
  minutes: slot.exactOptional(),
  notes: z.enum(DECK_NOTES).exactOptional(),
  look: z.enum(SLIDE_LOOKS).exactOptional(),
  pages: z.enum(PDF_PAGES).exactOptional(),
  paper: z.enum(PAPERS).exactOptional(),
});

/**
 * Only the outermost shape: the document's schema is checked where the document is used. A long
 * one comes as text.
 */
const document = z.preprocess(
  readDocument,
  z.custom<DocumentNode>(
    (value) =>
      typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc',
    'is not a document',
  ),
);

const copyFile = z.string().min(1).max(1000);

const changes = z.strictObject({
  title: title.exactOptional(),
  tags: tags.exactOptional(),
  private: z.boolean().exactOptional(),
  stage: z.enum(STAGES).exactOptional(),
  document: document.exactOptional(),
  markdown: z.string().exactOptional(),
  frontMatter: z.string().max(1_000_000).nullable().exactOptional(),
  attachments: z.record(z.string().max(4096), assetName).exactOptional(),
});

const revision = z.int().nonnegative();
const mentionPlace = z.strictObject({
  path: z.array(z.int().nonnegative()).min(1).max(1000),
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
});

const styleChanges = {
  bullet: z.enum(STYLE_CHOICES.bullet).exactOptional(),
  emphasis: z.enum(STYLE_CHOICES.emphasis).exactOptional(),
  strong: z.enum(STYLE_CHOICES.strong).exactOptional(),
  fence: z.enum(STYLE_CHOICES.fence).exactOptional(),
  rule: z.enum(STYLE_CHOICES.rule).exactOptional(),
};

/** What each call takes. Nothing reaches the app that was not parsed by these. */
export const ARGUMENTS = {
  library: LIBRARY_ARGUMENTS,
  entries: {
    list: z.strictObject({
      kind: z.enum(ENTRY_KINDS).exactOptional(),
      tag: z.string().max(200).exactOptional(),
      limit: z.int().positive().exactOptional(),
    }),
    read: one,
    rows: z.strictObject({ ids: z.array(entryId).max(100) }),
    markdown: z.strictObject({ id: entryId, document: document.exactOptional() }),
    views: one,
    add: z.strictObject({
      kind: z.enum(ENTRY_KINDS),
      title,
      tags: tags.exactOptional(),
      private: z.boolean().exactOptional(),
      markdown: z.string().exactOptional(),
    }),
    save: z.strictObject({
      id: entryId,
      revision: z.int().nonnegative(),
      changes,
      chosen: chosen.exactOptional(),
    }),
    compare: z.strictObject({ id: entryId, revision: z.int().nonnegative(), changes }),
    replace: z.strictObject({
      id: entryId,
      revision: z.int().nonnegative(),
      markdown: z.string(),
    }),
    remove: one,
    restore: one,
    trash: nothing,
  },
  notes: {
    capture: z.strictObject({
      text: z.string(),
      kind: z.enum(ENTRY_KINDS).exactOptional(),
      tags: tags.exactOptional(),
      private: z.boolean().exactOptional(),
    }),
    fromTemplate: z.strictObject({ template: entryId, title }),
    today: nothing,
    addToToday: z.strictObject({ text: z.string().regex(/\S/, 'There is nothing to add') }),
  },
  bulk: {
    change: z.strictObject({
      ids: several,
      changes: z.strictObject({
        addTags: tags.exactOptional(),
        removeTags: tags.exactOptional(),
        private: z.boolean().exactOptional(),
      }),
    }),
    remove: z.strictObject({ ids: several }),
    restore: z.strictObject({ ids: several }),
    undo: z.strictObject({ change: z.string().max(100) }),
  },
  tags: { planRename: tagRenaming, rename: tagRenaming },
  conflicts: {
    list: nothing,
    compare: z.strictObject({ file: copyFile }),
    merge: z.strictObject({ file: copyFile, chosen: chosen.exactOptional() }),
    undo: one,
    keepUnsaved: z.strictObject({
      id: entryId,
      revision,
      changes,
      last: copyFile.exactOptional(),
    }),
    putAside: z.strictObject({ file: copyFile }),
  },
  settings: {
    read: nothing,
    change: z.strictObject({
      style: z.strictObject(styleChanges).exactOptional(),
      followRenames: z.enum(FOLLOW_RENAMES).exactOptional(),
      pairs: settingsSchema.shape.pairs,
      dropsPositions: settingsSchema.shape.dropsPositions,
      historyLimit: settingsSchema.shape.historyLimit,
      trashDays: settingsSchema.shape.trashDays,
      dailyTemplate: settingsSchema.shape.dailyTemplate,
      spelling: settingsSchema.shape.spelling,
      pace: settingsSchema.shape.pace,
      bio: settingsSchema.shape.bio,
    }),
  },
  spelling: {
    check: z.strictObject({ words: z.array(spelt).max(50_000) }),
    suggest: z.strictObject({ word: spelt }),
    own: nothing,
    learn: z.strictObject({ word: spelt }),
    forget: z.strictObject({ word: spelt }),
  },
  checks: CHECK_ARGUMENTS,
  growth: GROWTH_ARGUMENTS,
  reviews: REVIEW_ARGUMENTS,
  wins: WIN_ARGUMENTS,
  criteria: CRITERIA_ARGUMENTS,
  home: HOME_ARGUMENTS,
  practice: PRACTICE_ARGUMENTS,
  recall: RECALL_ARGUMENTS,
  conversation: CONVERSATION_ARGUMENTS,
  gaps: {
    map: nothing,
    ask: z.strictObject({
      id: entryId,
      rule: z.string().max(100),
      words: z.string().max(100_000),
      question: z.string().max(1000).exactOptional(),
    }),
    mark: z.strictObject({ id: entryId, state: z.enum(GAP_STATES) }),
  },
  history: {
    list: one,
    read: version,
    compare: version.extend({ to: z.string().max(100).exactOptional() }),
    restore: version.extend({ as: z.enum(['copy', 'in-place']) }),
    snapshot: z.strictObject({ id: entryId, name: label }),
    name: version.extend({ name: label.nullable() }),
    compareEntries: z.strictObject({ id: entryId, with: entryId }),
    use: nothing,
  },
  trash: {
    contents: z.strictObject({ ids: z.array(entryId).exactOptional() }),
    purge: z.strictObject({ ids: z.array(entryId).min(1) }),
    empty: nothing,
    expired: nothing,
  },
  backups: {
    state: nothing,
    change: backupPlanSchema,
    run: z.strictObject({ folder: folder.exactOptional() }),
    restore: z.strictObject({ file: folder, folder }),
  },
  search: {
    find: z.strictObject({ text: z.string().max(10_000), limit }),
    saved: nothing,
    save: query,
    forget: query,
  },
  links: {
    backlinks: one,
    resolve: z.strictObject({ title }),
    namesakes: z.strictObject({ id: entryId, title }),
    preview: z.union([one, z.strictObject({ title, heading: title.exactOptional() })]),
    complete: z.strictObject({ text: title, limit }),
    tags: nothing,
    outgoing: one,
    mentions: z.strictObject({ id: entryId, limit }),
    linkMentions: z.strictObject({
      id: entryId,
      in: z.array(z.strictObject({ id: entryId, revision, places: z.array(mentionPlace) })).min(1),
    }),
    related: z.strictObject({ id: entryId, limit }),
    unresolved: z.strictObject({ limit }),
    orphans: nothing,
    map: z.strictObject({
      around: entryId.exactOptional(),
      depth: z.int().min(1).max(3),
      limit: z.int().min(1).max(100_000),
    }),
    planRename: z.strictObject({ id: entryId, from: title, title }),
    rename: z.strictObject({ id: entryId, from: title.exactOptional(), title }),
  },
  drafts: DRAFT_ARGUMENTS,
  assets: {
    add: z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
  },
  ...PUBLISHING_ARGUMENTS,
  talks: TALK_ARGUMENTS,
  proposals: PROPOSAL_ARGUMENTS,
  decks: { timing: one, plan: deck, write: deck },
  transfer: {
    import: z.strictObject({
      paths: z.array(folder).min(1),
      as: z.enum(['notes', 'posts']),
      folderTags: z.boolean().exactOptional(),
      dryRun: z.boolean().exactOptional(),
    }),
    lookAt: z.strictObject({ paths: z.array(folder).min(1).max(1000) }),
    cancel: nothing,
    imports: nothing,
    undoImport: pastImport,
    export: z.strictObject({
      folder,
      layout: z.enum(EXPORT_LAYOUTS).exactOptional(),
      records: z.enum(RECORD_FORMATS).exactOptional(),
      dryRun: z.boolean().exactOptional(),
    }),
  },
} satisfies Schemas<Api>;
