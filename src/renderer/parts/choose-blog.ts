import type { Target } from '#core/publish/target';

/** Names of blogs, the most telling first. */
interface BlogNames {
  /** The one chosen just now. */
  readonly picked: string | null;
  /** Those that the post lies in. */
  readonly holding: readonly string[];
  /** The one that was used last, for whichever post. */
  readonly last: string | null;
}

/** The blog that a post goes to. A post that lies in a blog belongs there. */
export function chooseBlog(
  blogs: readonly Target[],
  { picked, holding, last }: BlogNames,
): Target | undefined {
  const names = [picked, ...holding, last];
  const found = names.flatMap((name) => blogs.find((blog) => blog.name === name) ?? []);
  return found[0] ?? blogs[0];
}
