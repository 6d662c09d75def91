import { fromMarkdown } from '#core/document/from-markdown';
import { BELOW, type Criterion, criterionKey } from './criterion';
import { type LadderBlock, ladderBlocks } from './ladder-blocks';

/** Bullets that documents and chats have and Markdown doesn’t know. */
const BULLETS = /^([ \t]*)[•‣◦▪●○■–—·][ \t]+/gmu;

/** Words of a line that names a list, such as “What we expect of senior engineers”. */
const MOST_SAYING = 8;

type Found = Omit<Criterion, 'name'>;

/**
 * Reads what a company’s ladder expects. Headings are levels and areas; items of lists and cells of
 * tables are criteria; an item that only names those below it, in up to three words or with a colon,
 * is an area. A heading with nothing listed below is a criterion itself, and without any
 * list or table each line is one. A criterion that is said twice at one level is one.
 * @param text Markdown, or plain text
 */
export function readCriteria(text: string): readonly Criterion[] {
  const { document } = fromMarkdown(text.replaceAll(BULLETS, '$1- '));
  const blocks = ladderBlocks(document);
  const isListed = blocks.some(({ type }) => type === 'item');
  return named(isListed ? readListed(blocks) : readLines(blocks));
}

/** Only what is listed counts; prose explains it. */
function readListed(blocks: readonly LadderBlock[]): readonly Found[] {
  const hasHeadings = blocks.some(({ type }) => type === 'heading');
  const above = createLevels();
  const found: Found[] = [];
  let said = '';
  blocks.forEach((block, at) => {
    switch (block.type) {
      case 'heading': {
        const level = above.enter(block.depth, block.words);
        const [next] = blocks.slice(at + 1).filter(({ type }) => type !== 'lines');
        if (isLeaf(block.depth, next)) found.push({ words: block.words, level });
        return;
      }
      case 'lines':
        if (!hasHeadings) said = sayingOf(block.lines.at(-1) ?? '');
        return;
      case 'item': {
        const levels = [...above.now(), ...(said === '' ? [] : [said]), ...block.levels];
        found.push({ words: block.words, level: levels.join(BELOW) });
      }
    }
  });
  return found;
}

/** Without headings a short line before a list says what the list is of; '' for prose. */
function sayingOf(line: string): string {
  return line.endsWith(':') || line.split(' ').length <= MOST_SAYING
    ? line.replace(/(?:(?<!\s)\s+)?:$/, '')
    : '';
}

/** Lines are criteria; a heading with none below it is one, too. */
function readLines(blocks: readonly LadderBlock[]): readonly Found[] {
  const above = createLevels();
  return blocks.flatMap((block, at): readonly Found[] => {
    if (block.type === 'heading') {
      const level = above.enter(block.depth, block.words);
      const next = blocks[at + 1];
      return next?.type !== 'lines' && isLeaf(block.depth, next)
        ? [{ words: block.words, level }]
        : [];
    }
    if (block.type !== 'lines') return [];
    const found: Found[] = [];
    let said = '';
    for (const line of unwrapped(block.lines)) {
      if (line.endsWith(':')) said = line.replace(/(?:(?<!\s)\s+)?:$/, '');
      else found.push({ words: line, level: [...above.now(), said].filter(Boolean).join(BELOW) });
    }
    return found;
  });
}

/** Whether nothing stands below a heading before the next one, unless that is deeper. */
function isLeaf(depth: number, next: LadderBlock | undefined): boolean {
  return next === undefined || (next.type === 'heading' && next.depth <= depth);
}

/** Lines that were broken for their length are one again: what goes on has no capital. */
function unwrapped(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && /^\p{Ll}/u.test(line) && !/[.;:!?]$/.test(last)) {
      whole[whole.length - 1] = `${last} ${line}`;
    } else whole.push(line);
  }
  return whole;
}

/** The headings that hold at a place. */
function createLevels() {
  let levels: readonly { readonly depth: number; readonly words: string }[] = [];
  const now = () => levels.map(({ words }) => words);
  return {
    now,
    /** @returns the level that the heading itself stands below */
    enter: (depth: number, words: string): string => {
      levels = levels.filter((one) => one.depth < depth);
      const around = now().join(BELOW);
      levels = [...levels, { depth, words }];
      return around;
    },
  };
}

/** Each once, with the name that means it alone where words stand at several levels. */
function named(found: readonly Found[]): readonly Criterion[] {
  const firsts = new Map<string, Found>();
  for (const one of found) {
    const key = JSON.stringify([one.level, one.words].map(criterionKey));
    if (criterionKey(one.words) !== '' && !firsts.has(key)) firsts.set(key, one);
  }
  const each = [...firsts.values()];
  const counts = new Map<string, number>();
  for (const { words } of each) {
    counts.set(criterionKey(words), (counts.get(criterionKey(words)) ?? 0) + 1);
  }
  return each.map(({ words, level }) => {
    const isAlone = counts.get(criterionKey(words)) === 1 || level === '';
    return { words, level, name: isAlone ? words : `${level}${BELOW}${words}` };
  });
}
