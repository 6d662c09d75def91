import { resolve } from 'node:path';
import { PLATFORMS } from '#core/draft/variants/post-length';
import { VARIANTS } from '#core/draft/variants/variant';
import type { LibraryCommand } from '../command';
import { oneOf, requireText } from '../parse-options';

export const variant: LibraryCommand = {
  usage: 'ID --as blog|internal|newsletter|thread [--for mastodon|bluesky|x] [--plain] [--out DIR]',
  summary: 'give a draft another form: printed, or written as Markdown with its images',
  details: [
    'A thread is cut at the ends of sentences; --plain leaves out the numbers of its posts.',
  ],
  options: { as: 'text', for: 'text', plain: 'flag', out: 'text' },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const platform = options.text('for');
    const wanted = {
      id,
      as: oneOf('--as', requireText(options, 'as'), VARIANTS),
      ...(platform !== undefined && { platform: oneOf('--for', platform, PLATFORMS) }),
      isNumbered: !options.flag('plain'),
    };
    const value = await api.drafts.variant(wanted);
    const out = options.text('out');
    if (out === undefined) {
      return { value, text: value.text, exact: true, notes: value.warnings };
    }
    const { files } = await api.drafts.saveVariant({ ...wanted, folder: resolve(out) });
    return { value: { ...value, files }, text: files.join('\n'), notes: value.warnings };
  },
};
