import { expect, test } from 'vitest';
import { contentPolicy, drawingPolicy, printingPolicy } from './content-policy';

const directives = (policy: string): Readonly<Record<string, string>> =>
  Object.fromEntries(policy.split('; ').map((one) => /^(\S+) ?(.*)$/.exec(one)?.slice(1) ?? []));

test('pages of ours load their own files, styles with the nonce of their answer, and pictures', () => {
  expect(directives(contentPolicy('N'))).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'nonce-N'",
    'img-src': "'self' data: blob: asset:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'media-src': "'self' blob:",
    'worker-src': "'self'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

test('what is drawn and printed may have styles, and nothing else that the app’s pages may not', () => {
  expect(directives(drawingPolicy())).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'img-src': 'data:',
    'connect-src': "'self'",
    'form-action': "'none'",
  });
  expect(directives(printingPolicy())).toMatchObject({ 'default-src': "'none'", sandbox: '' });
  expect(directives(printingPolicy())).not.toHaveProperty('script-src');
  for (const policy of [drawingPolicy(), printingPolicy()])
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|asset:|blob:/);
});
