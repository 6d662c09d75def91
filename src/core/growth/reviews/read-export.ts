import {
  githubChange,
  githubViewer,
  isGithubItem,
  isGithubView,
  readGithubItem,
  readGithubView,
} from './github-comments';
import {
  isDiscussion,
  isMergeRequest,
  isNote,
  mergeRequestKey,
  readMergeRequest,
  readNotes,
} from './gitlab-comments';
import { asFields, type Fields, textIn } from './json-fields';
import { readJsonValues } from './json-values';
import type { ReadComments, ReviewComment } from './review-comment';

/** Characters of a key. */
const MOST_KEY = 1000;

/** Lists in lists: pages of pages. Deeper is no export. */
const DEEPEST = 3;

/**
 * The comments in a JSON export of GitHub or GitLab, each once. A pull or merge request itself
 * among them tells whose work it is.
 *
 * @throws Error that says what it is instead
 */
export function readExport(text: string): ReadComments {
  const items = readJsonValues(text).flatMap((value) => itemsOf(value, DEEPEST));
  const requests = new Map(
    items
      .filter(isMergeRequest)
      .map((item) => [mergeRequestKey(item), readMergeRequest(item)] as const),
  );
  const owners = new Map(
    items.flatMap((item) => {
      const change = isGithubItem(item) ? githubChange(item) : '';
      return change === '' ? [] : [[change, textIn(asFields(item['user']), 'login')] as const];
    }),
  );
  const read = items.flatMap((item, index): readonly (ReviewComment | null)[] => {
    if (isMergeRequest(item)) return [];
    if (isDiscussion(item) || isNote(item)) return readNotes(item, requests);
    if (isGithubItem(item)) return githubChange(item) === '' ? [readGithubItem(item)] : [];
    if (isGithubView(item)) return readGithubView(item);
    throw new Error(describeOther(item, index));
  });
  const told = read
    .filter((comment) => comment !== null)
    .map((comment) => ({
      ...comment,
      owner: comment.owner ?? (owners.get(comment.link.replace(/#.*$/, '')) || null),
    }));
  const comments = new Map<string, ReviewComment>();
  for (const comment of told) {
    if (comment.body.trim() === '') continue;
    const { author, at, body } = comment;
    // One that has neither address nor number is told by what it says.
    const key = comment.key.endsWith(':') ? `${comment.key}${author} ${at} ${body}` : comment.key;
    if (!comments.has(key)) comments.set(key, { ...comment, key: key.slice(0, MOST_KEY) });
  }
  return {
    comments: [...comments.values()],
    wordless: read.filter((comment) => comment === null || comment.body.trim() === '').length,
    viewer: items.map(githubViewer).find((viewer) => viewer !== null) ?? null,
  };
}

function itemsOf(value: unknown, depth: number): readonly Fields[] {
  if (Array.isArray(value) && depth > 0) {
    return value.flatMap((item: unknown) => itemsOf(item, depth - 1));
  }
  const fields = asFields(value);
  if (fields === null) throw new Error('It is JSON, but no list of comments.');
  return [pullRequestIn(fields) ?? fields];
}

/** What a GraphQL query has answered. */
function pullRequestIn(fields: Fields): Fields | null {
  return asFields(asFields(asFields(fields['data'])?.['repository'])?.['pullRequest']);
}

function describeOther(item: Fields, index: number): string {
  const message = textIn(item, 'message') || textIn(item, 'error');
  return message === ''
    ? `Item ${index + 1} is no comment, review or note of GitHub or GitLab.`
    : `It says “${message.slice(0, 200)}” in place of comments. Export it again.`;
}
