import { resolve } from 'node:path';
import type { Api } from '#contract/api';
import { readFrontMatter } from '#core/document/front-matter';
import { GENERATORS, type SiteConventions, type Target } from '#core/publish/target';
import type { LibraryCommand, Options, Result } from '../command';
import { oneOf, requireText } from '../parse-options';
import { WrongUsage } from '../usage';

export const target: LibraryCommand = {
  usage: 'add NAME --path DIR | list | change NAME | remove NAME',
  summary: 'the blogs that posts are published to',
  details: [
    `  --generator NAME     ${GENERATORS.join(', ')}; found by looking when left out`,
    '  --posts DIR          where new posts go in the blog; found by looking when left out',
    "  --front-matter TEXT  what every new post gets besides, such as 'layout: post'",
    "  --commit-message TEXT  of commits of posts; {{title}} stands for the posts' titles",
    '  --example            show what a post would be written as, and add nothing',
  ],
  options: {
    generator: 'text',
    path: 'text',
    posts: 'text',
    'front-matter': 'text',
    'commit-message': 'text',
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
        return tell(
          await api.targets.change({ name: requireName(name), site: siteOf(options) ?? {} }),
        );
      case 'remove':
        await api.targets.remove({ name: requireName(name) });
        return { value: { removed: name }, text: '' };
    }
  },
};

async function add(api: Api, name: string, options: Options): Promise<Result> {
  const wish = options.text('generator');
  const site = siteOf(options);
  const examined = await api.targets.examine({
    path: resolve(requireText(options, 'path')),
    ...(wish !== undefined && { generator: oneOf('--generator', wish, GENERATORS) }),
    ...(site !== undefined && { site }),
  });
  const { generator, path, example } = examined;
  if (generator === null) {
    throw new WrongUsage(`${path} looks like no blog that Outloud knows. Name its --generator.`);
  }
  if (options.flag('example')) {
    return { value: examined, text: example === null ? '' : `${example.path}\n\n${example.text}` };
  }
  const hasSite = Object.keys(examined.site).length > 0;
  return tell(
    await api.targets.add({ name, generator, path, ...(hasSite && { site: examined.site }) }),
  );
}

function siteOf(options: Options): SiteConventions | undefined {
  const posts = options.text('posts');
  const frontMatter = options.text('front-matter');
  const message = options.text('commit-message');
  if ([posts, frontMatter, message].every((one) => one === undefined)) return undefined;
  const { properties, problem } = readFrontMatter(`---\n${frontMatter ?? ''}\n---`);
  if (problem !== undefined) throw new WrongUsage(`--front-matter can't be read: ${problem}`);
  return {
    ...(posts !== undefined && { posts }),
    ...(frontMatter !== undefined && { defaults: properties }),
    ...(message !== undefined && { commitMessage: message }),
  };
}

function requireName(name: string | undefined): string {
  if (name === undefined) throw new WrongUsage('The name of the target is missing.');
  return name;
}

function tell(added: Target): Result {
  return { value: added, text: describe(added) };
}

function describe({ name, generator, path, site }: Target): string {
  const posts = site?.posts === undefined ? '' : `  ${site.posts}`;
  return `${name}  ${generator}  ${path}${posts}`;
}
