import { stringAttribute, type DocumentNode } from '#core/document/document';
import { readFrontMatter } from '#core/document/front-matter';
import { collectImages } from '#core/document/images';
import { visitNodes } from '#core/document/tree';
import { collectWikilinks } from '#core/document/wikilinks';
import { isImageName, isMediaName } from './media-name';
import { isFileReference } from './reference-paths';
import { isMarkdownName } from './source';
import { collectTemplateReferences, withoutTemplate } from './template-references';

/** A file that a text refers to, as the text writes it. */
export interface FileReference {
  readonly reference: string;
  /** Whether the text shows it; otherwise it only leads there. */
  readonly shown: boolean;
}

/**
 * The files that belong to a text: images, embeds with the ending of a file, what links lead to,
 * images in HTML, in templates and those that its front matter names.
 */
export function collectFileReferences(text: {
  readonly frontMatter: string | null;
  readonly document: DocumentNode;
}): readonly FileReference[] {
  const embeds = collectWikilinks(text.document)
    .filter((link) => link.embed)
    .map((link) => link.title)
    .filter(isMediaName);
  const templates = collectTemplateReferences(text.document);
  const shown = [
    ...collectImages(text.document),
    ...embeds,
    ...templates.filter(({ isImage }) => isImage).map(({ reference }) => reference),
  ];
  const linked = [
    ...collectLinkedFiles(text.document),
    ...templates.map(({ reference }) => reference),
    ...collectCovers(text.frontMatter),
  ];
  const references = new Map(linked.map((reference) => [reference, false]));
  for (const reference of shown) references.set(reference, true);
  return [...references]
    .filter(([reference]) => isFileReference(withoutTemplate(reference)))
    .map(([reference, isShown]) => ({ reference, shown: isShown }));
}

function collectLinkedFiles(document: DocumentNode): readonly string[] {
  const found: string[] = [];
  visitNodes(document, (node) => {
    for (const mark of node.marks ?? []) {
      if (mark.type === 'link') found.push(stringAttribute(mark, 'href'));
    }
    if (node.type === 'htmlBlock' || node.type === 'htmlInline') {
      const sources = stringAttribute(node, 'value').matchAll(/\ssrc\s*=\s*(["'])(.*?)\1/gi);
      for (const [, , source] of sources) if (source !== undefined) found.push(source);
    }
  });
  return found.filter((reference) => {
    const bare = reference.replace(/[?#].*$/s, '');
    return (/\.[0-9a-z]{1,8}$/i.test(bare) || bare.startsWith(':/')) && !isMarkdownName(bare);
  });
}

/** The pictures that front matter names. */
export function collectCovers(frontMatter: string | null): readonly string[] {
  const values = Object.values(readFrontMatter(frontMatter).properties).flat();
  return values.filter((value) => typeof value === 'string').filter(isImageName);
}
