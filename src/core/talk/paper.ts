import type { Paper } from './deck';

/** Where Letter is what printers hold; elsewhere it is A4. */
const LETTER_REGIONS = new Set('US CA MX PH CL CO VE GT CR PA SV NI DO PR HN BZ'.split(' '));

/** The paper that is usual where a language is spoken. @param locale such as `en-US` */
export function usualPaper(locale: string): Paper {
  try {
    const { region = '' } = new Intl.Locale(locale).maximize();
    return LETTER_REGIONS.has(region) ? 'letter' : 'a4';
  } catch {
    return 'a4';
  }
}
