import { z } from 'zod';
import { GENERATORS } from '#core/publish/target';

/** The version of `library.json`. A library with a higher one is not opened. */
export const LIBRARY_VERSION = 1;

const targetSchema = z.strictObject({
  name: z.string().min(1),
  generator: z.enum(GENERATORS),
  /** The folder of the blog's checkout, absolute. */
  path: z.string().min(1),
});

/** What `library.json` holds besides its version. */
export const settingsSchema = z.strictObject({
  targets: z.array(targetSchema),
  /** Queries that are asked again and again, as they are typed; the oldest first. */
  searches: z.array(z.string().min(1)).exactOptional(),
});

export type LibrarySettings = z.infer<typeof settingsSchema>;

export const EMPTY_SETTINGS: LibrarySettings = { targets: [] };
