import { expect, it } from 'vitest';
import { tellFormat } from './records-readme';

const BEGINNING = `These are all records of a library of Outloud, written as plain files: no program is needed to
read them. They are a copy for you: private notes, reviews and wins are among them.

settings.json  what was chosen for the library: blogs, areas of skills, rules, names of patterns
`;

it('tells of records as Markdown where they lie, and what is not among them', () => {
  const text = tellFormat('markdown');
  expect(text.startsWith(`${BEGINNING}note/, review/, win/, practice/, post/, talk/\n`)).toBe(true);
  expect(text).toMatch(
    /What the trash holds, where\nposts were published[^]* the format JSON\.\n$/,
  );
});

it('tells of records as JSON where they lie, and names each field', () => {
  const text = tellFormat('json');
  expect(text.startsWith(`${BEGINNING}records/       one file for each entry`)).toBe(true);
  expect(text).toMatch(
    /recalls +when it was explained from memory, and what was said and missed\n$/,
  );
});
