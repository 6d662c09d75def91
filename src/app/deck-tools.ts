import type { Draw, Drawn, DrawOrder } from '#contract/drawing';
import type { Drawer, DrawnPicture } from '#core/talk/drawing';
import { dataAddress } from '#core/talk/decks/data-address';
import { Problem } from '#core/problem';
import type { Announcer } from './announcer';

/** Its name in `progressed`. */
const TASK = 'Drawing';

/**
 * What decks have drawn and printed, each thing once, with progress.
 *
 * @returns null where there is nothing to draw with
 */
export function createDrawer(draw: Draw | null, progress: Announcer): (Drawer & Ending) | null {
  if (draw === null) return null;
  const work: Draw = draw;
  const drawn = new Map<string, Promise<Drawn>>();
  let done = 0;

  async function carryOut(order: DrawOrder): Promise<Drawn> {
    const key = order.kind === 'pdf' ? null : JSON.stringify(order);
    const known = (key === null ? undefined : drawn.get(key)) ?? work(order);
    if (key !== null) drawn.set(key, known);
    progress.announce('progressed', { task: TASK, done, total: 0 });
    const result = await known;
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
    formula: (latex) => picture({ kind: 'formula', latex, isBlock: true }),
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
