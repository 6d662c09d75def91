import { expect, it } from 'vitest';
import { formatBytes } from './format-bytes';

it('tells a size in the unit that fits, with a decimal only where it says something', () => {
  const sizes = [0, 17, 1000, 1234, 12_345, 3_400_000, 50_000_000, 2e9, 1_234_567_890, 2.5e12];
  expect(sizes.map(formatBytes)).toEqual([
    '0 B',
    '17 B',
    '1 kB',
    '1.2 kB',
    '12 kB',
    '3.4 MB',
    '50 MB',
    '2 GB',
    '1.2 GB',
    '2500 GB',
  ]);
});
