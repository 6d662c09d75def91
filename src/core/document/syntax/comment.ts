import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { matchCommentBlock } from './patterns';

const PERCENT = 37;

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

/** `%%…%%` inside a line, also over several lines of one paragraph. */
export const commentInline: Construct = {
  name: 'commentInline',
  tokenize(effects, ok, nok) {
    return start;

    function start(code: Code): State | undefined {
      effects.enter('commentInline');
      effects.enter('commentSequence');
      effects.consume(code);
      return second;
    }

    function second(code: Code): State | undefined {
      if (code !== PERCENT) return nok(code);
      effects.consume(code);
      effects.exit('commentSequence');
      return between;
    }

    function between(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (isLineEnding(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return between;
      }
      if (code === PERCENT) return effects.attempt(close, ok, data)(code);
      return data(code);
    }

    function data(code: Code): State | undefined {
      effects.enter('commentData');
      effects.consume(code);
      return more;
    }

    function more(code: Code): State | undefined {
      if (code === null || isLineEnding(code) || code === PERCENT) {
        effects.exit('commentData');
        return between(code);
      }
      effects.consume(code);
      return more;
    }
  },
};

const close: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('commentSequence');
      effects.consume(code);
      return (next) => {
        if (next !== PERCENT) return nok(next);
        effects.consume(next);
        effects.exit('commentSequence');
        effects.exit('commentInline');
        return ok;
      };
    };
  },
};

/** A comment over whole lines, read until the line where the source closes it. */
export function commentBlock(source: string): Construct {
  return { name: 'commentBlock', concrete: true, tokenize };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const point = (): number => this.now().offset;
    const interrupts = (): boolean => this.interrupt === true;
    let end = 0;
    return start;

    function start(code: Code): State | undefined {
      end = interrupts() ? -1 : matchCommentBlock(source, point());
      if (end < 0) return nok(code);
      effects.enter('commentBlock');
      return line(code);
    }

    function line(code: Code): State | undefined {
      if (code === null || isLineEnding(code)) return lineEnd(code);
      effects.enter('commentData');
      return data(code);
    }

    function data(code: Code): State | undefined {
      if (code === null || isLineEnding(code)) {
        effects.exit('commentData');
        return lineEnd(code);
      }
      effects.consume(code);
      return data;
    }

    function lineEnd(code: Code): State | undefined {
      if (code === null || point() >= end) {
        effects.exit('commentBlock');
        return ok(code);
      }
      return effects.check(nextLine, following, after)(code);
    }

    function following(code: Code): State | undefined {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return line;
    }

    function after(code: Code): State | undefined {
      effects.exit('commentBlock');
      return ok(code);
    }
  }
}

/** Whether the next line still belongs to the containers that this one is in. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const lazy = (): boolean => this.parser.lazy[this.now().line] === true;
    return (code) => {
      if (code === null) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next) => (lazy() ? nok(next) : ok(next));
    };
  },
};
