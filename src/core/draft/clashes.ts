import {
  contentOf,
  optionalAttribute,
  stringAttribute,
  type DocumentMark,
  type DocumentNode,
} from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { changeBlocks } from './change-nodes';
import { sourceOf } from './source';

/** The names that a draft uses so far, each with what it stands for. */
export interface Names {
  /** Image sources, with the asset or null where there is none. */
  readonly images: Map<string, string | null>;
  /** Footnote labels, with the note they came from; '' for the draft's own. */
  readonly footnotes: Map<string, string>;
  /** Labels of link definitions, with where they lead. */
  readonly definitions: Map<string, string>;
}

export function startNames(): Names {
  return { images: new Map(), footnotes: new Map(), definitions: new Map() };
}

/** The names that a draft uses already. */
export function namesInDraft(
  document: DocumentNode,
  attachments: Readonly<Record<string, string>>,
): Names {
  const names = startNames();
  for (const [source, asset] of Object.entries(attachments)) names.images.set(source, asset);
  const gather = (node: DocumentNode, owner: string): void => {
    const own = sourceOf(node)?.source.note ?? owner;
    if (node.type === 'image') {
      const image = stringAttribute(node, 'src');
      if (isLocalSource(image) && !names.images.has(image)) names.images.set(image, null);
    } else if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      names.footnotes.set(labelKey(stringAttribute(node, 'label')), own);
    } else if (node.type === 'definition') {
      const key = labelKey(stringAttribute(node, 'label'));
      if (!names.definitions.has(key)) names.definitions.set(key, targetOf(node));
    }
    for (const child of contentOf(node)) gather(child, own);
  };
  gather(document, '');
  return names;
}

/** Where a link definition leads, as it is called in the draft. */
function targetOf(definition: DocumentNode, images?: ReadonlyMap<string, string>): string {
  const href = stringAttribute(definition, 'href');
  return JSON.stringify([images?.get(href) ?? href, optionalAttribute(definition, 'title')]);
}

/** Whether an image lies beside the text rather than on the network or in the source itself. */
function isLocalSource(source: string): boolean {
  return source !== '' && !/^([a-z][a-z0-9+.-]+:|\/\/|#)/i.test(source);
}

/**
 * Copies of blocks in which image sources, footnote labels and link labels that mean something
 * else in the draft have new names. What shares a name and means the same keeps it.
 * @param names the draft's names; the blocks' are added
 * @param owner whose footnotes the blocks' are: the note's id
 */
export function renameForDraft(
  blocks: readonly DocumentNode[],
  attachments: Readonly<Record<string, string>>,
  names: Names,
  owner: string,
): { readonly blocks: readonly DocumentNode[]; readonly attachments: Record<string, string> } {
  const images = new Map<string, string>();
  const footnotes = new Map<string, string>();
  const definitions = new Map<string, string>();
  const assets = new Map(Object.entries(attachments));
  const claimImage = (source: string): void => {
    if (!isLocalSource(source) || images.has(source)) return;
    images.set(source, claim(names.images, source, assets.get(source) ?? null, beforeExtension));
  };
  for (const source of assets.keys()) claimImage(source);
  for (const block of blocks) {
    visitNodes(block, (node) => {
      if (node.type === 'image') claimImage(stringAttribute(node, 'src'));
      if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
        const key = labelKey(stringAttribute(node, 'label'));
        if (!footnotes.has(key)) footnotes.set(key, claim(names.footnotes, key, owner, atTheEnd));
      }
    });
  }
  for (const block of blocks) {
    visitNodes(block, (node) => {
      if (node.type !== 'definition') return;
      const key = labelKey(stringAttribute(node, 'label'));
      if (definitions.has(key)) return;
      const target = targetOf(node, images);
      definitions.set(key, claim(names.definitions, key, target, atTheEnd));
    });
  }
  const renamed = { images, footnotes, definitions };
  return {
    blocks: changeBlocks(blocks, (node) => renameNode(node, renamed)),
    attachments: Object.fromEntries(
      [...assets].map(([source, asset]) => [images.get(source) ?? source, asset]),
    ),
  };
}

interface Renamed {
  readonly images: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlyMap<string, string>;
  readonly definitions: ReadonlyMap<string, string>;
}

function renameNode(node: DocumentNode, { images, footnotes, definitions }: Renamed): DocumentNode {
  const rename = (
    name: string,
    names: ReadonlyMap<string, string>,
    key: (value: string) => string,
  ) => {
    const written = optionalAttribute(node, name);
    const wanted = written === null ? undefined : names.get(key(written));
    return written === null || wanted === undefined || wanted === key(written)
      ? {}
      : { [name]: wanted };
  };
  const exact = (value: string): string => value;
  switch (node.type) {
    case 'image': {
      const ref = rename('ref', definitions, labelKey);
      const refKind = 'ref' in ref ? { refKind: 'full' } : {};
      return {
        ...node,
        attrs: { ...node.attrs, ...rename('src', images, exact), ...ref, ...refKind },
      };
    }
    case 'embed':
      return { ...node, attrs: { ...node.attrs, ...rename('title', images, exact) } };
    case 'footnoteReference':
    case 'footnoteDefinition':
      return { ...node, attrs: { ...node.attrs, ...rename('label', footnotes, labelKey) } };
    case 'definition':
      return {
        ...node,
        attrs: {
          ...node.attrs,
          ...rename('label', definitions, labelKey),
          ...rename('href', images, exact),
        },
      };
    case 'htmlBlock':
    case 'htmlInline':
      return {
        ...node,
        attrs: { ...node.attrs, value: renameInHtml(stringAttribute(node, 'value'), images) },
      };
    default:
      return node.marks === undefined
        ? node
        : { ...node, marks: node.marks.map((mark) => renameMark(mark, definitions)) };
  }
}

function renameMark(mark: DocumentMark, definitions: ReadonlyMap<string, string>): DocumentMark {
  const ref = mark.type === 'link' ? optionalAttribute(mark, 'ref') : null;
  const wanted = ref === null ? undefined : definitions.get(labelKey(ref));
  if (ref === null || wanted === undefined || wanted === labelKey(ref)) return mark;
  // `[text]` and `[text][]` name their definition by their text; a new name must be spelt out.
  return { ...mark, attrs: { ...mark.attrs, ref: wanted, refKind: 'full' } };
}

function renameInHtml(html: string, images: ReadonlyMap<string, string>): string {
  return html.replace(
    /(\ssrc\s*=\s*)(["'])(.*?)\2/gi,
    (all, before: string, quote: string, source: string) => {
      const wanted = images.get(source);
      return wanted === undefined ? all : `${before}${quote}${wanted}${quote}`;
    },
  );
}

/** Labels are compared as CommonMark does: white space collapsed, case ignored. */
function labelKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase().toLowerCase();
}

/** Takes a name for a meaning: the wanted one unless it means something else. */
function claim<Meaning>(
  names: Map<string, Meaning>,
  wanted: string,
  meaning: Meaning,
  number: (name: string, count: number) => string,
): string {
  let name = wanted;
  for (let count = 2; names.has(name) && names.get(name) !== meaning; count += 1) {
    name = number(wanted, count);
  }
  names.set(name, meaning);
  return name;
}

function beforeExtension(source: string, count: number): string {
  return source.replace(/(\.[^./\\]+)?$/, (extension) => `-${count}${extension}`);
}

function atTheEnd(label: string, count: number): string {
  return `${label}-${count}`;
}
