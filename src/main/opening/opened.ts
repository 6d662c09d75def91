import type { Opened } from '#contract/desktop/opening';
import { readAppLink, type Beginning } from '#core/opening/app-link';
import { describeProblem } from '#core/problem';
import type { Words } from './read-words';

/** Files and links that were opened from outside; they wait until a library is open. */
export interface OpenedThings {
  add(words: Partial<Words>): void;
  take(): Opened;
  waiting(): number;
  /** What a link began and quick capture has not shown yet; it is shown once. */
  takeBeginning(): Beginning | null;
}

/** More wait never: a program that opens without an end is not waited for. */
const MOST = 1_000;

const NOTHING: Opened = { files: [], links: [], problems: [] };

/**
 * @param show brings up the window that takes them: with the library, or for quick notes
 */
export function keepOpened(show: (window: 'main' | 'capture') => void): OpenedThings {
  let waiting = NOTHING;
  let beginning: Beginning | null = null;

  function read(links: readonly string[]): Opened {
    const seen: Opened['links'][number][] = [];
    const problems: string[] = [];
    for (const link of links) {
      try {
        const asked = readAppLink(link);
        if (asked.what !== 'new') seen.push(asked);
        else beginning = { kind: asked.kind, text: asked.text };
      } catch (error) {
        problems.push(describeProblem(error));
      }
    }
    return { files: [], links: seen, problems };
  }

  return {
    add: ({ capture = false, files = [], links = [], problems = [] }) => {
      const before = beginning;
      const asked = read(links);
      waiting = {
        files: [...new Set([...waiting.files, ...files])].slice(-MOST),
        links: [...waiting.links, ...asked.links].slice(-MOST),
        problems: [...waiting.problems, ...problems, ...asked.problems].slice(-MOST),
      };
      const forCapture = capture || beginning !== before;
      const forMain = files.length + asked.links.length + problems.length + asked.problems.length;
      if (forMain > 0 || !forCapture) show('main');
      if (forCapture) show('capture');
    },
    take: () => {
      const taken = waiting;
      waiting = NOTHING;
      return taken;
    },
    waiting: () => waiting.files.length + waiting.links.length,
    takeBeginning: () => {
      const taken = beginning;
      beginning = null;
      return taken;
    },
  };
}
