import { resolve } from 'node:path';
import type { Api } from '#contract/calls/api';
import type { ExaminedFolder } from '#contract/publishing/targets';
import { GENERATORS, type Target } from '#core/publish/target';
import type { LibraryCommand, Options, Result } from '../command';
import { oneOf, requireText } from '../parse-options';
import { hasSiteOptions, SITE_DETAILS, SITE_OPTIONS, withSiteOptions } from '../site-options';
import { WrongUsage } from '../usage';

export const target: LibraryCommand = {
  usage: 'add NAME --path DIR | list | change NAME [--path DIR] | remove NAME',
  summary: 'the blogs that posts are published to',
  details: [
    `  --generator NAME     ${GENERATORS.join(', ')}; found by looking when left out`,
    '  --example            show what a post would be written as, and add nothing',
    ...SITE_DETAILS,
  ],
  options: {
    generator: 'text',
    path: 'text',
    ...SITE_OPTIONS,
    example: 'flag',
  },
  words: [1, 2],
  needsLibrary: true,
  makesLibrary: true,
  run: async ({ options }, api) => {
    const [action = '', name] = options.words;
    switch (oneOf('The action', action, ['add', 'list', 'change', 'remove'])) {
      case 'list': {
        const targets = await api.targets.list();
        return { value: targets, text: targets.map(describe).join('\n') };
      }
      case 'add':
        return add(api, requireName(name), options);
      case 'change':
        return change(api, requireName(name), options);
      case 'remove':
        await api.targets.remove({ name: requireName(name) });
        return { value: { removed: name }, text: '' };
    }
  },
};

async function add(api: Api, name: string, options: Options): Promise<Result> {
  const wish = options.text('generator');
  const folder = {
    path: resolve(requireText(options, 'path')),
    ...(wish !== undefined && { generator: oneOf('--generator', wish, GENERATORS) }),
  };
  const seen = await api.targets.examine(folder);
  const examined = hasSiteOptions(options)
    ? await api.targets.examine({ ...folder, site: withSiteOptions(seen.seen, options) })
    : seen;
  const { generator, path, example, problem } = examined;
  if (generator === null) {
    throw new WrongUsage(`${path} looks like no blog that Outloud knows. Name its --generator.`);
  }
  if (problem !== null) throw new WrongUsage(problem);
  if (options.flag('example')) {
    return { value: examined, text: example === null ? '' : tellExample(example) };
  }
  const hasSite = Object.keys(examined.site).length > 0;
  return tell(
    await api.targets.add({ name, generator, path, ...(hasSite && { site: examined.site }) }),
  );
}

async function change(api: Api, name: string, options: Options): Promise<Result> {
  const known = (await api.targets.list()).find((one) => one.name === name);
  const path = options.text('path');
  if (path !== undefined) {
    const moved = await api.targets.move({ name, path: resolve(path) });
    if (!hasSiteOptions(options)) return tell(moved);
  }
  const site = withSiteOptions(known?.site ?? {}, options);
  return tell(await api.targets.change({ name, site }));
}

function tellExample({ path, text, address }: NonNullable<ExaminedFolder['example']>): string {
  return `${path}\n${address === null ? '' : `${address}\n`}\n${text}`;
}

function requireName(name: string | undefined): string {
  if (name === undefined) throw new WrongUsage('The name of the target is missing.');
  return name;
}

function tell(added: Target): Result {
  return { value: added, text: describe(added) };
}

function describe({ name, generator, path, site }: Target): string {
  const own = [site?.posts, site?.address, site?.permalink].filter((one) => one !== undefined);
  return [name, generator, path, ...own].join('  ');
}
