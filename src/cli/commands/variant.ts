import { resolve } from 'node:path';
import { PLATFORMS } from '#core/draft/variants/post-length';
import { PLATFORM_VARIANTS, READER_VARIANTS, VARIANTS } from '#core/draft/variants/variant';
import type { LibraryCommand } from '../command';
import { oneOf, requireText } from '../parse-options';

export const variant: LibraryCommand = {
  usage: 'ID --as FORM [--for mastodon|bluesky|x] [--plain] [--original ADDRESS] [--out DIR]',
  summary: 'give a draft another form: printed, or written as a file with its images',
  details: [
    `FORM is ${READER_VARIANTS.join(', ')},`,
    `or a copy for another place: ${PLATFORM_VARIANTS.join(', ')}.`,
    'A thread is cut at the ends of sentences; --plain leaves out the numbers of its posts.',
    'A copy names the address of its original: --original, else the property canonical_url,',
    'else where the post was published to a blog whose address is known.',
  ],
  options: { as: 'text', for: 'text', plain: 'flag', original: 'text', out: 'text' },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const platform = options.text('for');
    const original = options.text('original');
    const wanted = {
      id,
      as: oneOf('--as', requireText(options, 'as'), VARIANTS),
      ...(platform !== undefined && { platform: oneOf('--for', platform, PLATFORMS) }),
      ...(original !== undefined && { original }),
      isNumbered: !options.flag('plain'),
    };
    const value = await api.drafts.variant(wanted);
    const notes = [
      ...value.fields.map((field) => `${field.name}: ${field.value}`),
      ...(value.count === null ? [] : [`${value.count.length} of ${value.count.limit}`]),
      ...value.warnings,
    ];
    const out = options.text('out');
    if (out === undefined) {
      return { value, text: value.text, exact: true, notes };
    }
    const { files } = await api.drafts.saveVariant({ ...wanted, folder: resolve(out) });
    return { value: { ...value, files }, text: files.join('\n'), notes };
  },
};
