import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { Problem } from '#core/problem';
import { hostileFrontMatter } from '#core/testing/hostile/hostile-front-matter';
import { hostileMarkdown } from '#core/testing/hostile/hostile-markdown';
import { hostileTitles } from '#core/testing/hostile/hostile-titles';
import { openEmptyLibrary } from '#host/import/testing/open-library';
import { watchFolder } from '#host/hostile/testing/watch-folder';
import { watchProcess } from '#host/hostile/testing/watch-process';
import type { LibraryCommand } from './command';
import { COMMANDS } from './commands';
import { parseOptions } from './parse-options';
import { WrongUsage } from './usage';

/** These read or write where they are told to; a preview goes on until it is ended. */
const PATH_OPTIONS = new Set(['out', 'path', 'picture', 'logo', 'library']);
const PATH_WORDS = new Set([
  'import',
  'restore-backup',
  'merge',
  'criteria',
  'review',
  'win',
  'target',
]);
const LEFT_OUT = new Set(['preview', 'backup', 'diagnostics']);

const short = (texts: readonly { readonly text: string }[]): readonly string[] =>
  texts.map(({ text }) => text).filter((text) => text.length < 5_000);
const TEXTS = short([...hostileMarkdown(), ...hostileFrontMatter()]);
const WORDS = [...short(hostileTitles()), '', '0', '-1', '1e999'];

/** A command line of what a command takes, filled with hostile words. */
function lineOf(name: string, command: LibraryCommand, known: readonly string[], folder: string) {
  const files = readdirSync(folder).map((file) => join(folder, file));
  const word = fc.oneof(
    fc.constantFrom(...known),
    PATH_WORDS.has(name) ? fc.constantFrom(...files) : fc.constantFrom(...WORDS),
    fc.constantFrom(...(command.usage.match(/\b[a-z]{3,}\b/g) ?? ['x'])),
  );
  const options = Object.entries(command.options).map(([option, type]) => {
    if (type === 'flag') return fc.constant(`--${option}`);
    if (PATH_OPTIONS.has(option)) return fc.constant(`--${option}=${join(folder, 'out')}`);
    return fc.constantFrom(...known, ...WORDS).map((value) => `--${option}=${value}`);
  });
  const [least, most] = command.words;
  return fc
    .tuple(
      fc.array(word, { minLength: least, maxLength: Math.min(most, 3) }),
      options.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...options), { maxLength: 3 }),
    )
    .map(([words, given]) => [...given, '--', ...words]);
}

test('every command takes hostile words and texts, or says in words what is wrong with them', async () => {
  const place = watchFolder();
  const watched = watchProcess();
  const api = await openEmptyLibrary();
  for (const [at, text] of TEXTS.slice(0, 12).entries())
    writeFileSync(join(place.folder, `${at}.${at % 2 === 0 ? 'md' : 'json'}`), text);
  mkdirSync(join(place.folder, 'out'));
  const known: string[] = [];
  for (const kind of ['note', 'post', 'talk', 'win'] as const)
    known.push((await api.entries.add({ kind, title: kind, markdown: TEXTS[5] ?? '' })).id);
  for (const [name, command] of COMMANDS) {
    if (!command.needsLibrary || LEFT_OUT.has(name)) continue;
    await fc.assert(
      fc.asyncProperty(
        lineOf(name, command, known, place.folder),
        fc.constantFrom(...TEXTS),
        async (line, stdin) => {
          try {
            const options = parseOptions(command, line);
            const result = await command.run({ options, readStdin: async () => stdin }, api);
            expect(typeof result.text).toBe('string');
            expect(JSON.parse(JSON.stringify(result.value ?? null))).toBeDefined();
          } catch (error) {
            if (!(error instanceof Problem || error instanceof WrongUsage)) throw error;
            expect(error.message).toMatch(/\p{L}/u);
          }
        },
      ),
      { numRuns: runsOf(6) },
    );
  }
  expect(await api.library.check()).toMatchObject({ ok: true });
  watched.expectUntouched();
  place.expectUntouched();
}, 60_000);
