import { basename, dirname, extname, resolve } from 'node:path';
import type { Api } from '#contract/calls/api';
import { BRAG_FORMATS, BRAG_KINDS, BRAG_LANGUAGES } from '#core/growth/brag/brag-language';
import { tellWithheld } from '#core/growth/marked-private';
import type { Options, Result } from './command';
import { oneOf, requireText } from './parse-options';
import { WrongUsage } from './usage';

/** Writes wins as a summary for others, or as a full log. */
export async function exportWins(options: Options, api: Api): Promise<Result> {
  const place = resolve(requireText(options, 'out'));
  const format = options.text('format') ?? extname(place).slice(1);
  const wish = {
    kind: oneOf('--kind', options.text('kind') ?? 'summary', BRAG_KINDS),
    format: oneOf('--format', format, BRAG_FORMATS),
    language: oneOf('--language', options.text('language') ?? 'en', BRAG_LANGUAGES),
    from: options.text('from') ?? null,
    to: options.text('to') ?? null,
    folder: dirname(place),
    name: basename(place),
  };
  const plan = await api.wins.plan(wish);
  if (plan.there !== null && !options.flag('replace')) {
    throw new WrongUsage(`${place} is there and says something else. Add --replace to replace it.`);
  }
  const inBlog = options.flag('in-blog');
  const { path } = await api.wins.write({ ...wish, over: plan.there, inBlog });
  const wins = plan.wins === 1 ? '1 win' : `${plan.wins} wins`;
  const notes = [
    ...(plan.open === 0 ? [] : [`${plan.open} of ${wins} say no outcome yet.`]),
    tellWithheld(plan.withheld) ?? [],
  ].flat();
  return { value: { path, wins: plan.wins, open: plan.open }, text: path, notes };
}
