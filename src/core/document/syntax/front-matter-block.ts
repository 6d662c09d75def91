import { matchOf } from '#core/document/matches';
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n(?:[^]*?\n)??\1[ \t]*(?:\n|$)/;

/**
 * The front matter that a text begins with, fences included, or ''. An opening without its end is
 * none; micromark must not even try it then, for what follows would be read without containers.
 */
export function frontMatterOf(source: string): string {
  return matchOf(source, FRONT_MATTER);
}
