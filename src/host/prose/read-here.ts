import type { ProseReader } from '#core/check/prose/prose-reader';

/** Reads prose in the calling thread, for commands; what it takes is loaded when it is needed. */
export function readProseHere(): ProseReader {
  let reader: Promise<ProseReader> | null = null;
  const open = async (): Promise<ProseReader> => {
    const { openProseReader } = await import('./prose-reader');
    return openProseReader();
  };
  return {
    read: async (texts, language) => (await (reader ??= open())).read(texts, language),
    close: async () => (await reader)?.close(),
  };
}
