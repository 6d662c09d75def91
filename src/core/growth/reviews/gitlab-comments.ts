import { webAddress } from './github-comments';
import { asFields, countIn, type Fields, listIn, textIn } from './json-fields';
import { isBotName, type ReviewComment } from './review-comment';

/** A merge request, which tells its notes' addresses and whose work it is. */
export interface MergeRequest {
  readonly link: string;
  readonly owner: string | null;
}

/** Whether it is a thread of GitLab: `merge_requests/N/discussions` has a list of them. */
export function isDiscussion(item: Fields): boolean {
  return Array.isArray(item['notes']);
}

/** Whether it is a note of GitLab: `merge_requests/N/notes` has a list of them. */
export function isNote(item: Fields): boolean {
  return 'noteable_type' in item || ('system' in item && 'author' in item);
}

/** Whether it is a merge request itself. */
export function isMergeRequest(item: Fields): boolean {
  return 'source_branch' in item && countIn(item, 'iid') !== null;
}

export function readMergeRequest(item: Fields): MergeRequest {
  return {
    link: webAddress(textIn(item, 'web_url')),
    owner: textIn(asFields(item['author']), 'username') || null,
  };
}

/** What a note and its merge request have in common. */
export function mergeRequestKey(item: Fields): string {
  const number = countIn(item, 'noteable_iid') ?? countIn(item, 'iid');
  return `${countIn(item, 'project_id') ?? ''}!${number ?? ''}`;
}

/**
 * The notes of a thread, or one note alone. What GitLab itself has noted, such as a push, is null.
 * @param requests by `mergeRequestKey`
 */
export function readNotes(
  item: Fields,
  requests: ReadonlyMap<string, MergeRequest>,
): readonly (ReviewComment | null)[] {
  const notes = isDiscussion(item) ? listIn(item, 'notes') : [item];
  const [first] = notes;
  return notes.map((note) => {
    if (note['system'] === true) return null;
    const writer = asFields(note['author']);
    const author = textIn(writer, 'username') === 'ghost' ? '' : textIn(writer, 'username').trim();
    const position = asFields(note['position']);
    const request = requests.get(mergeRequestKey(note));
    const id = countIn(note, 'id');
    return {
      key: `gitlab:${id ?? ''}`,
      link: request === undefined || request.link === '' ? '' : `${request.link}#note_${id ?? ''}`,
      author,
      at: textIn(note, 'created_at') || null,
      body: textIn(note, 'body'),
      file: textIn(position, 'new_path') || textIn(position, 'old_path'),
      line: countIn(position, 'new_line') ?? countIn(position, 'old_line'),
      hunk: '',
      isAnswer: note !== first,
      isBot: writer?.['bot'] === true || isBotName(author),
      owner: request?.owner ?? null,
    };
  });
}
