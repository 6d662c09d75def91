/** Whether a text says what an abbreviation means. */
export type Explains = (text: string) => boolean;

/**
 * Knows how English explains an abbreviation: by words before or after it in parentheses, or in a
 * sentence such as “WAL stands for …”, “A CRDT is a …”, “OTLP, the … protocol”.
 *
 * @param name capitals alone
 */
export function explainerOf(name: string): Explains {
  const patterns = [
    // write-ahead log (WAL)
    String.raw`\p{L}[-\s]+\p{L}+["”’']?\s\((?:the |an? |or )?["“']?${name}s?["”']?(?:[,;][^)]{0,80})?\)`,
    // WAL (write-ahead log)
    String.raw`\b${name}s?(?:\s\p{L}+)?\s?\((?:short for |for |from |that is,? |i\.e\.,? )?["“]?[\p{L}-]+[\s-][^)]{2,100}\)`,
    // A WAL is a …
    String.raw`\b${name}s?["”]?,? (?:(?:is|are) (?:an?|short for|the \p{L}+ (?:of|for|that|which))|means?|stands? for|refers? to) \p{L}`,
    // WAL, the log that …
    String.raw`\b${name}s?, (?:the|an?|which is|short for|or) \p{L}`,
    // WAL, which I believe stands for …
    String.raw`\b${name}\b[^.]{0,60}\b(?:stands? for|short for|abbreviat\w+|acronym)\b`,
    // …, or WAL for short
    String.raw`["“'\s]${name}["”']? for short\b`,
  ].map((source) => new RegExp(source, 'u'));
  const spelled = spell(name, name.length > 2);
  const spelledInCapitals = spell(name, false);
  return (text) =>
    text.includes(name)
      ? spelled.test(text) || patterns.some((pattern) => pattern.test(text))
      : spelledInCapitals.test(text);
}

/**
 * Words in a row that begin with its letters, as in “write-ahead log, or WAL”.
 * @param anyCase whether small letters will do: words that begin so by chance are many
 */
function spell(name: string, anyCase: boolean): RegExp {
  const words = name.split('').map((letter) => {
    const first = anyCase ? `[${letter}${letter.toLowerCase()}]` : letter;
    return String.raw`${first}[\p{L}\p{N}]+`;
  });
  const between = String.raw`(?:[\s-]{1,3}|\s(?:of|and|for|the|to)\s)`;
  return new RegExp(String.raw`(?<!\p{L})${words.join(between)}`, 'u');
}
