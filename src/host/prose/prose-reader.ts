import type { ProseHit, ProseReader } from '#core/check/prose/prose-reader';
import type { SpellingLanguage } from '#core/spelling/spelling';
import { openGrammar, type Grammar } from './grammar';
import { findInsensitive } from './insensitive';

/** Texts that are remembered with what was found: of a draft that is written one is another. */
const REMEMBERED = 2000;

/** Reads prose in this thread; the grammar is loaded when it is first needed. */
export function openProseReader(): ProseReader {
  const grammars = new Map<SpellingLanguage, Promise<Grammar>>();
  const known = new Map<string, readonly ProseHit[]>();

  async function readText(text: string, language: SpellingLanguage): Promise<readonly ProseHit[]> {
    const key = `${language} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const loading = grammars.get(language) ?? openGrammar(language);
    grammars.set(language, loading);
    const grammar = await loading;
    const hits = (await grammar.isEnglish(text))
      ? [...(await grammar.find(text)), ...(await findInsensitive(text))]
      : [];
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, hits);
    return hits;
  }

  return {
    read: async (texts, language) => {
      const hits = [];
      for (const text of texts) hits.push(await readText(text, language));
      return hits;
    },
    close: async () => {
      for (const loading of grammars.values()) await (await loading).close();
      grammars.clear();
      known.clear();
    },
  };
}
