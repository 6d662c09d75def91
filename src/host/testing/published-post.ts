import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '#contract/calls/api';
import type { Drift } from '#core/publish/drift';
import type { Generator } from '#core/publish/target';
import { makeTree } from '../import/testing/make-tree';
import { openEmptyLibrary } from '../import/testing/open-library';

/** A post on the disk of a blog, and what may happen to it on either side. */
export interface PublishedPost {
  readonly api: Api;
  readonly id: string;
  readonly site: string;
  publish(overwrite?: boolean): ReturnType<Api['publishing']['write']>;
  /** How the plan and the list of states tell that the post stands to its file. */
  drifts(): Promise<{ readonly planned: Drift | undefined; readonly listed: Drift | undefined }>;
  changeHere(from: string, to: string): Promise<void>;
  changeThere(change: (text: string) => string): void;
  takeAwayThere(): void;
  /** The text of its file. */
  there(): string;
  /** Every file of the blog with its bytes. */
  files(): Readonly<Record<string, string>>;
}

export const POST_TEXT = 'The first paragraph.\n\nThe second one, with `{{ code }}`. %%hidden%%\n';

/** A ready post in a library, and an empty blog for it. */
export async function preparePost(
  generator: Generator,
  site: string = makeTree({ 'README.md': 'A blog.\n' }),
  markdown = POST_TEXT,
): Promise<PublishedPost> {
  const api = await openEmptyLibrary();
  await api.targets.add({ name: 'blog', generator, path: site });
  const { id } = await api.entries.add({ kind: 'post', title: 'A post', markdown });
  await api.entries.save({ id, revision: 1, changes: { stage: 'ready', tags: ['one'] } });
  const wish = { ids: [id], target: 'blog' };
  let path = '';
  const place = () => join(site, path);
  return {
    api,
    id,
    site,
    publish: async (overwrite = false) => {
      const report = await api.publishing.write({ ...wish, overwrite });
      path = report.written.find(({ file }) => file.endsWith('.md'))?.file ?? path;
      return report;
    },
    drifts: async () => ({
      planned: (await api.publishing.plan(wish)).drifts[0]?.drift,
      listed: (await api.publishing.states({ id }))[0]?.drift,
    }),
    changeHere: async (from, to) => {
      const { revision, markdown: now } = await api.entries.views({ id });
      await api.entries.save({ id, revision, changes: { markdown: now.replace(from, to) } });
    },
    changeThere: (change) => writeFileSync(place(), change(readFileSync(place(), 'utf8'))),
    takeAwayThere: () => rmSync(place()),
    there: () => readFileSync(place(), 'utf8'),
    files: () =>
      Object.fromEntries(
        readdirSync(site, { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile() && !one.parentPath.includes('.git'))
          .map((one) => join(one.parentPath, one.name))
          .toSorted()
          .map((file) => [file.slice(site.length + 1), readFileSync(file, 'utf8')]),
      ),
  };
}
