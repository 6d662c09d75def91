import type { Api } from '#contract/calls/api';
import type { Options, Result } from './command';
import { given } from './given-options';
import { requireText } from './parse-options';
import { WrongUsage } from './usage';
import { winTraits } from './win-traits';

type WinOffer = Awaited<ReturnType<Api['wins']['offers']>>[number];

/** Offers what of the library may have been a win, or decides about one. */
export async function offers(options: Options, api: Api): Promise<Result> {
  return decide(await api.wins.offers(), options, api);
}

/** Offers the person's own commits of a repository, or decides about some. */
export async function offersFromGit(
  folder: string | undefined,
  options: Options,
  api: Api,
): Promise<Result> {
  if (folder === undefined) throw new WrongUsage('from-git takes the folder of a repository.');
  const since = options.text('since');
  const found = await api.wins.commits({
    folder,
    ...(since !== undefined && { since: since === 'all' ? null : since }),
    emails: options.texts('author'),
  });
  const whose = `${found.commits} commits of ${found.emails.join(', ')}`;
  const result = await decide(found.offers, options, api);
  return { ...result, notes: [whose, ...(result.notes ?? [])] };
}

async function decide(all: readonly WinOffer[], options: Options, api: Api): Promise<Result> {
  const [take, dismiss] = [options.text('take'), options.text('dismiss')];
  const key = take ?? dismiss;
  if (key === undefined) return { value: all, text: all.map(tell).join('\n') };
  const offer = all.find((one) => one.key === key);
  if (offer === undefined) throw new WrongUsage(`Nothing of the key “${key}” is offered.`);
  if (take === undefined) {
    await api.wins.dismiss({ key });
    return { value: { dismissed: key }, text: `Dismissed: ${offer.title}` };
  }
  const traits = winTraits(options);
  const proof = options.texts('proof');
  const taken = await api.wins.take({
    key,
    win: {
      text: options.text('what') ?? offer.title,
      day: offer.day,
      ...given(options, ['for', 'outcome', 'number', 'day']),
      proof: [...offer.proof, ...proof],
      traits: traits.length > 0 ? traits : offer.traits,
    },
  });
  return { value: taken, text: `${taken.id}  ${taken.title}` };
}

function tell({ key, title, about, lines }: WinOffer): string {
  return [key, `    ${title}`, `    ${about}`, ...lines.map((line) => `      - ${line}`)].join(
    '\n',
  );
}

/** Copies words about a win into a draft. */
export async function copyWin(id: string | undefined, options: Options, api: Api): Promise<Result> {
  if (id === undefined) throw new WrongUsage('copy takes the id of a win.');
  const draft = requireText(options, 'into');
  const words = options.text('text');
  const done = await api.wins.copy({ id, draft, ...(words !== undefined && { words }) });
  return { value: { id, draft, ...done }, text: done.words };
}
