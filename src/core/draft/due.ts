/** How far a draft is from the day by which it is wanted. */
export interface Due {
  /** In words, such as “Overdue by 3 days”. */
  readonly words: string;
  readonly isOverdue: boolean;
}

const DAY = 86_400_000;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days up to which it is said how many there are. */
const SOON = 14;

/**
 * @param day such as `2026-03-29`
 * @param today the same, where the person is
 * @param isDone what is out is not overdue any more
 */
export function tellDue(day: string, today: string, isDone: boolean): Due {
  const left = Math.round((Date.parse(day) - Date.parse(today)) / DAY);
  if (isDone) return { words: `Was due ${tellDay(day, today)}`, isOverdue: false };
  if (left < 0) return { words: `Overdue by ${countDays(-left)}`, isOverdue: true };
  if (left === 0) return { words: 'Due today', isOverdue: false };
  if (left === 1) return { words: 'Due tomorrow', isOverdue: false };
  const words = left <= SOON ? `Due in ${countDays(left)}` : `Due ${tellDay(day, today)}`;
  return { words, isOverdue: false };
}

function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function tellDay(day: string, today: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const words = `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}`;
  return today.startsWith(year) ? words : `${words} ${year}`;
}
