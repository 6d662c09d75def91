/** What newer engines know of a language's calendar. */
interface KnowsWeeks {
  getWeekInfo(): { readonly firstDay: number };
}

/** With which day weeks begin where the person is: 1 for Monday to 7 for Sunday. */
export function firstWeekday(): number {
  const locale = new Intl.Locale(navigator.language);
  return knowsWeeks(locale) ? locale.getWeekInfo().firstDay : 1;
}

function knowsWeeks(locale: Intl.Locale): locale is Intl.Locale & KnowsWeeks {
  return 'getWeekInfo' in locale;
}
