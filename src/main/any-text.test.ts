import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arbitraryJson, arbitraryText } from '#core/document/testing/arbitrary-text';
import { testWithAnyText } from '#core/document/testing/any-text';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { readOutsideAddress } from './address';
import { isOfSite, judgeRequest } from './preview-address';
import { openSettings } from './settings';

const SITE = 'http://localhost:1313/';
const address = fc.oneof(
  arbitraryText,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(
      fc.constantFrom(
        'https',
        'http',
        'HTTP',
        'mailto',
        'file',
        'javascript',
        'data',
        'app',
        'ws',
        'ftp',
        'x-y',
        '',
      ),
      fc.constantFrom(':', '://', ':///', ':\\\\', ':\t//', '//'),
      fc.constantFrom(
        'localhost',
        '127.0.0.1',
        '127.1',
        '0x7f.1',
        '[::1]',
        'a.example',
        'user:pass@a.example',
        'a@b',
        '',
      ),
      fc.constantFrom('', ':1313', ':80', ':99999'),
      fc.oneof(fc.constantFrom('', '/', '/../x', '?a#b'), arbitraryText),
    )
    .map((parts) => parts.join('')),
);

it('only addresses of the web and of mail lead out, and none in disguise', () => {
  fc.assert(
    fc.property(address, (text) => {
      const read = readOutsideAddress(text);
      if (read === null) return;
      expect(['http:', 'https:', 'mailto:']).toContain(new URL(read).protocol);
      expect(new URL(read).username).toBe('');
      expect(readOutsideAddress(read)).toBe(read);
    }),
    { numRuns: runsOf(300) },
  );
});

it('a preview loads nothing of this computer but its own site', () => {
  fc.assert(
    fc.property(address, (text) => {
      const judged = judgeRequest(text, SITE);
      if (!URL.canParse(text)) {
        expect(judged).toBe('never');
        return;
      }
      const { protocol, hostname, port } = new URL(text);
      if (protocol === 'file:' || protocol === 'app:') expect(judged).toBe('never');
      const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
      if (isHere && port !== '1313' && !['data:', 'blob:', 'about:'].includes(protocol))
        expect(judged).toBe('never');
      if (isOfSite(text, SITE)) expect(judged).toBe('load');
    }),
    { numRuns: runsOf(300) },
  );
});

testWithAnyText({ name: 'readOutsideAddress', read: readOutsideAddress });
testWithAnyText({
  name: 'judgeRequest',
  read: (text) => [judgeRequest(text, SITE), judgeRequest(SITE, text)],
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'outloud-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('the app starts with any settings file, and keeps one that it can’t read', async () => {
  const file = join(folder, 'settings.json');
  const content = fc.oneof(
    arbitraryText,
    arbitraryJson.map((json) => JSON.stringify(json)),
    arbitraryJson.map((json) =>
      JSON.stringify({
        theme: json,
        textSize: json,
        window: json,
        libraries: json,
        shortcuts: json,
        tray: json,
        reopen: json,
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(content, async (text) => {
      rmSync(`${file}.unreadable`, { force: true });
      writeFileSync(file, text);
      const settings = (await openSettings(file)).get();
      expect(Array.isArray(settings.libraries) && Array.isArray(settings.runsBlogs)).toBe(true);
      expect(typeof settings.tray).toBe('boolean');
      if (text.trim() !== '' && !isJson(text))
        expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(Buffer.from(text).toString());
    }),
    { numRuns: runsOf(60) },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
