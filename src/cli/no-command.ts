import { NearWords } from '#core/search/near-words';
import { COMMANDS } from './commands';
import { WrongUsage } from './usage';

/** A word in a command's place that is none, and what may have been meant. */
export function noCommand(name: string): WrongUsage {
  if (name.startsWith('-')) {
    return new WrongUsage(`The command comes before ${name}, such as “outloud list ${name}”.`);
  }
  const words = new NearWords();
  for (const known of COMMANDS.keys()) words.add(known);
  const [near] = words.find(name, false);
  const meant = near === undefined ? '' : ` Did you mean “${near}”?`;
  return new WrongUsage(`There is no command “${name}”.${meant}`);
}
