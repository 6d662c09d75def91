import type { DocumentNode } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { marpThemeOf } from '#core/talk/theme/marp-theme';
import type { Coloured } from '#core/talk/theme/marp-colours';
import { themeContrasts } from '#core/talk/theme/theme-contrast';
import type { Finding, Rule } from '../rule';

/** Less can’t be read by all who see; the rules of the web ask for it, too. */
const LEAST = 4.5;

const NAMES: Readonly<Record<Coloured, string>> = {
  section: 'Text',
  h1: 'The title',
  a: 'A link',
  blockquote: 'A quotation',
};

export const themeContrastRule: Rule = {
  id: 'talk/theme-contrast',
  group: 'talk',
  severity: 'warning',
  title: 'Colours that can’t be told apart',
  why: 'A projector in a bright room makes pale what was clear on your screen.',
  check: ({ kind, document, frontMatter }) => {
    if (kind !== 'talk') return [];
    const used = usedIn(document);
    return themeContrasts(marpThemeOf(frontMatter.properties)).flatMap(
      ({ what, text, ground, contrast }): Finding[] => {
        if (!used.has(what) || (contrast !== null && contrast >= LEAST)) return [];
        const name = NAMES[what];
        const message =
          contrast === null
            ? `Whether ${name.toLowerCase()} (${text}) can be read on ${ground} can’t be computed. Look at it from the other end of a room.`
            : `${name} (${text}) on ${ground} has a contrast of ${floor(contrast)}:1 in Marp. Take colours with ${LEAST}:1 at least, better 7:1.`;
        return [{ message, place: null }];
      },
    );
  },
};

/** Never better than it is. */
function floor(contrast: number): number {
  return Math.floor(contrast * 10) / 10;
}

/** What of a theme a talk shows: text and a title always. */
function usedIn(document: DocumentNode): ReadonlySet<Coloured> {
  const used = new Set<Coloured>(['section', 'h1']);
  visitNodes(document, ({ type, marks = [] }) => {
    if (type === 'blockquote' || type === 'callout') used.add('blockquote');
    if (marks.some((mark) => mark.type === 'link')) used.add('a');
  });
  return used;
}
