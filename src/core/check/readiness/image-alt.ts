import { lastPart } from '#core/import/name-index';
import { type DocumentNode, stringAttribute } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { nextOf } from '#core/publish/closed-spans';
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

function bareHtml({ document }: CheckedDraft): readonly Finding[] {
  const findings: Finding[] = [];
  visitNodes(document, (node) => {
    if (!node.type.startsWith('html')) return;
    for (const tag of bareTags(stringAttribute(node, 'value'))) {
      findings.push(aboutDraft(tell(/\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? '')));
    }
  });
  return findings;
}

/** In HTML an empty description says that the image is decoration. */
function bareTags(html: string): readonly string[] {
  const endOf = nextOf(html, />/g);
  const altOf = nextOf(html, /\balt\s*=/gi);
  const tags: string[] = [];
  let at = 0;
  for (const { index, 0: opening } of html.matchAll(/<img\b/gi)) {
    if (index < at) continue;
    const inside = index + opening.length;
    const { start, end } = endOf(inside);
    if (start === Infinity || altOf(inside).start < start) continue;
    tags.push(html.slice(index, end));
    at = end;
  }
  return tags;
}

function tell(source: string): string {
  const name = lastPart(source);
  const which = name === '' || source.startsWith('data:') ? 'This image' : `The image ${name}`;
  return `${which} has no alt text. Say what it shows, as you would on the phone.`;
}
