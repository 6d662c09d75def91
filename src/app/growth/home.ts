import type { ConversationCalls } from '#contract/growth/conversation';
import type { HomeCalls, HomePage } from '#contract/growth/home';
import type { RecallCalls } from '#contract/growth/recall';
import { activityOf } from '#core/growth/activity';
import { textOf } from '#core/growth/growth-facts';
import { nearestDraft } from '#core/growth/home/nearest-draft';
import { oneGap } from '#core/growth/home/one-gap';
import { USUAL_AREAS } from '#core/growth/skill-area';
import { mapSkills } from '#core/growth/skill-map';
import type { CatalogRow } from '#core/library/entry';
import { inOrder } from '#core/order';
import type { Machine } from '../machine';
import type { Session } from '../session';
import { calendarDays, type CalendarDays } from './calendar-days';

/** So many of those that were made today are named. */
const MADE = 3;

/** Longer than any day is, whatever clocks do, in milliseconds. */
const DAY = 27 * 3_600_000;

/** Where to go on, from the list alone. */
export function createHomeCalls(
  session: Session,
  machine: Machine,
  others: { readonly recall: RecallCalls; readonly conversation: ConversationCalls },
): HomeCalls {
  const { dayOf, today } = calendarDays(machine);

  function madeToday(rows: readonly CatalogRow[]): Pick<HomePage, 'made' | 'moreMade'> {
    const since = new Date(machine.now().getTime() - DAY).toISOString();
    const made = rows
      .filter(({ created }) => created >= since && dayOf(created) === today())
      // What one is paid is nothing for a page that anybody beside one may see.
      .filter(({ growth }) => textOf(growth, 'data-point') === '')
      .toSorted((one, other) => inOrder(other.created, one.created));
    const named = made.slice(0, MADE).map(({ id, title, kind }) => ({ id, title, kind }));
    return { made: named, moreMade: made.length - named.length };
  }

  return {
    page: async () => {
      const { storage } = session.library();
      const rows = storage.rows();
      return {
        today: today(),
        entries: rows.length,
        ...madeToday(rows),
        due: (await others.recall.queue()).due,
        reminder: await others.conversation.reminder(),
        draft: nearestDraft(rows),
        gap: tellGap(oneGap(rows), dayOf),
        deeper: findDeeper(storage.settings().skillAreas ?? USUAL_AREAS, rows),
      };
    },
    activity: async ({ year }) => activityOf(session.library().storage.rows(), year, dayOf),
  };
}

function tellGap(gap: ReturnType<typeof oneGap>, dayOf: CalendarDays['dayOf']): HomePage['gap'] {
  if (gap === null) return null;
  const { id, title, created, met } = gap;
  const asked = `Open since ${dayOf(created)}.`;
  const why = met < 2 ? asked : `${met} entries link to it. ${asked}`;
  return { id, title, why };
}

function findDeeper(
  areas: Parameters<typeof mapSkills>[0],
  rows: readonly CatalogRow[],
): HomePage['deeper'] {
  const map = mapSkills(areas, rows);
  if (map.deeper === null) return null;
  const found = map.areas.find(({ area }) => area.name === map.deeper?.area);
  const best = found?.proofs[0];
  return { ...map.deeper, proof: best === undefined ? null : { id: best.id, title: best.title } };
}
