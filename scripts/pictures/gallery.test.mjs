import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '../project.mjs';

test('the gallery shows every picture, and the README none that isn’t there', () => {
  const pictures = readdirSync(inProject('docs/screenshots')).toSorted();
  const shownIn = (/** @type {string} */ file) =>
    [...readFileSync(inProject(file), 'utf8').matchAll(/screenshots\/([\w-]+\.\w+)/g)].map(
      ([, name]) => name ?? '',
    );
  expect(shownIn('docs/screens.md').toSorted()).toEqual(
    pictures.filter((name) => name !== 'walk.webp'),
  );
  expect(pictures).toEqual(expect.arrayContaining(shownIn('README.md')));
});
