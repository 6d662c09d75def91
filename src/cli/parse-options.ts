import { parseArgs } from 'node:util';
import { describeProblem } from '#core/problem';
import type { Command, Options } from './command';
import { WrongUsage } from './usage';

const EVERYWHERE = {
  library: 'text',
  'read-only': 'flag',
  'take-lock': 'flag',
  json: 'flag',
  help: 'flag',
} as const;

/**
 * Takes the words after the command's name apart.
 *
 * @throws WrongUsage for unknown options and a wrong number of words.
 */
export function parseOptions(command: Command, argv: readonly string[]): Options {
  const kinds = Object.entries({ ...EVERYWHERE, ...command.options });
  const options = Object.fromEntries(
    kinds.map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { values, positionals } = parseStrictly(argv, options);
  const given = (name: string) => values[name] ?? [];
  const [least, most] = command.words;
  if (!given('help').includes(true) && (positionals.length < least || positionals.length > most)) {
    throw new WrongUsage(
      positionals.length < least
        ? 'Something is missing.'
        : `“${positionals[most] ?? ''}” is one word too many. Words with spaces stand in quotes.`,
    );
  }
  const texts = (name: string) => given(name).map(String);
  return {
    words: positionals,
    text: (name) => texts(name).at(-1),
    texts,
    flag: (name) => given(name).includes(true),
  };
}

function parseStrictly(
  argv: readonly string[],
  options: Record<string, { type: 'boolean' | 'string'; multiple: boolean }>,
) {
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return {
      positionals: parsed.positionals,
      values: parsed.values as Record<string, (string | boolean)[] | undefined>,
    };
  } catch (error) {
    throw new WrongUsage(tellMistake(describeProblem(error)));
  }
}

/** What Node says of options, in words that tell what to type. */
function tellMistake(message: string): string {
  const option = /--?[^\s',]+/.exec(message)?.[0] ?? 'An option';
  if (message.startsWith('Unknown option')) {
    return `There is no option ${option} here. A word that begins with “-” and is no option goes after “--”.`;
  }
  return message.includes('does not take')
    ? `${option} takes no value.`
    : `${option} needs a value; one that begins with “-” is written ${option}=VALUE.`;
}

/** @throws WrongUsage when the option was not given. */
export function requireText(options: Options, name: string): string {
  const value = options.text(name);
  if (value === undefined || value === '') throw new WrongUsage(`--${name} is missing.`);
  return value;
}

/** The value as one of those allowed. @throws WrongUsage when it is another. */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    throw new WrongUsage(`${name} is one of ${allowed.join(', ')}, not “${value}”.`);
  }
  return found;
}
