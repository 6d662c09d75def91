import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LeftTyping, TypingCalls } from '#contract/desktop/typing';
import { Turns } from '#host/storage/turns';

/** Ends the names of what is kept, and of what an earlier window left. */
const KEPT = '.typed';
const LEFT = '.left';

/**
 * Keeps what is typed and not saved yet as files, one an entry. A page's own storage outlives the
 * page alone: Chromium writes it up to a minute later, so that a program that is killed leaves an
 * older state of it. These outlive the program, without waiting for the disk as a save does.
 *
 * @param folder made when it is first needed
 */
export function keepTypedFiles(folder: string): Omit<TypingCalls, 'flush'> {
  // What is asked first is done first: a window that begins comes before what is typed in it.
  const turns = new Turns();

  async function keep(file: string, text: string): Promise<void> {
    const unfinished = `${file}.tmp`;
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(unfinished, text);
      await rename(unfinished, file);
    } catch (error) {
      // An older state of it would be taken for the last one.
      await rm(file, { force: true });
      throw error;
    }
  }

  async function begin(library: string): Promise<readonly LeftTyping[]> {
    const left: LeftTyping[] = [];
    for (const name of await listFiles(folder)) {
      if (!name.startsWith(startOf(library))) continue;
      // Under a name of its own, so that what is typed in this window can't take its place.
      const own = name.endsWith(KEPT) ? `${name}.${randomUUID()}${LEFT}` : name;
      if (!own.endsWith(LEFT)) continue;
      if (own !== name) await rename(join(folder, name), join(folder, own));
      left.push({ name: own, text: await readFile(join(folder, own), 'utf8') });
    }
    return left;
  }

  return {
    keep: ({ library, id, text }) => {
      const file = join(folder, `${startOf(library)}${id}${KEPT}`);
      return turns.run(() => (text === null ? rm(file, { force: true }) : keep(file, text)));
    },
    begin: ({ library }) => turns.run(() => begin(library)),
    forget: ({ name }) => turns.run(() => rm(join(folder, name), { force: true })),
  };
}

/** How the names of a library's files begin: a folder's path may be longer than a name. */
function startOf(library: string): string {
  return `${createHash('sha256').update(library).digest('hex').slice(0, 16)}.`;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    // Nothing was kept yet.
    return [];
  }
}
