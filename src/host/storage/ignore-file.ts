import { join } from 'node:path';
import { writeFileDurably } from './durable-file';

/** What of a library is of one machine, derived, or only of this moment. */
const PASSING = ['journal-*.log', 'library.lock*', 'catalog.json', '/index/', '*.tmp'];

/**
 * Writes the `.gitignore` of a new library, so that a repository around it takes what people
 * wrote and nothing else. It is theirs from then on.
 */
export async function writeIgnoreFile(folder: string): Promise<void> {
  const text = `# What Outloud makes anew, or is of one computer only.\n${PASSING.join('\n')}\n`;
  await writeFileDurably(join(folder, '.gitignore'), [Buffer.from(text)]);
}
