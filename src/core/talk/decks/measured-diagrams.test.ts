import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import type { Drawer } from '../drawing';
import { measureDiagrams, scaleOf } from './slidev-diagrams';

const { document } = fromMarkdown(
  '```mermaid\nhigh\n```\n\n```mermaid\nhigh\n```\n\n```mermaid\nbroken\n```\n',
);

test('a diagram that can be drawn is measured once and shrinks to what fits', async () => {
  const asked: string[] = [];
  const drawer = {
    diagram: (source: string) => {
      asked.push(source);
      return Promise.resolve(
        source === 'high'
          ? { picture: { width: 400, height: 1000 } }
          : { problem: 'It can’t be read.' },
      );
    },
  } as unknown as Drawer;
  const sizes = await measureDiagrams(document, drawer);
  expect(asked).toEqual(['high', 'broken']);
  expect([...sizes]).toEqual([['high', { width: 400, height: 1000 }]]);
  const told: string[] = [];
  const scale = (highest: number): string =>
    scaleOf('high', sizes, highest, (warning) => told.push(warning));
  expect(scale(2000)).toBe('');
  expect(scale(800)).toBe('{scale: 0.73}');
  expect(told).toEqual([]);
  expect(scale(200)).toBe('{scale: 0.18}');
  expect(told).toEqual([expect.stringContaining('shrinks to 18 %')]);
});

test('without a drawer nothing is known, which is told of long diagrams alone', async () => {
  const sizes = await measureDiagrams(document, null);
  const told: string[] = [];
  expect(scaleOf('short', sizes, 100, (warning) => told.push(warning))).toBe('');
  expect(told).toEqual([]);
  expect(scaleOf('a\n'.repeat(20), sizes, 100, (warning) => told.push(warning))).toBe('');
  expect(told).toHaveLength(1);
});
