import { asFields, countIn, type Fields, listIn, textIn } from './json-fields';
import { isBotName, type ReviewComment } from './review-comment';

/** Whether it is a comment, a review or a pull request of GitHub's REST API. */
export function isGithubItem(item: Fields): boolean {
  return 'user' in item && ('html_url' in item || 'pull_request_url' in item) && 'body' in item;
}

/** Whether it is what `gh pr view --json reviews,comments` writes. */
export function isGithubView(item: Fields): boolean {
  return ['reviews', 'latestReviews', 'comments'].some(
    (key) => Array.isArray(item[key]) || Array.isArray(asFields(item[key])?.['nodes']),
  );
}

/** The pull request's address, where an item is one itself; '' otherwise. */
export function githubChange(item: Fields): string {
  const link = textIn(item, 'html_url');
  return countIn(item, 'number') !== null && !link.includes('#') ? link : '';
}

/** A comment or a review of the REST API. */
export function readGithubItem(item: Fields): ReviewComment {
  const user = asFields(item['user']);
  const author = knownLogin(textIn(user, 'login'));
  const link = webAddress(textIn(item, 'html_url'));
  const id = countIn(item, 'id');
  return {
    key: link === '' ? `github:${id ?? textIn(item, 'node_id')}` : link,
    link,
    author,
    at: textIn(item, 'created_at') || textIn(item, 'submitted_at') || null,
    body: textIn(item, 'body'),
    file: textIn(item, 'path'),
    line: countIn(item, 'line') ?? countIn(item, 'original_line'),
    hunk: textIn(item, 'diff_hunk'),
    isAnswer: countIn(item, 'in_reply_to_id') !== null,
    isBot: textIn(user, 'type') === 'Bot' || isBotName(author),
    owner: null,
  };
}

/** The comments in what `gh pr view --json …` writes, each once. */
export function readGithubView(view: Fields): readonly ReviewComment[] {
  const owner = knownLogin(textIn(asFields(view['author']), 'login')) || null;
  const items = ['comments', 'reviews', 'latestReviews'].flatMap((key) => listIn(view, key));
  const own = items.map((item) => textIn(item, 'url')).find((url) => url.includes('#'));
  const change = webAddress(textIn(view, 'url') || (own ?? '')).replace(/#.*$/, '');
  return items.map((item) => {
    const writer = asFields(item['author']);
    const author = knownLogin(textIn(writer, 'login'));
    const link = webAddress(textIn(item, 'url'));
    const id = textIn(item, 'id');
    return {
      key: link === '' ? `github:${id}` : link,
      // A review has no address there: it is the change's.
      link: link || change,
      author,
      at: textIn(item, 'createdAt') || textIn(item, 'submittedAt') || null,
      body: textIn(item, 'body'),
      file: textIn(item, 'path'),
      line: countIn(item, 'line'),
      hunk: textIn(item, 'diffHunk'),
      isAnswer: false,
      isBot: writer?.['is_bot'] === true || isBotName(author),
      owner,
    };
  });
}

/** Who made a view, where one of its comments says that it is theirs. */
export function githubViewer(view: Fields): string | null {
  const own = listIn(view, 'comments').find((item) => item['viewerDidAuthor'] === true);
  return (own && textIn(asFields(own['author']), 'login')) || null;
}

/** GitHub shows what deleted accounts have written as `ghost`’s. */
function knownLogin(login: string): string {
  return login === 'ghost' ? '' : login.trim();
}

/** An address that may be followed; '' for anything else. */
export function webAddress(address: string): string {
  return /^https?:\/\/[^\s\p{Cc}]+$/u.test(address) && address.length <= 2000 ? address : '';
}
