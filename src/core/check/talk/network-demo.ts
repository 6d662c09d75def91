import type { Finding, Rule } from '../rule';
import { listSlides } from './slides';

export const networkDemoRule: Rule = {
  id: 'talk/network-demo',
  group: 'talk',
  severity: 'hint',
  title: 'A demo that needs a network',
  why: 'The network of a conference is shared by all who are there, and gone when you need it.',
  check: (draft) =>
    listSlides(draft).flatMap(({ slide, at }): Finding[] => {
      if (slide.demo !== 'network') return [];
      const message =
        'This demo needs a network. Have it run on your own computer, or bring your own network.';
      return [{ message, ...at }];
    }),
};
