import type { Fit } from './fit';
import { roundMinutes, tellMinutes } from './tell-minutes';

/** What a fit comes to, in a sentence. */
export function tellFit({ slot, questions, before, total, cut, over }: Fit): string {
  const kept = questions === 0 ? '' : `, with ${tellMinutes(questions)} for questions`;
  if (over !== null) {
    const rest = `What must stay takes ${tellMinutes(total)}: ${tellMinutes(over)} too long for ${slot} min${kept}.`;
    return `${rest} Shorten a slide, or let another one go.`;
  }
  if (cut.length === 0) return `All of it fits: ${roundMinutes(total)} of ${slot} min${kept}.`;
  const slides = cut.length === 1 ? 'one slide' : `${cut.length} slides`;
  return `Without ${slides} it fits: ${roundMinutes(total)} in place of ${tellMinutes(before)}, of ${slot}${kept}.`;
}

/** What a fit cuts, a line a slide. */
export function tellCuts({ cut }: Fit): readonly string[] {
  return cut.map(({ section, title, minutes, priority }) => {
    const name = title === section ? title : `${section} / ${title}`;
    return `cut  ${tellMinutes(minutes).padStart(8)}  ${priority.padEnd(6)}  ${name}`;
  });
}
