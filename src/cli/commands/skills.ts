import type { Api } from '#contract/calls/api';
import type { LibraryCommand, Result } from '../command';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

type SkillMap = Awaited<ReturnType<Api['growth']['skills']>>;

export const skills: LibraryCommand = {
  usage: '[add NAME --tag TAG… | remove NAME | usual]',
  summary: 'how deep each area of skills is, by its best proof, and where to go on',
  details: [
    'From shallow to deep: noted, explained with an example, published, taught, used at work.',
    'add puts an area at the end; --first puts it where depth matters most.',
    'usual goes back to the areas that every library begins with.',
  ],
  options: { tag: 'texts', first: 'flag' },
  words: [0, 2],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [action, name] = options.words;
    if (action !== undefined) {
      await change(api, oneOf('The action', action, ['add', 'remove', 'usual']), name, {
        tags: options.texts('tag').map((tag) => tag.replace(/^#/, '')),
        isFirst: options.flag('first'),
      });
    }
    const map = await api.growth.skills();
    return { value: map, text: tell(map) } satisfies Result;
  },
};

async function change(
  api: Api,
  action: 'add' | 'remove' | 'usual',
  name: string | undefined,
  { tags, isFirst }: { readonly tags: readonly string[]; readonly isFirst: boolean },
): Promise<void> {
  if (action === 'usual') return api.growth.setAreas({ areas: null });
  if (name === undefined) throw new WrongUsage('The name of the area is missing.');
  const now = (await api.growth.skills()).areas.map(({ area }) => area);
  const others = now.filter((area) => area.name.toLowerCase() !== name.toLowerCase());
  if (action === 'remove') {
    if (others.length === now.length) throw new WrongUsage(`There is no area “${name}”.`);
    return api.growth.setAreas({ areas: others });
  }
  if (tags.length === 0)
    throw new WrongUsage('An area needs a --tag, by which entries belong to it.');
  const added = { name, tags };
  return api.growth.setAreas({ areas: isFirst ? [added, ...others] : [...others, added] });
}

function tell({ areas, deeper, wider }: SkillMap): string {
  const widest = Math.max(0, ...areas.map(({ area }) => area.name.length));
  return [
    ...areas.map(({ area, depth, count, proofs }) => {
      const [best] = proofs;
      const proof = best === undefined ? '' : `  ${best.id}  ${best.title}`;
      return `${area.name.padEnd(widest)}  ${(depth ?? '–').padEnd(9)}  ${String(count).padStart(4)}${proof}`;
    }),
    ...(deeper === null ? [] : [`Go deeper: ${deeper.why}`]),
    ...(wider === null ? [] : [`Then wider: ${wider.why}`]),
  ].join('\n');
}
