import type { Draw, Drawn, DrawOrder } from '#contract/desktop/drawing';
import type { Drawer, DrawnPicture } from '#core/talk/drawing';
import { dataAddress } from '#core/talk/decks/data-address';
import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';

/** Its name in `progressed`. */
const TASK = 'Drawing';

/** What was drawn and printed, so that what was planned is not made anew to be written. */
export interface DrawnThings {
  /** What this order gave before, else what it gives now. Failures are not kept. */
  get(order: DrawOrder, work: Draw): Promise<Drawn>;
  /** Begins another deck: what the one before needed is kept for it, and all else forgotten. */
  turn(): void;
  forget(): void;
}

export function keepDrawn(): DrawnThings {
  let before = new Map<string, Promise<Drawn>>();
  let now = new Map<string, Promise<Drawn>>();
  return {
    get: async (order, work) => {
      const key = JSON.stringify(order);
      const drawn = now.get(key) ?? before.get(key) ?? work(order);
      const all = now;
      all.set(key, drawn);
      const result = await drawn;
      if ('problem' in result) all.delete(key);
      return result;
    },
    turn: () => {
      before = now;
      now = new Map();
    },
    forget: () => {
      before = new Map();
      now = new Map();
    },
  };
}

/**
 * What decks have drawn and printed, each thing once, with progress.
 *
 * @returns null where there is nothing to draw with
 */
export function createDrawer(
  draw: Draw | null,
  known: DrawnThings,
  progress: Announcer,
): (Drawer & Ending) | null {
  if (draw === null) return null;
  const work: Draw = draw;
  let done = 0;

  async function carryOut(order: DrawOrder): Promise<Drawn> {
    progress.announce('progressed', { task: TASK, done, total: 0 });
    const result = await known.get(order, work);
    done += 1;
    progress.announce('progressed', { task: TASK, done, total: 0 });
    return result;
  }

  async function picture(order: DrawOrder): Promise<DrawnPicture> {
    const result = await carryOut(order);
    return 'pdf' in result ? { problem: 'It could not be drawn.' } : result;
  }

  return {
    diagram: (source, dark = false) => picture({ kind: 'diagram', source, dark }),
    formula: (latex, dark = false) => picture({ kind: 'formula', latex, isBlock: true, dark }),
    image: (bytes, name) => picture({ kind: 'image', address: dataAddress(name, bytes) }),
    print: async (html, pages) => {
      const result = await carryOut({ kind: 'pdf', html, pages });
      if ('pdf' in result) return result.pdf;
      const why = 'problem' in result ? result.problem : '';
      throw new Problem('generator', `The PDF was not made. ${why}`);
    },
    end: () => progress.announce('progressed', { task: TASK, done: 0, total: 0 }),
  };
}

interface Ending {
  /** Says that nothing more is drawn. */
  end(): void;
}
