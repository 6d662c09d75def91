import type { Api } from '#contract/calls/api';
import { REASON_WORDS } from '#contract/growth/review-words';
import type { ReviewPreview, ReviewSource } from '#contract/growth/reviews';
import { Problem } from '#core/problem';
import type { CommandInput, Result } from './command';
import { readTextFile } from './read-text-file';
import { WrongUsage } from './usage';

/** Takes in review comments from JSON exports and pasted threads. */
export async function importReviews(
  { options, readStdin }: CommandInput,
  files: readonly string[],
  api: Api,
): Promise<Result> {
  if (files.length === 0) {
    throw new WrongUsage('import takes the FILEs of an export, or - for standard input.');
  }
  const sources: ReviewSource[] = [];
  for (const file of files) sources.push(await readSource(file, readStdin));
  const me = options.text('me');
  const from = { sources, ...(me !== undefined && { me }) };
  const preview = await api.reviews.look(from);
  if (preview.me.length === 0) {
    const some = preview.logins.slice(0, 5).join(', ');
    throw new WrongUsage(
      `Say which login is yours with --me; it is kept.${some === '' ? '' : ` There are ${some}.`}`,
    );
  }
  const stays = tellStaying(preview);
  if (options.flag('dry-run')) {
    const picked = preview.comments.filter(({ reason }) => reason === null);
    const lines = picked.map(({ day, role, title, suggested }) => {
      const pattern = suggested === null ? '' : `  (${suggested.pattern}?)`;
      return `${day}  ${role.padEnd(4)}  ${title}${pattern}`;
    });
    const text = [...lines, `${picked.length} would come in`].join('\n');
    return { value: preview, text, notes: stays };
  }
  const done = await api.reviews.import(from);
  if (done.cancelled) {
    throw new Problem('closed', 'The import was ended. Nothing of it is kept; import it again.');
  }
  return {
    value: done,
    text: `${done.kept} came in${done.id === null ? '' : `; “outloud undo-import ${done.id}” takes them back`}`,
    notes: [...stays, ...done.skipped.map(({ title, reason }) => `skipped “${title}”: ${reason}`)],
    failed: done.kept === 0 && done.skipped.length > 0,
  };
}

async function readSource(file: string, readStdin: () => Promise<string>): Promise<ReviewSource> {
  if (file === '-') return { name: 'standard input', text: await readStdin() };
  return { name: file, text: await readTextFile(file) };
}

function tellStaying({ comments, wordless }: ReviewPreview): readonly string[] {
  const counts = Object.entries(REASON_WORDS).flatMap(([reason, words]) => {
    const count = comments.filter((one) => one.reason === reason).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const all = wordless === 0 ? counts : [...counts, `${wordless} without words`];
  return all.length === 0 ? [] : [`stay out: ${all.join(', ')}`];
}
