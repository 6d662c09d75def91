import { matchesOf } from '#core/document/matches';
/** An amount of money as it was written, taken apart. */
export interface Amount {
  readonly number: number;
  /**
   * What stands beside the number, such as `EUR` or `$ A YEAR`: amounts are comparable only where
   * it is the same.
   */
  readonly currency: string;
}

const NUMBER = /\d[\d.,'’\s\u00a0\u202f]*/u;

/** What a letter right after the number makes of it. */
const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/**
 * Reads an amount such as `95,000 EUR`, `€ 95.000` or `$120k`; null where there is no number, or
 * more than one.
 */
export function readAmount(text: string): Amount | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const before = text.slice(0, match.index);
  const rest = text.slice(match.index + match[0].length);
  const [, letter = '', after = ''] = /^([km]?)(?!\p{L})(.*)$/isu.exec(rest) ?? [null, '', rest];
  if (/\d/.test(after)) return null;
  const number = readNumber(match[0]);
  if (number === null) return null;
  const factor = FACTORS[letter.toLowerCase()] ?? 1;
  const words = `${before} ${after}`.replaceAll(/[€£¥]/g, (sign) => ` ${SIGNS[sign] ?? sign} `);
  const currency = words.replaceAll(/\s+/g, ' ').trim().toUpperCase();
  return { number: number * factor, currency };
}

/** A single separator before exactly three digits groups them: nobody is paid to a thousandth. */
function readNumber(written: string): number | null {
  const bare = written.replaceAll(/[\s\u00a0\u202f'’]/gu, '').replace(/(?<![.,])[.,]+$/, '');
  const separators = matchesOf(bare, /[.,]/g);
  const last = separators.at(-1);
  const isDecimal =
    last !== undefined &&
    separators.filter((one) => one === last).length === 1 &&
    (new Set(separators).size === 2 || !/[.,]\d{3}$/.test(bare));
  const at = isDecimal ? bare.lastIndexOf(last) : bare.length;
  const whole = bare.slice(0, at).replaceAll(/[.,]/g, '');
  const number = Number(`${whole}.${bare.slice(at + 1) || '0'}`);
  return Number.isFinite(number) ? number : null;
}
