const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const STRONG = /[\p{L}]/u;

/** Whether a text runs from right to left: its first letter says so. */
export function isRightToLeft(text: string): boolean {
  const [first] = STRONG.exec(text) ?? [];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

const LANGUAGES = [
  ['ja-JP', /[\u3040-\u30ff]/],
  ['ko-KR', /[\u1100-\u11ff\uac00-\ud7af]/],
  ['zh-CN', /[\u3400-\u9fff]/],
  ['he-IL', /[\u0590-\u05ff]/],
  ['ar-SA', /[\u0600-\u08ff]/],
] as const;

/** The language that a text is set as, by its letters: presentation programs choose fonts by it. */
export function languageOf(text: string): string {
  return LANGUAGES.find(([, letters]) => letters.test(text))?.[0] ?? 'en-US';
}
