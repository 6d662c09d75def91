import { DRAFT_KINDS } from '#core/draft/draft';
import type { LibraryCommand } from '../command';
import { oneOf, requireText } from '../parse-options';

export const compose: LibraryCommand = {
  usage: '--kind post|talk --title TITLE --from ID,ID…',
  summary: 'make a draft from notes; its blocks remember their sources',
  options: { kind: 'text', title: 'text', from: 'texts' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    requireText(options, 'from');
    const from = options
      .texts('from')
      .flatMap((ids) => ids.split(','))
      .map((id) => id.trim());
    const { id } = await api.drafts.compose({
      kind: oneOf('--kind', requireText(options, 'kind'), DRAFT_KINDS),
      title: requireText(options, 'title'),
      from: from.filter((one) => one !== ''),
    });
    return { value: { id }, text: id };
  },
};
