import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { ProseHit } from '#core/check/prose/prose-reader';

/**
 * What texts about software say without hurting anybody: a host of programs, an invalid value. And
 * words that only a reader can judge, such as “just”.
 */
const FINE = new Set([
  'host-hostess',
  'invalid',
  'her-him',
  'he-she',
  'herself-himself',
  'father-mother',
  'brother-sister',
  'boy-girl',
  'man-woman',
  'men-women',
  'just',
  'easy',
  'simple',
  'obvious',
]);

const processor = unified().use(retextEnglish).use(retextEquality);

/** Words that may hurt, by the lists of retext-equality. */
export async function findInsensitive(text: string): Promise<readonly ProseHit[]> {
  const file = new VFile(text);
  await processor.run(processor.parse(file), file);
  return file.messages.flatMap((message): ProseHit[] => {
    const { place, actual, expected, note, ruleId } = message;
    if (FINE.has(ruleId ?? '')) return [];
    if (place === undefined || !('start' in place) || actual === undefined) return [];
    const [from, to] = [place.start.offset, place.end.offset];
    if (from === undefined || to === undefined) return [];
    const words = (expected ?? []).slice(0, 3);
    const instead =
      words.length === 0
        ? `“${actual}” may hurt somebody. Try it without.`
        : `“${actual}” may hurt somebody. Say ${words.map((word) => `“${word}”`).join(' or ')}, if that is what you mean.`;
    return [{ what: 'insensitive', from, to, message: withNote(instead, note), replacements: [] }];
  });
}

/** The reason, where the list gives one, without its source. */
function withNote(message: string, note: string | null | undefined): string {
  const reason = (note ?? '')
    .replace(/\s*\(source:[^)]*\)\s*$/, '')
    .replaceAll(/`([^`]*)`/g, '“$1”')
    .trim();
  if (reason === '') return message;
  return `${message} ${/[.!?]$/.test(reason) ? reason : `${reason}.`}`;
}
