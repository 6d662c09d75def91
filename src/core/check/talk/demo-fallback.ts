import type { Finding, Rule } from '../rule';
import { listSlides } from './slides';

export const demoFallbackRule: Rule = {
  id: 'talk/demo-fallback',
  group: 'talk',
  severity: 'warning',
  title: 'A demo without a fall-back',
  why: 'Demos fail on stage. A picture or a recording on the next slide saves the talk.',
  check: (draft) => {
    const slides = listSlides(draft);
    return slides.flatMap(({ slide, at }, index): Finding[] => {
      if (slide.demo === null || slide.demo === 'fallback') return [];
      const next = slides.slice(index + 1).find((one) => one.slide.heading !== null);
      if (next?.slide.demo === 'fallback') return [];
      const message =
        'Nothing is there to show if this demo fails. Put a slide with {demo=fallback} behind it.';
      return [{ message, ...at }];
    });
  },
};
