import type { Api } from '#contract/calls/api';
import { describeRelated } from '#contract/links/describe-related';
import type { LibraryCommand, Options, Result } from '../command';
import { WrongUsage } from '../usage';

export const links: LibraryCommand = {
  usage: 'ID | --unresolved | --orphans [--limit N]',
  summary: 'what an entry links to, what links to it, mentions it and is related',
  options: { unresolved: 'flag', orphans: 'flag', limit: 'text' },
  words: [0, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id] = options.words;
    const asked = [id !== undefined, options.flag('unresolved'), options.flag('orphans')];
    if (asked.filter(Boolean).length !== 1) {
      throw new WrongUsage('One of an ID, --unresolved and --orphans is needed.');
    }
    if (id !== undefined) return linksOf(id, readLimit(options, 20), api);
    return options.flag('unresolved')
      ? listUnresolved(readLimit(options, 1000), api)
      : listOrphans(api);
  },
};

function readLimit(options: Options, usual: number): number {
  const limit = Number(options.text('limit') ?? usual);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit;
  throw new WrongUsage('--limit is a whole number from 1 to 1000.');
}

async function linksOf(id: string, limit: number, api: Api): Promise<Result> {
  await api.entries.read({ id });
  const [out, back, mentions, related] = await Promise.all([
    api.links.outgoing({ id }),
    api.links.backlinks({ id }),
    api.links.mentions({ id, limit }),
    api.links.related({ id, limit }),
  ]);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      'Links to',
      out.map(({ title, entry }) =>
        entry === null ? `[[${title}]] (unresolved)` : `${entry.id}  ${entry.title}`,
      ),
    ],
    ['Linked from', back.map((one) => `${one.id}  ${one.title}\n    ${one.context}`)],
    [
      `Mentioned, not linked${mentions.more ? ' (there are more)' : ''}`,
      mentions.entries.map((entry) =>
        [
          `${entry.id}  ${entry.title}`,
          ...entry.mentions.map(({ before, text, after }) => `    ${before}[${text}]${after}`),
        ].join('\n'),
      ),
    ],
    ['Related', related.map((one) => `${one.id}  ${one.title}\n    ${describeRelated(one)}`)],
  ];
  return {
    value: { out, back, mentions, related },
    text: sections
      .filter(([, lines]) => lines.length > 0)
      .map(([heading, lines]) => `${heading}:\n${lines.join('\n')}`)
      .join('\n\n'),
  };
}

async function listUnresolved(limit: number, api: Api): Promise<Result> {
  const value = await api.links.unresolved({ limit });
  const { total, titles } = value;
  return {
    value,
    text: titles
      .map(({ title, from }) =>
        [title, ...from.map((entry) => `    ${entry.id}  ${entry.title}`)].join('\n'),
      )
      .join('\n'),
    notes: total > titles.length ? [`${total - titles.length} more are not shown.`] : [],
  };
}

async function listOrphans(api: Api): Promise<Result> {
  const [orphans, rows] = await Promise.all([api.links.orphans(), api.entries.list({})]);
  const alone = new Set(orphans);
  const value = rows.filter((row) => alone.has(row.id));
  return {
    value,
    text: value.map((row) => `${row.id}  ${row.kind.padEnd(8)}  ${row.title}`).join('\n'),
  };
}
