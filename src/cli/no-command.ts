import { COMMANDS } from './commands';
import { WrongUsage } from './usage';

/** As many first letters are mostly typed as they were meant. */
const FIRST = 3;

/** A word in a command's place that is none, and what may have been meant. */
export function noCommand(name: string): WrongUsage {
  if (name.startsWith('-')) {
    return new WrongUsage(`The command comes before ${name}, such as “outloud list ${name}”.`);
  }
  const near = [...COMMANDS.keys()].filter(
    (known) => name.length >= FIRST && known.startsWith(name.slice(0, FIRST)),
  );
  const meant = near.length === 0 ? '' : ` Did you mean “${near.join('” or “')}”?`;
  return new WrongUsage(`There is no command “${name}”.${meant}`);
}
