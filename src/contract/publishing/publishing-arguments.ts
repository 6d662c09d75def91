import { z } from 'zod';
import { entryId } from '#core/library/record';
import { siteSchema } from '#core/library/settings';
import { GENERATORS } from '#core/publish/target';
import type { Api } from '../calls/api';
import { chosen, folder, nothing, type Schemas } from '../calls/argument-shapes';
import { PREVIEW_ARGUMENTS } from './preview-arguments';

const publication = z.strictObject({
  ids: z.array(entryId).min(1),
  target: z.string().min(1),
  overwrite: z.boolean().exactOptional(),
});

const placed = z.strictObject({ id: entryId, target: z.string().min(1) });

/** What each call of targets, repositories and publishing takes. */
export const PUBLISHING_ARGUMENTS = {
  targets: {
    list: nothing,
    add: z.strictObject({
      name: z.string().min(1).max(100),
      generator: z.enum(GENERATORS),
      path: folder,
      site: siteSchema.exactOptional(),
    }),
    change: z.strictObject({ name: z.string(), site: siteSchema }),
    move: z.strictObject({ name: z.string(), path: folder }),
    examine: z.strictObject({
      path: folder,
      generator: z.enum(GENERATORS).exactOptional(),
      site: siteSchema.exactOptional(),
    }),
    remove: z.strictObject({ name: z.string() }),
    hasFolder: z.strictObject({ path: folder }),
    makeFolder: z.strictObject({ path: folder }),
  },
  repositories: {
    look: z.strictObject({ target: z.string() }),
    commit: z.strictObject({
      target: z.string(),
      files: z.array(z.string().min(1)).min(1),
      titles: z.array(z.string()).min(1).exactOptional(),
      message: z.string().trim().min(1).max(10_000).exactOptional(),
    }),
    push: z.strictObject({ target: z.string() }),
  },
  publishing: {
    plan: publication,
    write: publication,
    cancel: nothing,
    unpublish: publication.extend({ dryRun: z.boolean().exactOptional() }),
    undoUnpublish: z.strictObject({ target: z.string().min(1) }),
    compareThere: placed,
    takeHome: placed.extend({ there: z.string().exactOptional(), chosen: chosen.exactOptional() }),
    undoTakeHome: placed.extend({ undo: z.string().min(1) }),
    states: z.strictObject({ id: entryId }),
  },
  previews: PREVIEW_ARGUMENTS,
} satisfies Schemas<Pick<Api, 'targets' | 'repositories' | 'publishing' | 'previews'>>;
