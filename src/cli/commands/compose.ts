import type { Api } from '#contract/calls/api';
import type { ComposedPart } from '#contract/drafts/drafting';
import { blockName } from '#core/document/blocks';
import { findPart } from '#core/document/parts';
import { DRAFT_KINDS } from '#core/draft/draft';
import { Problem } from '#core/problem';
import type { LibraryCommand, Result } from '../command';
import { oneOf, requireText } from '../parse-options';

export const compose: LibraryCommand = {
  usage: '--from ID[#HEADING],… (--kind post|talk --title TITLE [--propose-order] | --propose)',
  summary: 'make a draft from notes; its blocks remember their sources',
  details: [
    '#HEADING takes one section of a note only.',
    '--propose tells an order for the notes, why, and titles; --propose-order takes the order.',
  ],
  options: {
    kind: 'text',
    title: 'text',
    from: 'texts',
    propose: 'flag',
    'propose-order': 'flag',
  },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    requireText(options, 'from');
    const from = options
      .texts('from')
      .flatMap((ids) => ids.split(','))
      .map((id) => id.trim())
      .filter((one) => one !== '');
    if (options.flag('propose')) return propose(api, from.map(idIn));
    const kind = oneOf('--kind', requireText(options, 'kind'), DRAFT_KINDS);
    const title = requireText(options, 'title');
    const ordered = options.flag('propose-order') ? await inProposedOrder(api, from) : from;
    const parts = [];
    for (const one of ordered) parts.push(await readPart(api, one));
    const { id } = await api.drafts.compose({ kind, title, from: parts });
    return { value: { id }, text: id };
  },
};

async function propose(api: Api, ids: readonly string[]): Promise<Result> {
  const value = await api.drafts.propose({ ids });
  const order = value.order.map(({ id, why }) => `${id}  ${why}`);
  const titles = value.titles.map((title) => `Title: ${title}`);
  return { value, text: [...order, ...titles].join('\n') };
}

async function inProposedOrder(api: Api, from: readonly string[]): Promise<readonly string[]> {
  const { order } = await api.drafts.propose({ ids: from.map(idIn) });
  return order.flatMap(({ id }) => from.filter((one) => idIn(one) === id));
}

function idIn(part: string): string {
  return part.split('#')[0] ?? '';
}

/** @throws Problem `not-found` when the note has no such heading */
async function readPart(api: Api, part: string): Promise<ComposedPart> {
  const note = idIn(part);
  const heading = part.slice(note.length + 1).trim();
  if (heading === '') return { note };
  const { document, title } = await api.entries.read({ id: note });
  const found = findPart(document, { heading, block: null });
  if (found === null) throw new Problem('not-found', `“${title}” has no heading “${heading}”.`);
  const content = document.content ?? [];
  return {
    note,
    blocks: found.nodes.map((node) => blockName(node, content.indexOf(node))),
  };
}
