import { stringAttribute } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import type { Finding, Rule } from '../rule';
import { listSlides } from './slides';

export const webPictureRule: Rule = {
  id: 'talk/web-picture',
  group: 'talk',
  severity: 'warning',
  title: 'A picture that lies on the web',
  why: 'Presenting, Outloud loads nothing from the web; exported slides show such a picture only with a network.',
  check: (draft) =>
    listSlides(draft).flatMap(({ slide, at }) => {
      const findings: Finding[] = [];
      visitNodes({ type: 'doc', content: slide.shown }, (node) => {
        const source = node.type === 'image' ? stringAttribute(node, 'src') : '';
        if (!/^(?:https?:)?\/\//i.test(source)) return;
        const message = `This slide shows ${source} from the web, which isn’t loaded while you present. Save the picture and put it into the talk.`;
        findings.push({ message, ...at });
      });
      return findings;
    }),
};
