import type { Api } from '#contract/calls/api';
import { TEMPLATE_TAG } from '#core/note/note';
import { Problem } from '#core/problem';

/** The id of the template with this title or id. @throws Problem `not-found` naming those there */
export async function findTemplate(api: Api, name: string): Promise<string> {
  const templates = await api.entries.list({ tag: TEMPLATE_TAG });
  const found =
    templates.find(({ id, title }) => id === name || title === name) ??
    templates.find(({ title }) => title.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found.id;
  const known =
    templates.length === 0
      ? 'Tag an entry “template” to make it one.'
      : `There are: ${templates.map(({ title }) => `“${title}”`).join(', ')}.`;
  throw new Problem('not-found', `There is no template “${name}”. ${known}`);
}
