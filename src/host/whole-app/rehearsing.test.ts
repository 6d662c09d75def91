import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '#app/app';
import { answer } from '#contract/calls/answer';
import type { Api } from '#contract/calls/api';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

const TALK = '## One\n\n:::notes\nsaid\n:::\n\n### Two {minutes=3}\n\nb\n';

let app: App;
let api: Api;
let id: string;

beforeEach(async () => {
  app = openApp({ wait: 0, sampleFolder: '' });
  api = connect<Api>(METHODS, answer(app.api, ARGUMENTS));
  await api.library.create({ folder: join(makeTemporaryFolder(), 'library'), sample: false });
  const talk = { kind: 'talk', title: 'Saves', tags: ['storage'], markdown: TALK } as const;
  id = (await api.entries.add(talk)).id;
});

afterEach(() => app.close());

const rehearse = async (seconds: number, at = '2026-03-01T10:00:00.000Z') => {
  const { pages } = await api.talks.pages({ id });
  const slides = pages.slice(1).map(({ key, title }) => ({ key, title, seconds }));
  return api.talks.keepRehearsal({
    id,
    rehearsal: { at, slot: 20, seconds: seconds * slides.length, slides },
  });
};

it('keeps rehearsals beside the text, and reckons with their medians', async () => {
  const { revision } = await api.entries.read({ id });
  await rehearse(60);
  await rehearse(120, '2026-03-02T10:00:00.000Z');
  const { rehearsals } = await api.talks.rehearsals({ id });
  expect(rehearsals.map(({ seconds }) => seconds)).toEqual([240, 120]);
  const minutes = (await api.talks.pages({ id })).pages.map((page) => page.minutes);
  expect(minutes).toEqual([0, 1.5, 3]);
  expect(await api.decks.timing({ id })).toEqual({ minutes: 4.5, slot: null });
  expect((await api.talks.fit({ id, minutes: 4 })).before).toBe(4.5);
  expect((await api.entries.read({ id })).revision).toBe(revision);
});

it('deletes one, and brings it back as it was', async () => {
  const kept = await rehearse(60);
  const removed = await api.talks.removeRehearsal({ id, rehearsal: kept.id });
  expect(removed).toEqual(kept);
  expect((await api.talks.rehearsals({ id })).rehearsals).toEqual([]);
  await api.talks.keepRehearsal({ id, rehearsal: removed });
  expect((await api.talks.rehearsals({ id })).rehearsals).toEqual([kept]);
  await expect(api.talks.removeRehearsal({ id, rehearsal: 'gone' })).rejects.toThrow('no such');
});

it('keeps them while somebody saves the text', async () => {
  const save = async () => {
    const { revision } = await api.entries.read({ id });
    await api.entries.save({ id, revision, changes: { markdown: `${TALK}\nmore\n` } });
  };
  await Promise.all([save(), rehearse(60), rehearse(90)]);
  expect((await api.talks.rehearsals({ id })).rehearsals).toHaveLength(2);
  expect(await api.entries.markdown({ id })).toContain('more');
});

it('brings them back from an export', async () => {
  await rehearse(60);
  const before = await api.talks.rehearsals({ id });
  const folder = join(makeTemporaryFolder(), 'export');
  mkdirSync(folder);
  await api.transfer.export({ folder });
  await api.library.create({ folder: join(makeTemporaryFolder(), 'other'), sample: false });
  await api.transfer.import({ paths: [folder], as: 'notes' });
  const [row] = await api.entries.list({});
  expect(await api.talks.rehearsals({ id: row?.id ?? '' })).toEqual(before);
});

it('makes a note of what the audience asks, with the talk’s tags and a link to the slide', async () => {
  const asked = { id, slide: 'Two', question: 'Does it\nwork [offline]?' };
  const first = await api.talks.noteQuestion(asked);
  expect(first.title).toBe('Does it work offline ?');
  const note = await api.entries.read({ id: first.id });
  expect(note).toMatchObject({ kind: 'note', tags: ['storage', 'gap'], private: false });
  const text = await api.entries.markdown({ id: first.id });
  expect(text).toContain('[[Saves#Two]]');
  expect(text).toContain('> Does it');
  const { areas, open } = await api.gaps.map();
  expect(open).toBe(1);
  expect(areas[0]?.notes[0]).toMatchObject({ from: { id }, rule: 'talk/audience' });
  // Asked again, it is another note: a question is never dropped.
  const second = await api.talks.noteQuestion(asked);
  expect(second.id).not.toBe(first.id);
  expect(second.title).toMatch(/^Does it work offline \? \(asked \d{4}-\d\d-\d\d\)$/);
});

it('keeps the question of a private talk private', async () => {
  const { revision } = await api.entries.read({ id });
  await api.entries.save({ id, revision, changes: { private: true } });
  const { id: note } = await api.talks.noteQuestion({ id, slide: '', question: 'Why?' });
  expect((await api.entries.read({ id: note })).private).toBe(true);
});

it('refuses what is no talk', async () => {
  const note = await api.entries.add({ kind: 'note', title: 'Note', markdown: 'x' });
  await expect(api.talks.pages({ id: note.id })).rejects.toThrow('not a talk');
});
