import { stringAttribute } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import type { Finding, Rule } from '../rule';
import { listSlides } from './slides';

export const webPictureRule: Rule = {
  id: 'talk/web-picture',
  group: 'talk',
  severity: 'warning',
  title: 'A picture that is fetched while the slide is shown',
  why: 'Without a network the audience sees an empty frame.',
  check: (draft) =>
    listSlides(draft).flatMap(({ slide, at }) => {
      const findings: Finding[] = [];
      visitNodes({ type: 'doc', content: slide.shown }, (node) => {
        const source = node.type === 'image' ? stringAttribute(node, 'src') : '';
        if (!/^(?:https?:)?\/\//i.test(source)) return;
        const message = `This slide shows ${source} from the web. Save the picture and put it into the talk.`;
        findings.push({ message, ...at });
      });
      return findings;
    }),
};
