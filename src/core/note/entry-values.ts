import { leadingTitle } from '#core/document/blocks';
import type { DocumentNode } from '#core/document/document';
import { readFrontMatter } from '#core/document/front-matter';
import { isDraftKind, type Stage, stagesOf } from '#core/draft/draft';
import { ENTRY_KINDS, type EntryKind } from '#core/library/entry';
import { momentOf } from '#core/moment';
import { startsPrivate } from './note';

/** What a Markdown file says about the entry that it becomes. */
export interface EntryValues {
  readonly kind: EntryKind;
  readonly title: string;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly private: boolean;
  /** Drafts only. */
  readonly stage: Stage | null;
  /** ISO 8601 in UTC; null when the file doesn't tell. */
  readonly created: string | null;
  readonly updated: string | null;
  /** Why its front matter can't be read. */
  readonly problem: string | null;
}

/**
 * Tells what a Markdown file says about its entry: its front matter first, then a first-level
 * heading at its beginning, then its name. Import and export both go by this, so that what is
 * exported comes in again as the same entry.
 * @param text the file's front matter, fences included, or null; and its document
 * @param fileName the last part of its path
 * @param fallbackKind the kind of an entry whose front matter names none
 */
export function deriveEntryValues(
  text: { readonly frontMatter: string | null; readonly document: DocumentNode },
  fileName: string,
  fallbackKind: EntryKind,
): EntryValues {
  const values = readFrontMatter(text.frontMatter);
  const kind = ENTRY_KINDS.find((one) => one === values.properties['kind']) ?? fallbackKind;
  return {
    kind,
    title: values.title ?? leadingTitle(text.document) ?? titleFromName(fileName),
    tags: [...new Set(values.tags)],
    aliases: values.aliases,
    private: values.private ?? startsPrivate(kind),
    stage: deriveStage(kind, values.properties['stage'], values.draft),
    created: readMade(values.properties['created']) ?? toMoment(values.date),
    updated: toMoment(values.properties['updated']),
    problem: values.problem ?? null,
  };
}

function deriveStage(kind: EntryKind, value: unknown, draft: boolean | undefined): Stage | null {
  if (!isDraftKind(kind)) return null;
  const stages = stagesOf(kind);
  const fallback = draft === false ? stages.at(-1) : 'drafting';
  return stages.find((stage) => stage === value) ?? fallback ?? 'drafting';
}

/** As an export writes it where `date` says another day; other words for it are left alone. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function readMade(value: unknown): string | null {
  return typeof value === 'string' && MOMENT.test(value) ? toMoment(value) : null;
}

function toMoment(value: unknown): string | null {
  return typeof value === 'string' ? momentOf(value) : null;
}

/** `2024-03-05-event-loop.md` becomes `event loop`: a title is for people. */
function titleFromName(name: string): string {
  const bare = name.replace(/\.[^.]+$/, '');
  const readable = bare
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
  return readable === '' ? bare : readable;
}
