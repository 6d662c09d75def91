import type { Target } from '#core/publish/target';

/** Names of blogs, the most telling first. */
interface BlogNames {
  /** The one chosen just now. */
  readonly picked: string | null;
  /** Those that the post lies in, and when it was last written or seen there. */
  readonly holding: readonly { readonly target: string; readonly at: string }[];
  /** The one that was used last, for whichever post. */
  readonly last: string | null;
}

/** The blog that a post goes to. A post that lies in blogs belongs into the one it went to last. */
export function chooseBlog(
  blogs: readonly Target[],
  { picked, holding, last }: BlogNames,
): Target | undefined {
  const lastFirst = holding.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const names = [picked, ...lastFirst.map(({ target }) => target), last];
  const found = names.flatMap((name) => blogs.find((blog) => blog.name === name) ?? []);
  return found[0] ?? blogs[0];
}
