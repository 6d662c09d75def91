import { STAGES } from '#core/draft/draft';
import type { PlanChanges } from '#contract/drafts/drafting';
import type { LibraryCommand, Options } from '../command';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

export const plan: LibraryCommand = {
  usage:
    'ID [--stage STAGE] [--due DAY|none] [--target NAME|none] [--next STEP|none] [--series NAME|none] [--part N|none]',
  summary: 'say how far a draft is, when and where it is wanted, and what comes next',
  details: ['The day is such as 2026-03-29. All but the stage is kept in the front matter.'],
  options: {
    stage: 'text',
    due: 'text',
    target: 'text',
    next: 'text',
    series: 'text',
    part: 'text',
  },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const stage = options.text('stage');
    const part = options.text('part');
    const changes: PlanChanges = {
      ...(stage !== undefined && { stage: oneOf('--stage', stage, STAGES) }),
      ...readText(options, 'due'),
      ...readText(options, 'target'),
      ...readText(options, 'next'),
      ...readText(options, 'series'),
      ...(part !== undefined && { part: part === 'none' ? null : readNumber(part) }),
    };
    if (Object.keys(changes).length === 0) throw new WrongUsage('Say what is to be planned.');
    const value = await api.drafts.plan({ id, changes });
    return { value, text: value.change === null ? 'It was so already.' : 'Planned.' };
  },
};

function readText(options: Options, name: 'due' | 'target' | 'next' | 'series'): PlanChanges {
  const text = options.text(name);
  return text === undefined ? {} : { [name]: text === 'none' ? null : text };
}

function readNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new WrongUsage('--part is a whole number from 1, or none.');
}
