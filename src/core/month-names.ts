/** From January on. `Intl` knows them, too, but a start would wait for its data. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
