import type { Api } from '#contract/calls/api';
import type { ThereComparison } from '#contract/publishing/publication';
import { MERGE_CHOICES } from '#core/document/merge/document-part';
import { DRIFT_WORDS } from '#core/publish/drift';
import type { LibraryCommand } from '../command';
import { oneOf, requireText } from '../parse-options';
import { tellConflicts } from '../tell-conflicts';
import { tellThreeWay } from '../tell-three-way';

export const takeHome: LibraryCommand = {
  usage: 'ID --target NAME [--keep mine|theirs|both] [--update-links] [--dry-run | --undo VERSION]',
  summary: 'take what was changed in a post’s file in a blog home into the post',
  details: [
    '  --keep CHOICE    what stays where both changed the same; “mine” is the post in Outloud',
    '  --update-links   where the title was changed, let the links to the old one follow',
    '  --undo VERSION   take that back, as the command told when it was done',
    '  --dry-run        tell what was changed on which side, and change nothing',
  ],
  options: {
    target: 'text',
    keep: 'text',
    undo: 'text',
    'update-links': 'flag',
    'dry-run': 'flag',
  },
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const post = { id, target: requireText(options, 'target') };
    const undone = options.text('undo');
    if (undone !== undefined) {
      await api.publishing.undoTakeHome({ ...post, undo: undone });
      return {
        value: { undone: true },
        text: `Took it back; the change in ${post.target} is there still.`,
      };
    }
    const keep = options.text('keep');
    const choice = keep === undefined ? null : oneOf('--keep', keep, MERGE_CHOICES);
    const found = await api.publishing.compareThere(post);
    const { comparison, there, noBase } = found;
    const places = tellConflicts(comparison);
    if (options.flag('dry-run') || (places.length > 0 && choice === null)) {
      return {
        value: { taken: false, conflicts: places.length, ...found },
        text: [
          tellThreeWay(found.lines),
          ...places,
          ...(places.length > 0 ? ['Say which is to stay: --keep mine, theirs or both.'] : []),
        ].join('\n\n'),
        notes: [...(noBase === null ? [] : [noBase]), ...tellHome(found)],
        failed: !options.flag('dry-run'),
      };
    }
    const before = (await api.entries.read({ id })).title;
    const picks = places.map(() => choice ?? 'both');
    const taken = await api.publishing.takeHome({
      ...post,
      there,
      ...(places.length > 0 && { chosen: { against: comparison.against, picks } }),
    });
    const { path, drift, undo, left } = taken;
    return {
      value: { taken: true, conflicts: places.length, ...taken },
      text:
        undo === null
          ? `Nothing of ${path} is new here; the post is ${DRIFT_WORDS[drift]}.`
          : `Took the change in ${path} home; the post is ${DRIFT_WORDS[drift]}. “outloud take-home ${id} --target ${post.target} --undo ${undo}” takes it back.`,
      notes: [
        ...tellHome(taken),
        ...(await tellLinks(api, { id, from: before }, options.flag('update-links'))),
      ],
      failed: left.length > 0,
    };
  },
};

/** Which pictures come home, and what does not come home as it is. */
function tellHome(some: Pick<ThereComparison, 'pictures' | 'left' | 'asThere'>): readonly string[] {
  const quote = (text: string): string => (text === '' ? '' : `\n${text}`);
  return [
    ...some.pictures.map((path) => `comes home: ${path}`),
    ...some.left.map(({ reason, text }) => `stays in the blog: ${reason}${quote(text)}`),
    ...some.asThere.map(({ reason, text }) => `note: ${reason}${quote(text)}`),
  ];
}

/** What becomes of the links to a title that was changed in the blog. */
async function tellLinks(
  api: Api,
  { id, from }: { readonly id: string; readonly from: string },
  isUpdated: boolean,
): Promise<readonly string[]> {
  const { title } = await api.entries.read({ id });
  if (title === from) return [];
  const { links, entries, obstacle } = isUpdated
    ? await api.links.rename({ id, from, title })
    : await api.links.planRename({ id, from, title });
  if (links === 0) return obstacle === null ? [] : [obstacle];
  const count = `${links} ${links === 1 ? 'link' : 'links'}`;
  const where = entries.map((one) => `“${one.title}”`).join(', ');
  if (isUpdated)
    return [`${count} to “${from}” now ${links === 1 ? 'says' : 'say'} “${title}”: ${where}`];
  const still = `${count} still ${links === 1 ? 'says' : 'say'} “${from}”, and this is called “${title}” now: ${where}.`;
  return [`note: ${still} “outloud rename ${id} "${title}" --from "${from}"” lets them follow.`];
}
