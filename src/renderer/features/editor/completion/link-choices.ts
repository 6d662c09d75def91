import type { Entry } from '#contract/calls/api';
import { contentsOf } from '#core/document/contents';
import type { DocumentNode } from '#core/document/document';
import { listNameable, type NameableBlock } from '#core/document/parts';
import type { HostBridge } from '../host-bridge';
import { parseLinkTarget } from '../nodes/wikilink-text';
import type { CompletionOption } from './completion-store';

/** Something that a `[[link]]` can be completed to. */
export type LinkChoice =
  | { readonly what: 'entry'; readonly title: string; readonly id: string }
  /** No entry has the title: the link may wait for it, or it is made now. */
  | { readonly what: 'unwritten' | 'created'; readonly title: string }
  | {
      readonly what: 'heading';
      readonly title: string;
      readonly heading: string;
      readonly level: number;
    }
  | {
      readonly what: 'block';
      readonly title: string;
      readonly block: NameableBlock;
      /** The other entry that it stands in; null for the one that is written in. */
      readonly entry: Entry | null;
    };

/** As many as can be seen at once. */
const SHOWN = 8;

/** `Title#part`, `Title#^part` or `Title^part`, as typed. */
const PLACE = /^([^#^|]*)(#\^|\^|#)([^|]*)/;

/**
 * What a typed link can become: entries by their titles, and after `#` or `^` the headings or
 * blocks of the entry with that title.
 *
 * @param own the document that is written in, for links within it
 */
export async function findLinkChoices(
  query: string,
  bridge: HostBridge,
  own: () => DocumentNode,
): Promise<LinkChoice[]> {
  const [, typed = '', sign, part = ''] = PLACE.exec(query) ?? [];
  if (sign !== undefined) {
    const title = typed.trim();
    const entry = title === '' ? null : await bridge.host.readLinked(title);
    const document = title === '' ? own() : entry?.document;
    if (document) {
      return sign === '#'
        ? findHeadings(document, entry?.title ?? '', part)
        : findBlocks(document, entry, part);
    }
  }
  const title = query.split('|')[0]?.trim() ?? '';
  const found = await bridge.host.completeLinks(title);
  const isKnown = found.some((note) => note.title.toLowerCase() === title.toLowerCase());
  const isNew = title !== '' && !isKnown && parseLinkTarget(query) !== null && sign === undefined;
  return [
    ...found.slice(0, SHOWN).map((note) => ({ what: 'entry' as const, ...note })),
    ...(isNew
      ? ([
          { what: 'unwritten', title },
          { what: 'created', title },
        ] as const)
      : []),
  ];
}

function findHeadings(document: DocumentNode, title: string, part: string): LinkChoice[] {
  return contentsOf(document)
    .lines.filter(({ text }) => holds(text, part))
    .slice(0, SHOWN)
    .map(({ text, level }) => ({ what: 'heading', title, heading: text, level }));
}

function findBlocks(document: DocumentNode, entry: Entry | null, part: string): LinkChoice[] {
  return listNameable(document)
    .filter(({ text, block }) => holds(text, part) || (block !== null && block.startsWith(part)))
    .slice(0, SHOWN)
    .map((block) => ({ what: 'block', title: entry?.title ?? '', block, entry }));
}

function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.trim().toLowerCase());
}

/** How the menu shows a choice. */
export function showLinkChoice(choice: LinkChoice): CompletionOption {
  switch (choice.what) {
    case 'entry':
      return { id: choice.id, label: choice.title };
    case 'unwritten':
      return {
        id: `new ${choice.title}`,
        label: `Create link to “${choice.title}”`,
        isNew: true,
      };
    case 'created':
      return { id: `note ${choice.title}`, label: `Create note “${choice.title}”`, isNew: true };
    case 'heading':
      return {
        id: `${choice.level} ${choice.heading}`,
        label: choice.heading,
        detail: `Heading ${choice.level}`,
      };
    case 'block':
      return {
        id: choice.block.path.join('-'),
        label: choice.block.text,
        ...(choice.block.block === null ? {} : { detail: `^${choice.block.block}` }),
      };
  }
}
