import { expect, test } from 'vitest';
import { whyNotReady } from './release-ready.mjs';

const manifest = { version: '1.2.3', homepage: 'https://outloud.example' };
const configuration = 'maintainer: A <a@outloud.example>';
const changelog = '# Changelog\n\n## 1.2.3 – 2026-12-01\n\n- More.\n';

test('a version is ready when its tag, its day and its addresses are there', () => {
  expect(whyNotReady('v1.2.3', manifest, configuration, changelog)).toEqual([]);
});

test('what is in the way is told', () => {
  const said = whyNotReady(
    'v1.2.4',
    { ...manifest, homepage: 'https://outloud.invalid' },
    'maintainer: A <a@outloud.invalid>',
    changelog.replace('2026-12-01', 'not released yet'),
  );
  expect(said).toEqual([
    'The tag is v1.2.4, and package.json says 1.2.3.',
    'CHANGELOG.md has no line “## 1.2.3 – ” with the day of the release.',
    'package.json names no homepage yet.',
    'electron-builder.yml names no maintainer yet.',
  ]);
});
