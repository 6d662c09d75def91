import { isDay } from '#core/document/front-matter/property';
import type { Day } from '../day';
import { type GrowthFacts, textOf } from '../growth-facts';
import { type Contrast, CONTRASTS, type Side } from './contrast';

/** One thing that was practised, or only done once more. Texts are '' where nothing is known. */
export interface PracticeLog {
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  readonly contrast: Contrast | null;
  readonly side: Side;
  readonly area: string;
  /** What comes next. */
  readonly next: string;
  /** By which day. */
  readonly due: Day | null;
  /** When the next step was taken. */
  readonly done: Day | null;
}

/** @param made the day on which the entry was made, for a log that names none */
export function practiceOf(
  entry: { readonly id: string; readonly title: string },
  facts: GrowthFacts | null,
  made: Day,
): PracticeLog {
  return {
    id: entry.id,
    title: entry.title,
    day: dayOf(facts, 'date') ?? made,
    contrast: CONTRASTS.find((one) => one === textOf(facts, 'contrast')) ?? null,
    // Whoever wrote a log of headings has practised.
    side: textOf(facts, 'side') === 'passive' ? 'passive' : 'deliberate',
    area: textOf(facts, 'area'),
    next: textOf(facts, 'next'),
    due: dayOf(facts, 'due'),
    done: dayOf(facts, 'done'),
  };
}

function dayOf(facts: GrowthFacts | null, key: string): Day | null {
  const day = textOf(facts, key).slice(0, 10);
  return isDay(day) ? day : null;
}
