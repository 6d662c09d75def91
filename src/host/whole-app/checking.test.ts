import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openNewLibrary } from '../testing/open-library';

const TEXT = `# Locks

See [here](https://example.com/a) and look at teh lock.

\`\`\`
let x = 1;
\`\`\`
`;

async function openDraft() {
  const { api } = await openNewLibrary();
  const { id } = await api.entries.add({ kind: 'post', title: 'Locks', markdown: TEXT });
  const rulesOf = async () => (await api.checks.run({ id })).problems.map(({ rule }) => rule);
  return { api, id, rulesOf };
}

test('a problem that is ignored is told apart, with its reason, until it is heeded again', async () => {
  const { api, id, rulesOf } = await openDraft();
  const { problems } = await api.checks.run({ id });
  const [problem] = problems;
  if (problem === undefined) expect.unreachable();
  const { rule, words } = problem;
  await api.checks.ignore({ id, rule, words, reason: 'As it was said' });
  await api.checks.ignore({ id, rule, words, reason: 'Quoted' });
  const report = await api.checks.run({ id });
  expect(report.ignored.filter((one) => one.rule === rule)).toMatchObject([{ reason: 'Quoted' }]);
  expect(report.problems).toHaveLength(problems.length - 1);
  await api.checks.heed({ id, rule, words });
  expect(await rulesOf()).toEqual(problems.map((one) => one.rule));
  await expect(api.checks.heed({ id, rule, words })).rejects.toThrow('not ignored');
});

test('a rule that is off finds nothing, and counts as usual again when that is wished', async () => {
  const { api, rulesOf } = await openDraft();
  const rule = (await rulesOf())[0] ?? expect.unreachable();
  const usual = (await api.checks.rules()).find((one) => one.id === rule)?.choice;
  await api.checks.choose({ rule, choice: 'off' });
  expect(await rulesOf()).not.toContain(rule);
  expect((await api.checks.rules()).find((one) => one.id === rule)).toMatchObject({
    choice: 'off',
    usual,
  });
  await api.checks.choose({ rule, choice: 'usual' });
  expect(await rulesOf()).toContain(rule);
});

test('a rule that there is not is named', async () => {
  const { api, id } = await openDraft();
  const unknown = 'There is no rule “no-such-rule”';
  await expect(api.checks.choose({ rule: 'no-such-rule', choice: 'off' })).rejects.toThrow(unknown);
  await expect(
    api.checks.ignore({ id, rule: 'no-such-rule', words: null, reason: 'Known' }),
  ).rejects.toThrow(unknown);
});

test('only what has a fix and was wished is mended, in one save', async () => {
  const { api } = await openNewLibrary();
  const markdown = 'The the lock is is held.\n';
  const { id } = await api.entries.add({ kind: 'post', title: 'Locks', markdown });
  const { revision } = await api.entries.read({ id });
  expect(await api.checks.fix({ id, rules: [] })).toEqual([]);
  expect((await api.entries.read({ id })).revision).toBe(revision);
  const made = await api.checks.fix({ id, rules: ['prose/repeated-word'] });
  expect(made.map(({ rule, words }) => [rule, words])).toEqual([
    ['prose/repeated-word', 'The the'],
    ['prose/repeated-word', 'is is'],
  ]);
  expect(await api.entries.markdown({ id })).toContain('The lock is held.');
  expect((await api.entries.read({ id })).revision).toBe(revision + 1);
});

test('spelling is checked with grammar, unless its rule or its language is off', async () => {
  const { api, id } = await openDraft();
  // It takes seconds to read prose.
  await api.checks.choose({ rule: 'prose/grammar', choice: 'off' });
  await api.checks.choose({ rule: 'prose/insensitive', choice: 'off' });
  const misspelled = async () => {
    const { problems } = await api.checks.run({ id, grammar: true });
    return problems.filter(({ rule }) => rule === 'prose/spelling').map(({ words }) => words);
  };
  expect(await misspelled()).toEqual(['teh']);
  await api.checks.choose({ rule: 'prose/spelling', choice: 'off' });
  expect(await misspelled()).toEqual([]);
  await api.checks.choose({ rule: 'prose/spelling', choice: 'usual' });
  await api.settings.change({ spelling: 'off' });
  expect(await misspelled()).toEqual([]);
});

test('a page that is gone is found only when the web is asked', async () => {
  const { api } = await openNewLibrary();
  const server = createServer((_request, answer) => answer.writeHead(404).end());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/gone`;
  const markdown = `See [the manual](${address}).\n`;
  const { id } = await api.entries.add({ kind: 'post', title: 'Links', markdown });
  const asked = async (web: boolean) => {
    const { problems } = await api.checks.run({ id, web });
    return problems.filter(({ rule }) => rule === 'readiness/external-link');
  };
  expect(await asked(false)).toEqual([]);
  expect(await asked(true)).toMatchObject([{ message: expect.stringContaining(address) }]);
});

test('a note is not checked, and wordings are kept', async () => {
  const { api } = await openNewLibrary();
  const { id } = await api.entries.add({ kind: 'note', title: 'A thought', markdown: 'Words.\n' });
  await expect(api.checks.run({ id })).rejects.toThrow(/A thought/);
  expect(await api.checks.wordings()).toEqual([]);
  const wordings = [{ avoid: 'blacklist', use: 'blocklist' }];
  await api.checks.setWordings({ wordings });
  expect(await api.checks.wordings()).toEqual(wordings);
});
