import { leadingFrontMatter } from '#core/import/leading-front-matter';
import type { FrontMatterFormat } from '../target';

/**
 * What most of a blog's posts with front matter write it in; null for YAML, the usual way.
 * @param texts of posts, front matter included
 */
export function findFormat(texts: readonly string[]): FrontMatterFormat | null {
  const fronts = texts.flatMap((text) => leadingFrontMatter(text) ?? []);
  const inToml = fronts.filter((front) => front.startsWith('+++'));
  return inToml.length > fronts.length / 2 ? 'toml' : null;
}
