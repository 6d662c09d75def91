import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SHARED = process.env['OUTLOUD_SHARED'] ?? resolve('../shared');

/** The folder of 574 real learning notes, or null where it isn't at hand. */
export function findCorpus(): string | null {
  const folder = join(SHARED, 'corpus', 'til');
  return existsSync(folder) ? folder : null;
}

/** Every Markdown file below a folder, in a stable order, with its text. */
export function readMarkdownFiles(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}
