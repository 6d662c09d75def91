import type { UndoneImport } from '#contract/importing/past-import';
import type { LibraryCommand } from '../command';

export const undoImport: LibraryCommand = {
  usage: 'ID',
  summary: 'take an import back: “outloud imports” tells its ID',
  options: {},
  words: [1, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id = ''] = options.words;
    const undone = await api.transfer.undoImport({ id });
    return {
      value: undone,
      text: describe(undone),
      notes: [
        ...undone.kept.map(({ title }) => `“${title}” was changed since and stays`),
        ...(undone.files.kept > 0
          ? [
              `${undone.files.kept} images and files stay: entries, or those in the trash, need them`,
            ]
          : []),
      ],
    };
  },
};

function describe({ removed, restored, targets, files }: UndoneImport): string {
  const parts = [
    `${removed} put into the trash`,
    ...(restored > 0 ? [`${restored} as before`] : []),
    ...(files.removed > 0 ? [`${files.removed} images and files removed`] : []),
    ...targets.map((name) => `${name} is no target any more`),
  ];
  return parts.join(', ');
}
