import { readFile } from 'node:fs/promises';
import { format } from 'oxfmt';
import { expect, test } from 'vitest';
import { TEXT_SIZES } from '#contract/desktop/look';
import { theme } from './theme';
import { COLOUR_ROLES, TEXT_FONT_STACKS, TEXT_MEASURES } from './tokens';

const FILE = new URL('../../../docs/design-language.md', import.meta.url);
const VALUES = /(?<=<!-- values -->\n)[^]*(?=<!-- end of values -->)/;

function table(head: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const line = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '-')), ...rows.map(line)].join('\n');
}

const code = (value: unknown): string => `\`${String(value)}\``;

function writeValues(): string {
  const { fontSizes = {}, lineHeights = {}, spacing = {}, radius = {}, headings } = theme;
  const steps = ['xs', 'sm', 'md', 'lg', 'xl'] as const;
  return [
    table(
      ['step', 'type', 'line height', 'space', 'corners'],
      steps.map((step) => [step, fontSizes[step], lineHeights[step], spacing[step], radius[step]]),
    ),
    table(
      ['heading', 'type', 'line height'],
      Object.entries(headings?.sizes ?? {}).map(([name, size]) => [
        name,
        size?.fontSize,
        size?.lineHeight,
      ]),
    ),
    `The text of entries: ${TEXT_SIZES.join(', ')} px; lines of ${Object.entries(TEXT_MEASURES)
      .map(([name, { lines }]) => `${code(lines)} (${name})`)
      .join(', ')}; typefaces ${Object.keys(TEXT_FONT_STACKS).join(', ')}.`,
    table(
      ['colour', 'for', 'light', 'dark', 'light, high contrast', 'dark, high contrast'],
      COLOUR_ROLES.map((role) => [
        code(role.name),
        role.role,
        ...[role.light, role.dark, role.highLight, role.highDark].map(code),
      ]),
    ),
  ].join('\n\n');
}

test('docs/design-language.md has the values of the code; npx vitest -u writes them anew', async () => {
  const text = await readFile(FILE, 'utf8');
  expect(text).toMatch(VALUES);
  const renewed = text.replace(VALUES, () => `\n${writeValues()}\n\n`);
  const { code: formatted } = await format('design-language.md', renewed, { printWidth: 100 });
  await expect(formatted).toMatchFileSnapshot('../../../docs/design-language.md');
});
