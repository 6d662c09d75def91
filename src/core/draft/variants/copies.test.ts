import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileTemplates } from '#core/publish/testing/hostile-templates';
import { makeRecord } from '../testing/make-record';
import { toDevTo } from './dev-to';
import { toHashnode } from './hashnode';
import { toLinkedIn } from './linkedin';
import { toMedium } from './medium';
import type { Whereabouts } from './platform-text';
import { AT_ADA, everything } from './testing/every-kind';
import type { Variant } from './variant';

const FORMS = {
  'dev.to': (record: ReturnType<typeof everything>, where: Whereabouts) =>
    toDevTo(record, {}, where),
  hashnode: (record: ReturnType<typeof everything>, where: Whereabouts) =>
    toHashnode(record, {}, where),
  medium: toMedium,
  linkedin: toLinkedIn,
} as const;

const allOf = ({ text, plain = '', fields = [], path, copies }: Variant): string =>
  JSON.stringify([text, plain, fields, path, copies]);

describe.each(Object.entries(FORMS))('a copy for %s', (_, write) => {
  it('holds nothing of the writer’s own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HIDINGS), hostileTemplates, (hide, text) => {
        const line = text.replace(/\s+/g, ' ').replace(/[%<>`~$-]/g, '');
        const record = makeRecord('p1', 'Title', `a\n\n${hide('KANARI')}\n\n${line}\n\nz\n`, {
          kind: 'post',
        });
        expect(allOf(write(record, AT_ADA))).not.toContain('KANARI');
      }),
    );
  });

  it('names the original', () => {
    expect(allOf(write(everything(), AT_ADA))).toContain('https://ada.dev/on-locks/');
  });

  it('can be made of a talk and of nothing', () => {
    const talk = makeRecord('p1', 'T', '## A\n\n- x\n\n:::notes\nSaid.\n:::\n', { kind: 'talk' });
    expect(write(talk, AT_ADA).text).toContain('Said.');
    expect(write(makeRecord('p1', '', ''), { ...AT_ADA, original: null }).text).toContain(
      write === FORMS.hashnode ? '' : 'Untitled',
    );
  });
});

/** Where a writer can put words that nobody else reads. */
const HIDINGS: readonly ((words: string) => string)[] = [
  (words) => `%%${words}%%`,
  (words) => `%%\n${words}\n%%`,
  (words) => `<!-- ${words} -->`,
  (words) => `x <!-- ${words} --> y`,
  (words) => `## Head %%${words}%%`,
  (words) => `- item %%${words}%%`,
  (words) => `| a |\n|---|\n| b %%${words}%% |`,
  (words) => `Words ^${words}`,
  (words) => `<div><!-- ${words} --></div>`,
];
