import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Api } from '#contract/calls/api';
import { openEmptyLibrary } from '../import/testing/open-library';

const usual = process.env['TZ'];
let api: Api;

beforeEach(async () => {
  api = await openEmptyLibrary();
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  if (usual === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usual;
});

/** The clock of a computer in this zone shows this moment. */
function at(zone: string, moment: string): void {
  process.env['TZ'] = zone;
  vi.setSystemTime(moment);
}

test('a day has one note, from its midnight to the next where the person is', async () => {
  at('America/New_York', '2026-03-08T04:59:00Z');
  const evening = await api.notes.today();
  expect(evening).toMatchObject({ title: '2026-03-07', made: true, warning: null });
  expect(await api.notes.today()).toMatchObject({ id: evening.id, made: false });
  at('America/New_York', '2026-03-08T05:00:00Z');
  expect(await api.notes.today()).toMatchObject({ title: '2026-03-08', made: true });
  // Clocks go forward in this night: the day has 23 hours.
  at('America/New_York', '2026-03-09T03:59:00Z');
  expect(await api.notes.today()).toMatchObject({ title: '2026-03-08', made: false });
  // On a journey west it is yesterday again.
  at('Pacific/Honolulu', '2026-03-08T05:01:00Z');
  expect(await api.notes.today()).toMatchObject({ id: evening.id, made: false });
});

test('asked for twice at once, it is made once', async () => {
  at('UTC', '2026-03-29T12:00:00Z');
  const [one, two, three] = await Promise.all([
    api.notes.today(),
    api.notes.addToToday({ text: 'First' }),
    api.notes.addToToday({ text: '* Second\n' }),
  ]);
  expect(new Set([one.id, two.id, three.id]).size).toBe(1);
  expect(await api.entries.list({})).toHaveLength(1);
  expect(await api.entries.markdown({ id: one.id })).toBe('First\n\n* Second\n');
});

test('what is added leaves every byte before it', async () => {
  at('UTC', '2026-03-29T12:00:00Z');
  const markdown = '---\nmood:   odd\n---\n\n*  one __x__\n*  two\n\n| a|b |\n|-|-|\n';
  const { id } = await api.entries.add({ kind: 'note', title: '2026-03-29', markdown });
  await api.notes.addToToday({ text: '*  three\n' });
  expect(await api.entries.markdown({ id })).toBe(`${markdown}\n*  three\n`);
});

const TEMPLATE =
  '---\ntags: [day, template]\naliases: [Form]\n---\n\n# {{title}}\n\n*  {{cursor}}\n\n{{more}} at {{time}} #template\n';

test('the day begins with the template of the settings', async () => {
  at('UTC', '2026-03-29T08:05:00Z');
  const { id } = await api.entries.add({ kind: 'note', title: 'Day', markdown: TEMPLATE });
  await api.settings.change({ dailyTemplate: id });
  const today = await api.notes.today();
  const note = await api.entries.read({ id: today.id });
  expect(note).toMatchObject({ title: '2026-03-29', tags: ['day'], aliases: [], kind: 'note' });
  expect(note.row.tags).toEqual(['day']);
  expect(today.caret).toBeGreaterThan(0);
  const text = await api.entries.markdown({ id: today.id });
  expect(text).toContain('# 2026-03-29');
  expect(text).toContain('{{more}} at 08:05');
  expect(text).not.toMatch(/cursor|template/);
  // The template is as it was.
  expect(await api.entries.markdown({ id })).toBe(TEMPLATE);

  await api.entries.remove({ id });
  vi.setSystemTime('2026-03-30T08:05:00Z');
  const next = await api.notes.today();
  expect(next).toMatchObject({ made: true, caret: null });
  expect(next.warning).toContain('not in the library any more');
});

test('around a cursor of its own and in a list, the rest stays byte for byte', async () => {
  const make = async (markdown: string): Promise<string> => {
    const template = await api.entries.add({ kind: 'note', title: 'T', markdown });
    const { id, caret } = await api.notes.fromTemplate({ template: template.id, title: 'New' });
    expect(caret).not.toBeNull();
    const { revision, document } = await api.entries.read({ id });
    const text = JSON.stringify(document).replace(
      '{"type":"paragraph","attrs":{"id":null,"source":null}}',
      '{"type":"paragraph","attrs":{"id":null,"source":null},"content":[{"type":"text","text":"x"}]}',
    );
    await api.entries.save({ id, revision, changes: { document: JSON.parse(text) } });
    return api.entries.markdown({ id });
  };
  expect(await make('*  __a__\n\n{{cursor}}\n\n*  b\n')).toBe('*  __a__\n\nx\n\n*  b\n');
  expect(await make('*  __a__ {{cursor}}b\n')).toBe('*  __a__ b\n');
});

test('a new entry has its template’s kind, privacy and bytes', async () => {
  at('UTC', '2026-03-29T08:05:00Z');
  const markdown = '*  __What__ {{title}}?\n*  When: {{date}}\n';
  const template = await api.entries.add({
    kind: 'win',
    title: 'Win',
    tags: ['Template', 'q1'],
    markdown,
  });
  const { id, caret } = await api.notes.fromTemplate({ template: template.id, title: 'Cache' });
  expect(caret).toBeNull();
  expect(await api.entries.read({ id })).toMatchObject({
    kind: 'win',
    private: true,
    tags: ['q1'],
    title: 'Cache',
  });
  expect(await api.entries.markdown({ id })).toBe('*  __What__ Cache?\n*  When: 2026-03-29\n');
});

test('what was jotted down becomes an entry, or nothing', async () => {
  at('Europe/Berlin', '2026-03-29T06:05:00Z');
  const one = await api.notes.capture({ text: '- a\n- b', kind: 'review', tags: ['x'] });
  expect(one.title).toBe('Captured 2026-03-29 08:05');
  expect(await api.entries.read({ id: one.id })).toMatchObject({ kind: 'review', tags: ['x'] });
  const two = await api.notes.capture({ text: '---\ntitle: Own\n---\n\nText\n' });
  expect(two.title).toBe('Own');
  await expect(api.notes.capture({ text: ' \n' })).rejects.toMatchObject({ code: 'bad-input' });
  expect(await api.entries.list({})).toHaveLength(2);
});
