import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AskedProgram, OWN_PROGRAMS, type OwnProgram } from '#host/own-program';

/**
 * Runs one of the app's own programs in this process, before Electron is ready: no page, no
 * display, no profile. Never returns.
 *
 * @param out the folder of all that is built
 */
export async function runOwnProgram({ name, args }: AskedProgram, out: string): Promise<never> {
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    // Nobody reads on, as after `outloud list | head -1`.
    if (error.code !== 'EPIPE') process.stderr.write(`outloud: ${error.stack ?? error.message}\n`);
    process.exit(1);
  });
  if (process.platform === 'win32') writeToInheritedStreams();
  if (!isOwnProgram(name)) {
    process.stderr.write(`outloud: there is no program “${name}”.\n`);
    process.exit(2);
  }
  const file = join(out, OWN_PROGRAMS[name]);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
  // The command line is done when it has been read; the guard ends itself.
  if (name === 'command-line') {
    await Promise.all([flush(process.stdout), flush(process.stderr)]);
    // Without its number Electron would end with 0.
    process.exit(process.exitCode);
  }
  return new Promise<never>(() => undefined);
}

function isOwnProgram(name: string): name is OwnProgram {
  return Object.hasOwn(OWN_PROGRAMS, name);
}

function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

/** Electron's own streams go to its log on Windows, not to what the program inherited. */
function writeToInheritedStreams(): void {
  for (const { stream, fd } of [
    { stream: process.stdout, fd: 1 },
    { stream: process.stderr, fd: 2 },
  ]) {
    stream.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      for (let written = 0; written < bytes.length;)
        written += writeSync(fd, bytes, written, bytes.length - written);
      const done = rest.at(-1);
      if (typeof done === 'function') done();
      return true;
    };
  }
}
