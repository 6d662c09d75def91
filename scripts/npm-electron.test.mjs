import { describe, expect, it } from 'vitest';
import { runtimeName } from './npm-electron.mjs';

describe('runtimeName', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/icudtl.dat', 'icudtl.dat'],
    ['Cypress/locales/de.pak', 'locales/de.pak'],
    ['Cypress/', null],
    ['Cypress/resources/app.asar', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['elsewhere/file', null],
  ])('%s becomes %s', (name, expected) => expect(runtimeName(name)).toBe(expected));
});
