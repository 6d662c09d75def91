import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryText } from '#core/document/testing/arbitrary-text';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { COMMANDS } from './commands';
import { describeCommand } from './help';
import { oneOf, parseOptions, requireText } from './parse-options';
import { WrongUsage } from './usage';

/** Words of a command line for a command: its own options, those of others, and any text. */
function argumentsFor(names: readonly string[]): fc.Arbitrary<readonly string[]> {
  const option = fc.constantFrom(...names, 'library', 'json', 'help', 'no-such', '__proto__');
  const word = fc.oneof(
    option.map((name) => `--${name}`),
    fc.tuple(option, arbitraryText).map(([name, text]) => `--${name}=${text}`),
    fc.constantFrom('--', '-', '-x', '--=', '--json=yes', '-h'),
    arbitraryText,
  );
  return fc.array(word, { maxLength: 6 });
}

it.each([...COMMANDS])('%s takes any words, or says what is wrong with them', (name, command) => {
  const [least, most] = command.words;
  fc.assert(
    fc.property(argumentsFor(Object.keys(command.options)), (argv) => {
      const given = [...argv];
      try {
        const options = parseOptions(command, argv);
        const { length } = options.words;
        expect(options.flag('help') || (length >= least && length <= most)).toBe(true);
        for (const option of Object.keys(command.options)) {
          options.texts(option).forEach((text) => expect(typeof text).toBe('string'));
          expect([true, false]).toContain(options.flag(option));
        }
      } catch (error) {
        if (!(error instanceof WrongUsage)) throw error;
        expect(error.message).not.toBe('');
      }
      expect(argv).toEqual(given);
    }),
    { numRuns: runsOf(10) },
  );
  expect(describeCommand(name, command)).toContain(name);
});

it('any value of an option is one of those allowed, or refused', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const options = { words: [], text: () => text, texts: () => [text], flag: () => false };
      const take = () => [requireText(options, 'x'), oneOf('--x', text, ['one', 'two'])];
      if (text === 'one' || text === 'two') expect(take()).toEqual([text, text]);
      else expect(take).toThrow(WrongUsage);
    }),
    { numRuns: runsOf(50) },
  );
});
