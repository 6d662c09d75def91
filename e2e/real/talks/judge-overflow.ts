import type { FixtureTalk } from './fixture-talk';
import type { MeasuredSlide } from './measure-slides';

/** A talk's slides as a browser measured them, and what was told when they were written. */
interface JudgedTalk {
  readonly talk: FixtureTalk;
  readonly measured: readonly MeasuredSlide[];
  readonly warnings: readonly string[];
}

/** How right the warnings about full slides are. */
interface Judgement {
  /** Slides that overflow, and of which it is told. */
  readonly found: number;
  /** Of those told, and of those that overflow: from 0 to 1. */
  readonly precision: number;
  readonly recall: number;
  /** What is told in vain, and what is not told. */
  readonly wrong: readonly string[];
}

/** More than this is too much to be a matter of another computer's fonts. */
const TOO_MUCH = 1.08;
const NEARLY_FULL = 0.95;

/** Of its own size, the code that can't be read, and how exactly that is reckoned. */
const UNREADABLE = 0.6;
const CLOSE = 0.03;

/** The least height of a picture, in pixels. */
const LEAST_PICTURE = 120;

/** Compares what is told of full slides with what a browser shows. @param code size of whole code */
export function judgeOverflow(talks: readonly JudgedTalk[], code: number): Judgement {
  let [found, vain, silent] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { talk, measured, warnings } of talks) {
    for (const [at, slide] of measured.entries()) {
      const name = `${talk.name}, slide ${at + 1}: ${JSON.stringify(slide)}`;
      const own = warnings.filter((text) => new RegExp(`^Slide ${at + 1}[,:]`).test(text));
      const isTold = own.some((text) => /% of the (?:height|width)/.test(text));
      const isOver = slide.isCut || slide.used > TOO_MUCH;
      if (isTold && (isOver || slide.used > NEARLY_FULL)) found += 1;
      else if (isTold) vain += 1;
      else if (isOver) silent += 1;
      if (isTold ? !isOver && slide.used <= NEARLY_FULL : isOver) wrong.push(name);
      const isSmall = own.some((text) => text.includes('Its code shrinks'));
      const scale = (slide.code ?? code) / code;
      if (scale < UNREADABLE !== isSmall && Math.abs(scale - UNREADABLE) > CLOSE) wrong.push(name);
      if ((slide.picture ?? LEAST_PICTURE) < LEAST_PICTURE) wrong.push(name);
    }
  }
  const precision = found / (found + vain);
  return { found, precision, recall: found / (found + silent), wrong };
}
