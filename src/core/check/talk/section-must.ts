import type { Finding, Rule } from '../rule';
import { listSlides } from './slides';

export const sectionMustRule: Rule = {
  id: 'talk/section-must',
  group: 'talk',
  severity: 'hint',
  title: 'A section that has no slide that must stay',
  why: 'When the talk is cut to a shorter slot, all of the section may go.',
  check: (draft) => {
    const slides = listSlides(draft);
    const isMust = ({ slide }: (typeof slides)[number]): boolean => slide.priority === 'must';
    if (slides.length > 1 && !slides.some(isMust)) {
      const message =
        'No slide is marked as one that must stay. Mark what the talk is nothing without.';
      return [{ message, place: null }];
    }
    return slides.flatMap(({ slide, section, at }): Finding[] => {
      if (slide !== section.slides[0] || slide.heading === null) return [];
      // A section that may go says so itself.
      if (slide.priority === 'may') return [];
      if (slides.some((one) => one.section === section && isMust(one))) return [];
      const message =
        'No slide of this section must stay. Mark one, or the section as one that may go.';
      return [{ message, ...at }];
    });
  },
};
