import { stringAttribute, type DocumentNode } from '#core/document/document';
import { readFrontMatter, writeFrontMatter } from '#core/document/front-matter';
import { replaceImages } from '#core/document/images';
import { mapNodes } from '#core/document/tree';

/** Points images, embeds, links and HTML to the files' new places. */
export function moveReferences(
  document: DocumentNode,
  moved: ReadonlyMap<string, string>,
): DocumentNode {
  if (moved.size === 0) return document;
  const withImages = replaceImages(document, (source) => moved.get(source) ?? null);
  return mapNodes(withImages, (node) => {
    if (node.type === 'definition') return withAttribute(node, 'href', moved);
    if (node.type === 'embed') return withAttribute(node, 'title', moved);
    if (node.type === 'htmlBlock' || node.type === 'htmlInline') return moveInHtml(node, moved);
    if (!node.marks?.some((mark) => moved.has(stringAttribute(mark, 'href')))) return node;
    return { ...node, marks: node.marks.map((mark) => withAttribute(mark, 'href', moved)) };
  });
}

/**
 * Points the images that front matter names to their new places.
 * @returns the front matter as it is when it names none of them or can't be read
 */
export function moveCovers(
  frontMatter: string | null,
  moved: ReadonlyMap<string, string>,
): string | null {
  if (frontMatter === null || moved.size === 0) return frontMatter;
  const changes = Object.entries(readFrontMatter(frontMatter).properties).flatMap(
    ([name, value]): [string, unknown][] => {
      const values = Array.isArray(value) ? (value as unknown[]) : [value];
      const places = values.map((one) => (typeof one === 'string' && moved.get(one)) || one);
      if (places.every((place, index) => place === values[index])) return [];
      return [[name, Array.isArray(value) ? places : places[0]]];
    },
  );
  if (changes.length === 0) return frontMatter;
  return writeFrontMatter({ properties: Object.fromEntries(changes) }, frontMatter);
}

function withAttribute<N extends Pick<DocumentNode, 'type' | 'attrs'>>(
  node: N,
  name: string,
  moved: ReadonlyMap<string, string>,
): N {
  const place = moved.get(stringAttribute(node, name));
  return place === undefined ? node : { ...node, attrs: { ...node.attrs, [name]: place } };
}

function moveInHtml(node: DocumentNode, moved: ReadonlyMap<string, string>): DocumentNode {
  const html = stringAttribute(node, 'value');
  const value = html.replace(
    /(\ssrc\s*=\s*)(["'])(.*?)\2/gi,
    (all, before: string, quote: string, source: string) => {
      const place = moved.get(source);
      return place === undefined ? all : `${before}${quote}${place}${quote}`;
    },
  );
  return value === html ? node : { ...node, attrs: { ...node.attrs, value } };
}
