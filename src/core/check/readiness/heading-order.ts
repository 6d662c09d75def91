import { listHeadings } from '../inline-parts';
import type { Finding, Rule } from '../rule';

export const headingOrderRule: Rule = {
  id: 'readiness/heading-order',
  group: 'readiness',
  severity: 'warning',
  title: 'A heading that skips a level',
  why: 'Headings are how many people find their way, screen readers above all: a gap looks like a missing part.',
  check: (draft) => {
    if (draft.kind !== 'post') return [];
    const findings: Finding[] = [];
    /** The headings that one stands below, as they are and as they will be once mended. */
    const above: { readonly level: number; readonly mended: number }[] = [];
    for (const { level, text, block } of listHeadings(draft)) {
      while ((above.at(-1)?.level ?? 0) >= level) above.pop();
      // The title is the heading above all.
      const over = above.at(-1)?.mended ?? 1;
      const mended = Math.min(level, over + 1);
      above.push({ level, mended });
      if (mended === level) continue;
      findings.push({
        message: `This heading has level ${level}, the one above it ${over}. Make it level ${mended}.`,
        place: { block, from: 0, to: text.length },
        fix: { title: `Make it level ${mended}`, level: mended },
      });
    }
    return findings;
  },
};
