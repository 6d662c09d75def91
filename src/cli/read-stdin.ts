import { buffer } from 'node:stream/consumers';
import { Problem } from '#core/problem';
import { standardInput } from '#host/standard-input';

/** All of standard input as text. @throws Problem `bad-input` when it is not UTF-8. */
export async function readStdin(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Reading Markdown; end with Ctrl+D.\n');
  const bytes = await buffer(standardInput());
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Problem('bad-input', 'Standard input is not UTF-8 text.', { cause: error });
  }
}
