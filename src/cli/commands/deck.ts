import { resolve } from 'node:path';
import { DECK_FORMATS, DECK_NOTES, PAPERS, PDF_PAGES, SLIDE_LOOKS } from '#core/talk/deck';
import type { LibraryCommand } from '../command';
import { makeFolder } from '../make-folder';
import { readMinutes } from '../read-minutes';
import { oneOf, requireText } from '../parse-options';
import { tellTalkTime } from '../tell-talk-time';

export const deck: LibraryCommand = {
  usage:
    'ID --format marp|slidev|reveal|powerpoint|pdf|outline --out DIR [--minutes N] [--notes with|without|only] [--look light|dark] [--pages slides|notes|handout] [--paper a4|letter]',
  summary: 'write a talk as slides with speaker notes, or as an outline for a call for papers',
  details: [
    'reveal is one HTML file for a browser; slidev and marp are Markdown for these programs.',
    '--pages is for pdf: slides alone, a slide with its notes, or a handout of three slides a page.',
    '--paper is what the last two are printed on: A4 when it is left out.',
    'PDF and diagrams need Electron: that of the window which has the library open, or one that is installed.',
    '--minutes writes the version of another slot than the talk’s own. Marp has a look of its own.',
  ],
  options: {
    format: 'text',
    out: 'text',
    minutes: 'text',
    notes: 'text',
    look: 'text',
    pages: 'text',
    paper: 'text',
  },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const minutesAsked = options.text('minutes');
    const notes = options.text('notes');
    const look = options.text('look');
    const pages = options.text('pages');
    const paper = options.text('paper');
    const wish = {
      id,
      format: oneOf('--format', requireText(options, 'format'), DECK_FORMATS),
      folder: resolve(requireText(options, 'out')),
      ...(notes !== undefined && { notes: oneOf('--notes', notes, DECK_NOTES) }),
      ...(look !== undefined && { look: oneOf('--look', look, SLIDE_LOOKS) }),
      ...(pages !== undefined && { pages: oneOf('--pages', pages, PDF_PAGES) }),
      ...(paper !== undefined && { paper: oneOf('--paper', paper, PAPERS) }),
      ...(minutesAsked !== undefined && { minutes: readMinutes(minutesAsked) }),
    };
    const made = await makeFolder(wish.folder);
    const { files, minutes, slot, warnings } = await api.decks.write(wish).catch(async (error) => {
      await made.takeBack();
      throw error;
    });
    return {
      value: { files, minutes, slot, warnings },
      text: files.join('\n'),
      notes: [tellTalkTime(minutes, slot), ...warnings.map((what) => `note: ${what}`)],
    };
  },
};
