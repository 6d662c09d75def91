/// <reference types="vite/client" />
import { expect, test } from 'vitest';

const modules = import.meta.glob([
  '/src/core/{document,publish,talk}/**/*.ts',
  '!**/*.{test,bench,d}.ts',
]);
// Not within the test: what is loaded at the start is then known as such.
const loaded = await Promise.allSettled(Object.values(modules).map((load) => load()));

// Stryker counts tests alone: those of a file that can't be loaded are none that fail.
test('every module can be loaded', () => {
  expect(loaded.filter(({ status }) => status === 'rejected')).toEqual([]);
});
