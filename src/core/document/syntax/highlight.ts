import type { Code, Construct, Event, State, Token, TokenizeContext } from 'micromark-util-types';
import { resolveAll } from 'micromark-util-resolve-all';

const EQUALS = 61;
const opens = new WeakSet<Token>();
const closes = new WeakSet<Token>();

function isSpace(code: Code): boolean {
  return code === null || code < 0 || /\s/.test(String.fromCharCode(code));
}

function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[a-z0-9]/i.test(String.fromCharCode(code));
}

/**
 * `==highlight==`: two equals signs that touch the text, and not inside an ASCII word, so that
 * `a==b && c==d` stays text.
 */
export const highlight: Construct = {
  name: 'highlight',
  resolveAll: resolveHighlights,
  tokenize(effects, ok, nok) {
    const before = this.previous;
    const isEscaped = this.events.at(-1)?.[1].type === 'characterEscape';
    let size = 0;
    return start;

    function start(code: Code): State | undefined {
      if (before === EQUALS && !isEscaped) return nok(code);
      effects.enter('highlightSequenceTemporary');
      return more(code);
    }

    function more(code: Code): State | undefined {
      if (code === EQUALS && size < 2) {
        effects.consume(code);
        size += 1;
        return more;
      }
      if (size < 2 || code === EQUALS) return nok(code);
      const token = effects.exit('highlightSequenceTemporary');
      if (!isSpace(code) && !isWord(before)) opens.add(token);
      if (!isSpace(before) && !isWord(code)) closes.add(token);
      return ok(code);
    }
  },
};

/** Pairs each closing sequence with the nearest opening one; what stays alone is text. */
function resolveHighlights(events: Event[], context: TokenizeContext): Event[] {
  const result: Event[] = [];
  const waiting: number[] = [];
  for (const event of events) {
    const [phase, token] = event;
    if (token.type !== 'highlightSequenceTemporary') {
      result.push(event);
      continue;
    }
    if (phase === 'enter') {
      result.push(event);
      continue;
    }
    const open = closes.has(token) ? waiting.at(-1) : undefined;
    const opening = open === undefined ? undefined : result[open]?.[1];
    if (open !== undefined && opening !== undefined && opening.end.offset < token.start.offset) {
      waiting.pop();
      result.pop();
      wrap(result, open, opening, token, context);
      continue;
    }
    result.push(event);
    if (opens.has(token)) waiting.push(result.length - 2);
  }
  for (const [, token] of result) {
    if (token.type === 'highlightSequenceTemporary') token.type = 'data';
  }
  // The array must stay the same: micromark holds on to it.
  events.length = 0;
  for (const event of result) events.push(event);
  return events;
}

/** Puts the events since the opening sequence, `open`, into a highlight that `closing` ends. */
function wrap(
  result: Event[],
  open: number,
  opening: Token,
  closing: Token,
  context: TokenizeContext,
): void {
  opening.type = 'highlightSequence';
  closing.type = 'highlightSequence';
  const whole: Token = { type: 'highlight', start: { ...opening.start }, end: { ...closing.end } };
  const text: Token = {
    type: 'highlightText',
    start: { ...opening.end },
    end: { ...closing.start },
  };
  const inside = result.splice(open + 2);
  const spans = context.parser.constructs.insideSpan.null ?? [];
  result.splice(
    open,
    2,
    ['enter', whole, context],
    ['enter', opening, context],
    ['exit', opening, context],
    ['enter', text, context],
  );
  for (const event of resolveAll(spans, inside, context)) result.push(event);
  result.push(
    ['exit', text, context],
    ['enter', closing, context],
    ['exit', closing, context],
    ['exit', whole, context],
  );
}
