import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from './project.mjs';
import { describeUpkeep } from './upkeep.mjs';

const ONE = {
  name: 'a',
  version: '1.0.0',
  latest: '1.0.0',
  released: '2026-01-01',
  deprecated: null,
  licence: 'MIT',
};
const NOW = Date.parse('2026-06-01');

describe('describeUpkeep', () => {
  it('has nothing to say of what is kept and used in its latest version', () => {
    expect(describeUpkeep(ONE, NOW)).toEqual([]);
  });

  it('tells what is deprecated, old or behind', () => {
    const bad = { ...ONE, latest: '2.0.0', released: '2024-01-01', deprecated: 'Use b.' };
    expect(describeUpkeep(bad, NOW)).toEqual([
      'deprecated: Use b.',
      'no release for 882 days: docs/dependencies.md says why it stays',
      '2.0.0 is there',
    ]);
  });
});

it('the table of dependencies names exactly those of package.json', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(inProject('package.json'), 'utf8'),
  );
  const text = readFileSync(inProject('docs', 'dependencies.md'), 'utf8');
  const named = [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  const parts = text.split('## For making it');
  expect(new Set(named)).toEqual(
    new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]),
  );
  for (const name of Object.keys(dependencies)) expect(parts[0]).toContain(`| \`${name}\``);
});
