import type { ProposalFields } from '#contract/talks/proposals';
import { isDay } from '#core/document/front-matter/property';
import { PROPOSAL_STATES } from '#core/talk/proposal';
import type { LibraryCommand, Options } from '../command';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';
import { tellProposal } from './proposals';

export const proposal: LibraryCommand = {
  usage:
    'add TALK|set|remove|form ID [--event NAME] [--deadline DAY|none] [--state STATE] [--abstract TEXT] [--limit N|none] [--held DAY|none] [--link ADDRESS] [--remarks TEXT]',
  summary: 'propose a talk to an event, say how that goes, or print what the event’s form asks for',
  details: [
    `A day is such as 2026-03-29, a state one of ${PROPOSAL_STATES.join(', ')}. The abstract is the talk’s own where none is given; --limit is how many characters of it the event takes. A talk that was given is at the stage “given”.`,
    '`form` prints title, abstract, outline with times and bio as Markdown.',
  ],
  options: {
    event: 'text',
    deadline: 'text',
    state: 'text',
    abstract: 'text',
    limit: 'text',
    held: 'text',
    link: 'text',
    remarks: 'text',
  },
  words: [2, 2],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [verb = '', name = ''] = options.words;
    const way = oneOf('What to do', verb, ['add', 'set', 'remove', 'form']);
    const fields = readFields(options);
    const tell = async (id: string) => {
      const told = (await api.proposals.list()).find((one) => one.id === id);
      return { value: told ?? { id }, text: told === undefined ? id : tellProposal(told) };
    };
    if (way === 'add') {
      if (!fields.event) throw new WrongUsage('--event is missing: where is it proposed?');
      return tell((await api.proposals.add({ talk: name, fields })).id);
    }
    if (way === 'set') {
      if (Object.keys(fields).length === 0) throw new WrongUsage('Say what is to be set.');
      await api.proposals.change({ id: name, fields });
      return tell(name);
    }
    if (Object.keys(fields).length > 0) throw new WrongUsage(`\`${way}\` takes nothing but an id.`);
    if (way === 'remove') {
      await api.proposals.remove({ id: name });
      return { value: { removed: name }, text: 'removed' };
    }
    const text = await api.proposals.form({ id: name });
    return { value: { text }, text: text.trimEnd() };
  },
};

function readFields(options: Options): ProposalFields {
  const state = options.text('state');
  const limit = options.text('limit');
  return {
    ...readText(options, 'event'),
    ...readText(options, 'link'),
    ...readText(options, 'abstract'),
    ...readText(options, 'remarks'),
    ...readDay(options, 'deadline'),
    ...readDay(options, 'held'),
    ...(state !== undefined && { state: oneOf('--state', state, PROPOSAL_STATES) }),
    ...(limit !== undefined && { limit: limit === 'none' ? null : readLimit(limit) }),
  };
}

function readText(
  options: Options,
  name: 'event' | 'link' | 'abstract' | 'remarks',
): ProposalFields {
  const value = options.text(name);
  return value === undefined ? {} : { [name]: value.trim() };
}

function readDay(options: Options, name: 'deadline' | 'held'): ProposalFields {
  const value = options.text(name);
  if (value === undefined) return {};
  if (value !== 'none' && !isDay(value)) {
    throw new WrongUsage(`--${name} is a day such as 2026-03-29, or none.`);
  }
  return { [name]: value === 'none' ? null : value };
}

function readLimit(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new WrongUsage('--limit is a whole number of characters from 1 on, or none.');
}
