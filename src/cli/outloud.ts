import type { Command, Result } from './command';
import { COMMANDS } from './commands';
import { exactText } from './exact-text';
import { describeAll, describeCommand, tellUsage } from './help';
import { hintFor, tellFailure } from './hints';
import { noCommand } from './no-command';
import { parseOptions } from './parse-options';
import { readStdin } from './read-stdin';
import { WrongUsage } from './usage';
import { withLibrary } from './with-library';

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...argv]: readonly string[]): Promise<0 | 1 | 2> {
  try {
    if (name === undefined || name === 'help' || name === '--help') {
      print(describeAll());
      return name === undefined ? 2 : 0;
    }
    const command = COMMANDS.get(name);
    if (command === undefined) throw noCommand(name);
    return await runCommand(name, command, argv);
  } catch (error) {
    process.stderr.write(`outloud: ${tellFailure(error)}\n`);
    const hint = hintFor(error);
    if (hint !== null) process.stderr.write(`${hint}\n`);
    if (!(error instanceof WrongUsage)) return 1;
    process.stderr.write(`${tellUsage(name ?? '')}\n`);
    return 2;
  }
}

async function runCommand(name: string, command: Command, argv: readonly string[]): Promise<0 | 1> {
  const options = parseOptions(command, argv);
  if (options.flag('help')) {
    print(describeCommand(name, command));
    return 0;
  }
  const input = { options, readStdin };
  const folder = options.text('library') ?? process.env['OUTLOUD_LIBRARY'];
  const result = command.needsLibrary
    ? await withLibrary(folder, command, input, (api) => command.run(input, api))
    : await command.run(input);
  printResult(result, options.flag('json'));
  return result.failed === true ? 1 : 0;
}

function printResult(result: Result, asJson: boolean): void {
  for (const note of result.notes ?? []) process.stderr.write(`${note}\n`);
  if (asJson) print(JSON.stringify(result.value));
  else if (result.exact === true)
    process.stdout.write(exactText(result.text, process.stdout.isTTY));
  else if (result.text !== '') print(result.text);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
