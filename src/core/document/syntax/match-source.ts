import type { Code, Construct, State, TokenType } from 'micromark-util-types';

/** Finds what begins at `offset` and says where it ends, or -1. It must end on the same line. */
export type Match = (source: string, offset: number) => number;

/**
 * A micromark construct that looks at the source itself: where `match` finds something, that
 * becomes one token.
 *
 * @param source the same text that micromark reads
 */
export function matchSource(source: string, tokenType: TokenType, match: Match): Construct {
  return {
    name: tokenType,
    tokenize(effects, ok, nok) {
      const point = (): number => this.now().offset;
      let end = 0;
      return start;

      function start(code: Code): State | undefined {
        end = match(source, point());
        if (end < 0) return nok(code);
        effects.enter(tokenType);
        effects.consume(code);
        return inside;
      }

      function inside(code: Code): State | undefined {
        if (point() >= end) {
          effects.exit(tokenType);
          return ok(code);
        }
        if (code === null || code < -2) return nok(code);
        effects.consume(code);
        return inside;
      }
    },
  };
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikilink: 'wikilink';
    embed: 'embed';
    hashtag: 'hashtag';
    rawInline: 'rawInline';
    commentInline: 'commentInline';
    commentData: 'commentData';
    commentBlock: 'commentBlock';
    commentSequence: 'commentSequence';
    highlight: 'highlight';
    highlightText: 'highlightText';
    highlightSequence: 'highlightSequence';
    highlightSequenceTemporary: 'highlightSequenceTemporary';
  }
}
