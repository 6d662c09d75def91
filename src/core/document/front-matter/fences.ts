/** Front matter taken apart; put together again it is the same text. */
export interface Fenced {
  readonly fence: '---' | '+++';
  /** The first line, with its ending. */
  readonly head: string;
  readonly body: string;
  /** The last line, and what is behind it. */
  readonly tail: string;
}

const FENCED = /^(?<fence>---|\+\+\+)[ \t]*\r?\n(?<body>[^]*?)(?:(?<=\n)|^)\k<fence>$/d;

/** Null for a text that is not between two lines of `---` or `+++`. */
export function openFences(source: string): Fenced | null {
  const match = FENCED.exec(source.trimEnd());
  const [start, end] = match?.indices?.groups?.['body'] ?? [];
  if (start === undefined || end === undefined) return null;
  return {
    fence: source.startsWith('---') ? '---' : '+++',
    head: source.slice(0, start),
    body: source.slice(start, end),
    tail: source.slice(end),
  };
}
