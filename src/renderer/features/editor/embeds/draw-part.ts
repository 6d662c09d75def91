import { DOMSerializer, type Node as DocumentPart } from '@tiptap/pm/model';
import type { DocumentNode } from '#core/document/document';
import { schema } from '#core/document/schema';
import { isImageName, isMediaName } from '#core/import/media-name';
import { highlightedDom } from './highlighted-dom';
import { makeElement } from '../nodes/make-element';
import { linkTargetOf, showLinkTarget, type LinkTarget } from '../nodes/wikilink-text';

/** What a drawn part asks of what is around it. */
export interface DrawOptions {
  /** Where the window finds an image, or null where the library does not hold it. */
  readonly assetUrl: (src: string) => string | null;
  /** Draws an embed in the part. */
  readonly embed: (target: LinkTarget) => HTMLElement;
}

type Drawn = HTMLElement | { readonly dom: HTMLElement; readonly contentDOM: HTMLElement };

/** Draws blocks of a document to be read only. Nothing in them runs: HTML is shown as its source. */
export function drawPart(nodes: readonly DocumentNode[], options: DrawOptions): DocumentFragment {
  const own: Readonly<Record<string, (node: DocumentPart) => Drawn>> = {
    image: ({ attrs }) => drawImage(String(attrs['src']), String(attrs['alt']), options),
    embed: (node) => drawEmbed(linkTargetOf(node), options),
    wikilink: (node) => drawLink(linkTargetOf(node)),
    hashtag: ({ attrs }) => makeElement('span', { class: 'hashtag' }, String(attrs['name'])),
    footnoteReference: ({ attrs }) =>
      makeElement('sup', { class: 'footnote-reference' }, String(attrs['label'])),
    codeBlock: ({ attrs, textContent }) =>
      makeElement('pre', {}, highlightedDom(String(attrs['language'] ?? ''), textContent)),
    listItem: drawItem,
    taskItem: drawItem,
    callout: drawCallout,
    table: () => {
      const contentDOM = makeElement('tbody');
      return {
        dom: makeElement('div', { class: 'table-scroll' }, makeElement('table', {}, contentDOM)),
        contentDOM,
      };
    },
  };
  const serializer = new DOMSerializer(
    { ...DOMSerializer.nodesFromSchema(schema), ...own },
    DOMSerializer.marksFromSchema(schema),
  );
  const fragment = document.createDocumentFragment();
  for (const node of nodes) {
    if (node.type !== 'frontmatter')
      fragment.append(serializer.serializeNode(schema.nodeFromJSON(node)));
  }
  return fragment;
}

function drawImage(src: string, alt: string, { assetUrl }: DrawOptions): HTMLElement {
  const url = assetUrl(src);
  if (url === null) return makeElement('span', { class: 'image-missing' }, alt || src);
  return makeElement('span', { class: 'image' }, makeElement('img', { src: url, alt }));
}

function drawEmbed(target: LinkTarget, options: DrawOptions): HTMLElement {
  const { title, label } = target;
  if (isImageName(title)) return drawImage(title, label ?? title, options);
  return isMediaName(title)
    ? makeElement('span', { class: 'embed-file' }, title.replace(/^.*\//, ''))
    : options.embed(target);
}

function drawLink(target: LinkTarget): HTMLElement {
  const link = makeElement('a', { class: 'wikilink', role: 'link' }, showLinkTarget(target));
  link.dataset['previewTitle'] = target.title;
  if (target.heading !== null) link.dataset['previewHeading'] = target.heading;
  if (target.block !== null) link.dataset['block'] = target.block;
  return link;
}

function drawItem({ attrs }: DocumentPart): Drawn {
  const contentDOM = makeElement('div', { class: 'item-content' });
  const dom = makeElement('li', {}, contentDOM);
  const { checked } = attrs;
  if (typeof checked !== 'boolean') return { dom, contentDOM };
  const box = makeElement('input', { type: 'checkbox', disabled: '', 'aria-label': 'Done' });
  box.toggleAttribute('checked', checked);
  dom.prepend(makeElement('label', { class: 'task-check' }, box));
  dom.dataset['checked'] = String(checked);
  return { dom, contentDOM };
}

function drawCallout({ attrs }: DocumentPart): Drawn {
  const contentDOM = makeElement('div', { class: 'block-content' });
  const label = makeElement('div', { class: 'block-label' }, String(attrs['kind']).toLowerCase());
  const dom = makeElement('div', { class: 'callout' }, contentDOM, label);
  dom.dataset['kind'] = String(attrs['kind']).toLowerCase();
  return { dom, contentDOM };
}
