import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outloud, outloudJson } from '../command-line';
import { type FixturePost, FOR_NOBODY } from './fixture-post';
import { PICTURE } from './hostile-text';
import { DRAFTS, TWENTY_POSTS } from './twenty-posts';

/** What publishing the twenty posts told. */
export interface PublishedPosts {
  readonly written: readonly { readonly file: string; readonly id: string }[];
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
  /** A line each, as the command line prints them. */
  readonly notes: readonly string[];
}

/**
 * Takes the twenty posts and the drafts into a new library and publishes them into a site.
 * @param folder an empty one, for the library and the texts
 * @param generator as `outloud target add` calls it
 * @param refusesDrafts whether drafts can't be written for it at all
 */
export async function publishTwentyPosts(
  folder: string,
  site: string,
  generator: string,
  refusesDrafts = false,
): Promise<PublishedPosts> {
  const library = ['--library', join(folder, 'library')];
  const notes = join(folder, 'notes');
  await mkdir(join(notes, 'img'), { recursive: true });
  await writeFile(join(notes, 'diagram.png'), PICTURE);
  // Another picture to the library: a picture's text may follow its end.
  await writeFile(join(notes, 'img/my image.png'), Buffer.concat([PICTURE, Buffer.from('2')]));
  const texts = [...TWENTY_POSTS.map(writeText), ...DRAFTS];
  for (const [index, text] of texts.entries())
    await writeFile(join(notes, `text ${index + 1}.md`), text);
  const { imported } = await outloudJson<{ imported: { id: string }[] }>([
    'import',
    notes,
    '--as',
    'posts',
    ...library,
  ]);
  const add = ['add', '--kind', 'note', '--title', 'A note nobody sees', ...library];
  await outloudJson(add, `It says ${FOR_NOBODY}.\n`);
  const target = ['target', 'add', 'blog', '--generator', generator, '--path', site];
  await outloudJson([...target, ...library]);
  const ids = imported.map(({ id }) => id);
  const publish = ['publish', ...ids, '--target', 'blog', '--json', ...library];
  const { code, stdout, stderr } = await outloud(publish);
  if (code !== (refusesDrafts ? 1 : 0)) throw new Error(`Publishing ended with ${code}: ${stderr}`);
  const published = JSON.parse(stdout.toString()) as Omit<PublishedPosts, 'notes'>;
  if (published.refused.length !== (refusesDrafts ? DRAFTS.length : 0))
    throw new Error(JSON.stringify(published.refused));
  return { ...published, notes: stderr.trim().split('\n') };
}

/** JSON is YAML, too: titles and tags arrive as they are whatever signs they hold. */
function writeText({ title, date, tags, markdown }: FixturePost): string {
  const front = [
    `title: ${JSON.stringify(title)}`,
    `date: ${date}`,
    `tags: ${JSON.stringify(tags)}`,
  ];
  return `---\n${front.join('\n')}\n---\n\n${markdown}`;
}
