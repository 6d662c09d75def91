import type { EntryChanges } from '#contract/calls/api';
import { leadingTitle } from '#core/document/blocks';
import { readFrontMatter, writeFrontMatter } from '#core/document/front-matter';
import { keepNames } from '#core/document/keep-names';
import type { EntryRecord } from '#core/library/record';
import { frozenSlug } from '#core/publish/places/place-post';
import type { EntryTextValues } from '../library/records';

/**
 * The entry with another text, which may know nothing of its front matter: what the new text says
 * nothing of stays as it was.
 */
export function replaceText(record: EntryRecord, read: EntryTextValues): Partial<EntryRecord> {
  const text = readNewText(record, read);
  const { frontMatter } = text;
  return {
    ...text,
    frontMatter: frontMatter === null ? record.frontMatter : keepAddress(record, frontMatter),
  };
}

/**
 * The entry with its own text as it was edited: the text is kept as it is, and front matter that
 * was taken out of it is gone.
 *
 * @param changes fields that were changed beside it; what the front matter tells goes before
 */
export function editText(
  record: EntryRecord,
  changes: EntryChanges,
  read: EntryTextValues,
): Partial<EntryRecord> {
  const { title = record.title, tags = record.tags, private: isPrivate = record.private } = changes;
  return readNewText({ ...record, title, tags: [...tags], private: isPrivate }, read);
}

/** What the new text says; title, tags and the rest where it tells them. */
function readNewText(
  record: EntryRecord,
  text: EntryTextValues,
): Pick<EntryRecord, 'frontMatter' | 'document' | 'verbatim'> & Partial<EntryRecord> {
  const told = readFrontMatter(text.frontMatter);
  const before = readFrontMatter(record.frontMatter);
  const isTitledByHeading = leadingTitle(record.document) === record.title;
  // A list that was told and is no longer was taken out; one that never was told says nothing.
  const tells = (list: 'tags' | 'aliases'): boolean =>
    text.frontMatter !== null &&
    told.problem === undefined &&
    (told[list].length > 0 || before[list].length > 0);
  return {
    ...text,
    title: told.title ?? ((isTitledByHeading && leadingTitle(text.document)) || record.title),
    tags: tells('tags') ? text.tags : record.tags,
    aliases: tells('aliases') ? text.aliases : record.aliases,
    private: told.private ?? record.private,
    document: keepNames(record.document, text.document),
  };
}

/** An address that readers know outlives another front matter that says nothing of it, or none. */
export function keepAddress<Text extends string | null>(
  record: EntryRecord,
  frontMatter: Text,
): Text | string {
  const slug = frozenSlug(record);
  const { properties, problem } = readFrontMatter(frontMatter);
  if (slug === null || problem !== undefined || 'slug' in properties) return frontMatter;
  return writeFrontMatter({ properties: { slug } }, frontMatter);
}
