import { type FrontMatterFields, writeFrontMatter } from '#core/document/front-matter';

const FRONT_MATTER = /^\uFEFF?(?<source>(---|\+\+\+)[ \t]*\r?\n(?:[^]*?\r?\n)?\2)[ \t]*(?=\r?\n|$)/;

/** A text's front matter, fences included; null when it has none. */
export function leadingFrontMatter(markdown: string): string | null {
  return FRONT_MATTER.exec(markdown)?.groups?.['source'] ?? null;
}

/**
 * Sets fields in the front matter of a text and leaves every other byte as it is.
 * @throws Error when its front matter can't be read
 */
export function withFrontMatter(markdown: string, fields: FrontMatterFields): string {
  const source = leadingFrontMatter(markdown);
  if (source !== null) {
    const start = markdown.indexOf(source);
    const rest = markdown.slice(start + source.length);
    return `${markdown.slice(0, start)}${writeFrontMatter(fields, source)}${rest}`;
  }
  const body = markdown.replace(/^\uFEFF/, '');
  return `${writeFrontMatter(fields)}\n${body === '' || /^\r?\n/.test(body) ? '' : '\n'}${body}`;
}
