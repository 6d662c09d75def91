import { type DocumentNode, stringAttribute } from '#core/document/document';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import type { EntryRecord } from '#core/library/record';
import { slugOf } from '#core/publish/places/names';
import { changeBlocks } from '../change-nodes';
import { readPlan } from '../plan';
import { coverOf, descriptionOf, NO_ORIGINAL } from './copy-fields';
import { holdsTasks, tasksAsSigns } from './platform-nodes';
import { platformText, type Whereabouts } from './platform-text';
import type { CopyField, Variant } from './variant';

const MOST_TAGS = 5;

/** A copy for Hashnode's editor, which takes Markdown; what is no text goes into its fields. */
export function toHashnode(
  record: EntryRecord,
  style: Partial<MarkdownStyle>,
  where: Whereabouts,
): Variant {
  const { title, blocks, copies, warnings } = platformText(record, where, null);
  const cover = coverOf(record, where);
  const told = new Set<string>();
  const content = changeBlocks(blocks, (node) => toHashnodeNode(node, (what) => told.add(what)));
  const tags = record.tags.map(slugOf);
  const fields: readonly (readonly [string, string | null])[] = [
    ['Title', title],
    ['Subtitle', descriptionOf(record)],
    ['Slug', slugOf(title)],
    ['Tags', tags.length === 0 ? null : tags.slice(0, MOST_TAGS).join(', ')],
    ['Canonical URL', where.original],
    ['Cover', cover.address],
    ['Series', readPlan(record.frontMatter).series],
  ];
  return {
    path: `${slugOf(title)}-hashnode.md`,
    text: toMarkdown({ type: 'doc', content }, { style }),
    copies,
    posts: null,
    fields: filled(fields),
    warnings: [
      ...(where.original === null ? [NO_ORIGINAL] : []),
      ...warnings,
      ...(tags.length > MOST_TAGS
        ? [`Hashnode takes ${MOST_TAGS} tags: ${record.tags.slice(MOST_TAGS).join(', ')} left out.`]
        : []),
      ...(cover.missing === null ? [] : [cover.missing]),
      ...told,
    ],
  };
}

/** The fields that there is something for. */
export function filled(
  fields: readonly (readonly [name: string, value: string | null])[],
): readonly CopyField[] {
  return fields.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

function toHashnodeNode(node: DocumentNode, warn: (what: string) => void) {
  switch (node.type) {
    case 'taskList':
    case 'bulletList':
    case 'orderedList':
      if (!holdsTasks(node)) return node;
      warn('Boxes of tasks become signs.');
      return tasksAsSigns(node);
    case 'mathInline':
    case 'mathBlock': {
      warn('Formulas stand between $$, where Hashnode draws them once that is switched on.');
      const latex = stringAttribute(node, 'latex').trim();
      const marks = node.marks === undefined ? {} : { marks: node.marks };
      return node.type === 'mathBlock'
        ? { ...node, attrs: { ...node.attrs, latex } }
        : { type: 'rawInline', attrs: { value: `$$${latex.replace(/\s+/g, ' ')}$$` }, ...marks };
    }
    case 'footnoteReference':
      warn('Footnotes are shown only where Hashnode knows them: look at them there.');
      return node;
    case 'htmlBlock':
    case 'htmlInline':
      warn('Raw HTML is written as it is; Hashnode takes out what it does not allow.');
      return node;
    default:
      return node;
  }
}
