import type { Api } from '#contract/calls/api';

/** Lines that name the entries which have the title of this one, too. */
export async function tellNamesakes(
  api: Api,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<readonly string[]> {
  const { others, isMeant } = await api.links.namesakes({ id, title });
  const [first] = others;
  if (first === undefined) return [];
  const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
  const where = isMeant ? 'this one' : 'the older one';
  return [`“${title}” is also the title of ${first.id}${more}: links to it lead to ${where}`];
}
