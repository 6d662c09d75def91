import { type DocumentNode, optionalAttribute, stringAttribute } from '#core/document/document';
import { shownOfLink } from '#core/draft/line-of';
import type { EntryRecord } from '#core/library/record';
import { nameKey } from './file-safe';

/** Finds the entry that a `[[link]]` names: by title, then by alias, without regard to case. */
export function createResolver(
  records: Iterable<EntryRecord>,
): (title: string) => EntryRecord | undefined {
  const titles = new Map<string, EntryRecord>();
  const aliases = new Map<string, EntryRecord>();
  for (const record of records) {
    const key = linkKey(record.title);
    if (!titles.has(key)) titles.set(key, record);
    for (const alias of record.aliases) {
      if (!aliases.has(linkKey(alias))) aliases.set(linkKey(alias), record);
    }
  }
  return (title) => titles.get(linkKey(title)) ?? aliases.get(linkKey(title));
}

function linkKey(title: string): string {
  return nameKey(title.replace(/\s+/g, ' ').trim());
}

/** What readers see of a `[[link]]` that leads nowhere for them. */
export function linkAsText(link: DocumentNode): readonly DocumentNode[] {
  const text = linkText(link);
  return text === '' ? [] : [{ type: 'text', text, ...(link.marks ? { marks: link.marks } : {}) }];
}

/** A `[[link]]` as an ordinary one. */
export function linkTo(link: DocumentNode, href: string): readonly DocumentNode[] {
  return linkAsText(link).map((text) => ({
    ...text,
    marks: [
      {
        type: 'link',
        attrs: { href, title: null, ref: null, refKind: null, literal: false, order: null },
      },
      ...(text.marks ?? []).filter((mark) => mark.type !== 'link'),
    ],
  }));
}

function linkText(link: DocumentNode): string {
  const shown = shownOfLink(link);
  if (shown !== '') return shown;
  return optionalAttribute(link, 'heading') ?? stringAttribute(link, 'block');
}
