import { newToml } from '#core/document/front-matter/new-toml';
import type { FrontMatterField } from '../dialect';
import type { FrontMatterFormat } from '../target';
import { yamlLine } from './yaml-values';

/** The front matter of a new post, fences included, with a line ending at its end. */
export function frontMatterText(
  fields: readonly FrontMatterField[],
  format: FrontMatterFormat,
): string {
  if (format === 'toml') return `+++\n${newToml(fields)}+++\n`;
  return `---\n${fields.map(([key, value]) => `${yamlLine(key, value)}\n`).join('')}---\n`;
}
