import { parseMinutes } from '#core/talk/parse-minutes';
import { WrongUsage } from './usage';

/** The minutes that `--minutes` names. @throws WrongUsage when there are none */
export function readMinutes(text: string): number {
  const minutes = parseMinutes(text) ?? 0;
  if (minutes > 0) return minutes;
  throw new WrongUsage(`--minutes is a number above 0, not “${text}”.`);
}
