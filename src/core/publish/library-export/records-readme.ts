import type { RecordFormat } from './record-format';

const BOTH = `These are all records of a library of Outloud, written as plain files: no program is needed to
read them. They are a copy for you: private notes, reviews and wins are among them.

settings.json  what was chosen for the library: blogs, areas of skills, rules, names of patterns
`;

const OF_FORMAT: Readonly<Record<RecordFormat, string>> = {
  markdown: `note/, review/, win/, practice/, post/, talk/
               one text for each entry in Markdown, with its images beside it. What is known of
               an entry stands between the lines of --- at its beginning: dates, tags, what a win
               was for, the rehearsals and proposals of a talk.

Importing these folders into an empty library gives the same entries. What the trash holds, where
posts were published, and which problems were left as they are is written with the format JSON.
`,
  json: `records/       one file for each entry, in folders by kind: note, review, win, practice, post, talk;
               its name is the day on which it was made, its title and its id
trash/         the same for what was removed and is not yet deleted
files/         images and other files, named by what they hold

In each file of an entry “markdown” is its whole text to be read, and “record” every field as
Outloud keeps it:
  kind, title, tags, aliases, private, stage
  created, updated       moments in ISO 8601, UTC
  revision               how often it was saved
  frontMatter            as it was written
  document               the text as a tree of blocks
  attachments            from the name in the text to the file in files/
  origin                 where it was imported from
  publications           in which blog it is, under which path and address, and since when
  ancestors              earlier states that it was made from
  ignored                problems that were left as they are, with the reason
  rehearsals, proposals  those of a talk
  recalls                when it was explained from memory, and what was said and missed
`,
};

/** What the folder holds, for whoever finds it. */
export function tellFormat(format: RecordFormat): string {
  return `${BOTH}${OF_FORMAT[format]}`;
}
