import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of shared fixtures and corpora; it may be absent. */
const sharedFolder =
  process.env['OUTLOUD_SHARED'] ?? resolve(import.meta.dirname, '../../../../../shared');

/** The examples of a specification in CommonMark's format; none where the file is absent. */
export function readExamples(
  file: string,
): { name: string; extension: string; markdown: string }[] {
  const path = join(sharedFolder, 'fixtures', file);
  if (!existsSync(path)) return [];
  const source = readFileSync(path, 'utf8').replaceAll('→', '\t');
  const examples = source.matchAll(/^`{32} example([^\n]*)\n([^]*?)^\.\n[^]*?^`{32}$/gm);
  return [...examples].map(([, extension = '', markdown = ''], index) => ({
    name: `${file} ${index + 1}`,
    extension: extension.trim(),
    markdown,
  }));
}

/** Every Markdown file of the corpus by name; none where it is absent. */
export function readCorpus(): { name: string; markdown: string }[] {
  const folder = join(sharedFolder, 'corpus', 'til');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => ({ name, markdown: readFileSync(join(folder, name), 'utf8') }));
}

/** One of the shared hostile inputs; `payload` is a text, or a recipe for one. */
export interface BadInput {
  readonly id: string;
  readonly kind: string;
  readonly class: string;
  readonly payload: unknown;
}

/** The shared hostile inputs of some kinds; none where the file is absent. */
export function readBadInputs(kinds: readonly string[]): readonly BadInput[] {
  const path = join(sharedFolder, 'bad-inputs.json');
  if (!existsSync(path)) return [];
  const all = JSON.parse(readFileSync(path, 'utf8')) as BadInput[];
  return all.filter(({ kind }) => kinds.includes(kind));
}
