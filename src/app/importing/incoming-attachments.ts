import { isMarkdownName } from '#core/import/source';
import { describeProblem, Problem } from '#core/problem';
import type { Incoming } from './incoming';

/** Keeps a file's bytes. @returns the asset's name */
export type KeepAsset = (bytes: Uint8Array, extension: string) => Promise<string>;

/** Keeps the files that a text shows; what can't be had is a loss, not a failure. */
export async function attachFiles(incoming: Incoming, keep: KeepAsset): Promise<void> {
  const attachments: Record<string, string> = {};
  for (const { reference, shown } of incoming.references) {
    try {
      const { path, bytes } = await readFirst(incoming, reference);
      incoming.taken.add(path);
      const extension = /\.([0-9a-z]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? 'bin';
      attachments[reference] = await keep(bytes, extension);
    } catch (error) {
      // A link to what is no file of the source is an address like any other.
      if (!shown && !isDangling(incoming, reference)) continue;
      incoming.losses.push(
        shown
          ? `The file ${reference} can't come along: ${describeProblem(error)}`
          : `The link ${reference} leads to nothing that was exported.`,
      );
    }
  }
  incoming.head = { ...incoming.head, attachments };
}

/** Whether a link can only mean an item of Joplin's, and there is none of that id. */
function isDangling({ reader, path }: Incoming, reference: string): boolean {
  return reference.startsWith(':/') && !reader.locate(reference, path).some(isMarkdownName);
}

/** The first of the places that holds a file. */
async function readFirst(
  { source, reader, path: from }: Incoming,
  reference: string,
): Promise<{ path: string; bytes: Uint8Array }> {
  let problem: unknown = new Problem('not-found', 'It is not there.');
  for (const path of reader.locate(reference, from)) {
    if (isMarkdownName(path)) continue;
    try {
      return { path, bytes: await source.readBytes(path) };
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'not-found')) problem = error;
    }
  }
  throw problem;
}
