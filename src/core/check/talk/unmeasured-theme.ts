import { marpThemeOf } from '#core/talk/theme/marp-theme';
import { tellUnmeasured } from '#core/talk/theme/unmeasured';
import type { Rule } from '../rule';

export const unmeasuredThemeRule: Rule = {
  id: 'talk/unmeasured-theme',
  group: 'talk',
  severity: 'hint',
  title: 'A look whose room can’t be known',
  why: 'Nothing can warn you of slides that are too full then.',
  check: ({ kind, frontMatter }) =>
    kind === 'talk'
      ? tellUnmeasured(marpThemeOf(frontMatter.properties)).map((message) => ({
          message,
          place: null,
        }))
      : [],
};
