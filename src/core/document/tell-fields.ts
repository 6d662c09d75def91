import { matchOf } from '#core/document/matches';
import { type FrontMatterFields, readFrontMatter, writeFrontMatter } from './front-matter';
import { frontMatterOf } from './syntax/front-matter-block';

type Field = 'title' | 'tags' | 'private';

/** Fields of an entry, as far as front matter tells them. */
export type ToldFields = Pick<FrontMatterFields, Field>;

/**
 * Writes changed fields into the front matter that tells them. Readable front matter always tells
 * the tags; the title and whether it is private only where it has a word on them.
 *
 * @returns the text, and which of the fields it tells now
 */
export function tellFields(
  markdown: string,
  fields: ToldFields,
): { readonly markdown: string; readonly told: readonly Field[] } {
  const { mark, block, body } = splitFrontMatter(markdown);
  const values = readFrontMatter(block);
  if (block === '' || values.problem !== undefined) return { markdown, told: [] };
  const has = {
    title: values.title !== undefined,
    tags: true,
    private: values.private !== undefined,
  };
  const told = (['title', 'tags', 'private'] as const).filter(
    (field) => field in fields && has[field],
  );
  if (told.length === 0) return { markdown, told };
  const changes = Object.fromEntries(told.map((field) => [field, fields[field]]));
  const fenced = block.trimEnd();
  const written = writeFrontMatter(changes, fenced) + block.slice(fenced.length);
  return { markdown: mark + written + body, told };
}

/** A text cut into its byte order mark, its front matter as it was written, and the rest. */
export function splitFrontMatter(markdown: string): {
  readonly mark: string;
  readonly block: string;
  readonly body: string;
} {
  const mark = markdown.startsWith('\uFEFF') ? '\uFEFF' : '';
  const rest = markdown.slice(mark.length);
  const plain = /^(?:---|\+\+\+)/.test(rest) ? frontMatterOf(rest.replaceAll(/\r\n?/g, '\n')) : '';
  const count = plain.match(/[^\n]*\n|[^\n]+$/g)?.length ?? 0;
  const lines = /(?:[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$)/y;
  let end = 0;
  for (let line = 0; line < count; line += 1) {
    lines.lastIndex = end;
    end += matchOf(rest, lines).length;
  }
  return { mark, block: rest.slice(0, end), body: rest.slice(end) };
}
