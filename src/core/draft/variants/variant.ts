import type { CopiedAsset } from '#core/publish/attachments';

/** Forms of a draft for readers of its own. */
export const READER_VARIANTS = ['blog', 'internal', 'newsletter', 'thread'] as const;

/** Places that get a copy of what appeared on a blog, and say where that is. */
export const PLATFORM_VARIANTS = ['dev.to', 'hashnode', 'medium', 'linkedin'] as const;

/** The forms that the same draft can be given. */
export const VARIANTS = [...READER_VARIANTS, ...PLATFORM_VARIANTS] as const;

export type ReaderVariant = (typeof READER_VARIANTS)[number];

export type PlatformVariant = (typeof PLATFORM_VARIANTS)[number];

/** Whether a form is a copy for another place, which names its original. */
export function isPlatformVariant(name: VariantName): name is PlatformVariant {
  return (PLATFORM_VARIANTS as readonly VariantName[]).includes(name);
}

export type VariantName = (typeof VARIANTS)[number];

/** A post of a thread and what it counts. */
export interface CountedPost {
  readonly text: string;
  readonly length: number;
  /** Whether a sentence had to be cut, for it is longer than a post. */
  readonly isCut: boolean;
}

/** What is typed into a field of a place, beside the text. */
export interface CopyField {
  readonly name: string;
  readonly value: string;
}

/** A draft in one of its forms, as it would leave the library. */
export interface Variant {
  /** A name for its file, without a folder. */
  readonly path: string;
  readonly text: string;
  /** Images beside the text. */
  readonly copies: readonly CopiedAsset[];
  /** A thread's posts with their lengths; null for the others. */
  readonly posts: readonly CountedPost[] | null;
  /** The same as plain text, where the text is HTML to be pasted; absent for all others. */
  readonly plain?: string;
  readonly fields?: readonly CopyField[];
  /** What the text counts, where the place has a limit. */
  readonly count?: { readonly length: number; readonly limit: number };
  /** What readers will see otherwise, a sentence each. */
  readonly warnings: readonly string[];
}
