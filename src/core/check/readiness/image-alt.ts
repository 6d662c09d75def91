import { lastPart } from '#core/import/name-index';
import { type DocumentNode, stringAttribute } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { isImageName } from '#core/import/media-name';
import { listInlineParts } from '../inline-parts';
import type { CheckedDraft, Finding, Rule } from '../rule';
import { aboutDraft } from './whole-draft';

export const imageAltRule: Rule = {
  id: 'readiness/image-alt',
  group: 'readiness',
  severity: 'error',
  title: 'An image without a description',
  why: 'Who can’t see the image, or has it not loaded, gets its alt text instead.',
  check: (draft) => [...bareImages(draft), ...bareHtml(draft)],
};

function bareImages(draft: CheckedDraft): readonly Finding[] {
  return listInlineParts(draft).flatMap(({ node, at }): Finding[] => {
    const image = readImage(node);
    return image === null || image.alt.trim() !== ''
      ? []
      : [{ message: tell(image.source), ...at }];
  });
}

/** An image as Markdown or Obsidian writes it, `![alt](source)` or `![[source|alt]]`. */
function readImage(node: DocumentNode): { readonly source: string; readonly alt: string } | null {
  if (node.type === 'image')
    return { source: stringAttribute(node, 'src'), alt: stringAttribute(node, 'alt') };
  const source = node.type === 'embed' ? stringAttribute(node, 'title') : '';
  return isImageName(source) ? { source, alt: stringAttribute(node, 'label') } : null;
}

/** In HTML an empty description says that the image is decoration. */
const BARE_TAG = /<img\b(?![^>]*\balt\s*=)[^>]*>/gi;

function bareHtml({ document }: CheckedDraft): readonly Finding[] {
  const findings: Finding[] = [];
  visitNodes(document, (node) => {
    if (!node.type.startsWith('html')) return;
    for (const [tag] of stringAttribute(node, 'value').matchAll(BARE_TAG)) {
      findings.push(aboutDraft(tell(/\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? '')));
    }
  });
  return findings;
}

function tell(source: string): string {
  const name = lastPart(source);
  const which = name === '' || source.startsWith('data:') ? 'This image' : `The image ${name}`;
  return `${which} has no alt text. Say what it shows, as you would on the phone.`;
}
