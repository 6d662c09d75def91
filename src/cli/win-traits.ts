import { type Trait, TRAITS } from '#core/growth/trait';
import type { Options } from './command';
import { oneOf } from './parse-options';

/** The traits that a win is said to show. */
export function winTraits(options: Options): readonly Trait[] {
  return options.texts('trait').map((trait) => oneOf('--trait', trait, TRAITS));
}
