import { ACCESSIBLE_BY_DEFAULT } from './talks/accessible-by-default';
import { EINE_WOCHE_OHNE_KONFLIKTE } from './talks/eine-woche-ohne-konflikte';
import type { FixtureTalk } from './talks/fixture-talk';
import { LOSING_NO_FILE } from './talks/losing-no-file';
import { NO_DEPLOY_ON_FRIDAY } from './talks/no-deploy-on-friday';
import { NOTES_THAT_LEAK } from './talks/notes-that-leak';
import { READING_FLAME_GRAPHS } from './talks/reading-flame-graphs';
import { TEXT_IS_HARD } from './talks/text-is-hard';
import { THE_SQL_YOU_HAVE } from './talks/the-sql-you-have';
import { TOO_MUCH } from './talks/too-much';
import { TYPES_THAT_SAY_NO } from './talks/types-that-say-no';

/** Ten talks that use everything; the last two are hostile. */
export const TEN_TALKS: readonly FixtureTalk[] = [
  LOSING_NO_FILE,
  TYPES_THAT_SAY_NO,
  READING_FLAME_GRAPHS,
  EINE_WOCHE_OHNE_KONFLIKTE,
  THE_SQL_YOU_HAVE,
  ACCESSIBLE_BY_DEFAULT,
  NO_DEPLOY_ON_FRIDAY,
  TEXT_IS_HARD,
  NOTES_THAT_LEAK,
  TOO_MUCH,
];
