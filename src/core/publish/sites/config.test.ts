import { expect, it } from 'vitest';
import { codeOf } from './config';

const read = (code: string) => codeOf({ files: ['a.config.js'], read: async () => code }, /config/);

it('leaves comments out, and comes to an end where none does', async () => {
  expect(await read('a /* b */ c // d\ne: "https://f" /* g')).toBe('a  c \ne: "https://f" /* g');
  const open = '/* '.repeat(300_000);
  expect(await read(open)).toBe(open);
});
