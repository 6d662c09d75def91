import { drawPicture } from './draw-picture';
import { fence, type FixtureTalk, slide } from './fixture-talk';

const NAIVE = `const text = JSON.stringify(notes, null, 2);
await fs.writeFile('notes.json', text);`;

const CAREFUL = `func Save(path string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".save-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	if _, err := tmp.Write(data); err != nil {
		return err
	}
	if err := tmp.Sync(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}`;

const TRACE = `$ strace -f -e trace=fsync,rename ./save
fsync(3)                                = 0
rename(".save-81", "notes.json")        = 0`;

const POWER = `for i in $(seq 1 100); do
  ./save & sleep 0.2
  xfs_io -x -c shutdown /mnt/test
  remount && ./check || echo "lost in round $i"
done`;

const MARKDOWN = `---
slot: 20
versions: [5, 20, 45]
abstract: |
  Every program saves files, and most of them lose one now and then.
  You will see how, and the four lines that keep it from happening.
audience: Developers who write files
takeaway: Write beside, sync, rename, sync the folder
bio: Mira Holm keeps a note-taking app and once lost a chapter of it.
event: Systems Meetup
date: 2026-11-26
---

# Losing no file

## Why a saved file is not saved {minutes=4 priority=must}

- The disk has a cache
- The system has a cache
- The power has no manners

:::notes
Ask who has ever lost a file that was saved. Wait for hands; there are always some.

Then say that *nobody* did anything wrong.
:::

### The usual way {priority=must}

${fence('js', NAIVE)}

:::notes
Two lines that everybody has written. The file is emptied first and filled afterwards.
:::

### What can happen in between

| When | What is left |
| :--- | :--- |
| after the emptying | 0 bytes |
| in the middle | half of the JSON |
| at the end, power fails | 0 bytes, or zeros |

:::notes
The third row is the one that surprises people.
:::

---

> It worked on my machine, which has a battery.

:::notes
A colleague of mine said so in a review.
:::

## Write beside, then rename {minutes=6 priority=must}

\`\`\`mermaid
flowchart LR
  write[Write a temporary file] --> sync[Sync it]
  sync --> rename[Rename it]
  rename --> folder[Sync the folder]
\`\`\`

:::notes
Walk along the boxes with the pointer.
:::

### In Go {priority=must}

${fence('go', CAREFUL)}

:::notes
Point at the Sync. Leave it out and the rename may reach the disk before the data does.
:::

### Watching it {minutes=2 demo=local}

${fence('sh', TRACE)}

:::notes
Run the trace in the left terminal. It takes four seconds.
:::

### Watching it, recorded {demo=fallback}

![A terminal with two system calls|700](trace.png)

:::notes
Only with a dead laptop: the same two calls in a picture.
:::

### A word on file systems {priority=may cut=5,20}

This slide is for the long version only.

:::notes
Ext4, XFS and APFS differ in the details of ordering.
:::

## Rehearse the power cut {priority=should}

- A file system in a file
- A shutdown without mercy
- A hundred rounds

:::notes
You can pull the plug a hundred times without leaving your chair.
:::

### The loop

${fence('bash', POWER)}

%%xyzzy for nobody: mention the client whose disks died%%

:::notes
We lost fifty-two saves of fifty-six with the usual way.
:::

### What it costs {priority=may}

| Way | A save, ms | Lost |
| --- | ---: | ---: |
| writeFile | 0.2 | 52 of 56 |
| beside, rename | 0.4 | 29 of 40 |
| beside, sync, rename | 0.9 | 0 of 125 |

:::notes
Less than a millisecond is what safety costs[^disk].
:::

[^disk]: On an ordinary laptop disk.

## Take home {priority=must}

1. Write beside
2. Sync
3. Rename
4. Sync the folder

More: [the whole story](https://example.org/losing-no-file)

:::notes
Thank the audience and leave the four lines on the screen.
:::
`;

export const LOSING_NO_FILE: FixtureTalk = {
  name: 'losing-no-file-20-min',
  title: 'Losing no file',
  markdown: MARKDOWN,
  pictures: { 'trace.png': drawPicture(1400, 700, 210) },
  slides: [
    slide('Losing no file'),
    slide('Why a saved file is not saved', {
      notes: ['Ask who has ever lost a file', 'did anything wrong'],
      shown: ['The disk has a cache', 'The power has no manners'],
    }),
    slide('The usual way', { notes: ['Two lines that everybody has written'], code: [NAIVE] }),
    slide('What can happen in between', {
      notes: ['The third row is the one that surprises people'],
      shown: ['What is left', 'half of the JSON', '0 bytes, or zeros'],
    }),
    slide('', {
      notes: ['A colleague of mine said so in a review'],
      shown: ['which has a battery'],
    }),
    slide('Write beside, then rename', { notes: ['Walk along the boxes'] }),
    slide('In Go', { notes: ['Leave it out and the rename may reach'], code: [CAREFUL] }),
    slide('Watching it', { notes: ['It takes four seconds'], code: [TRACE] }),
    slide('Watching it, recorded', { notes: ['the same two calls in a picture'] }),
    slide('Rehearse the power cut', {
      notes: ['without leaving your chair'],
      shown: ['A file system in a file', 'A hundred rounds'],
    }),
    slide('The loop', { notes: ['We lost fifty-two saves'], code: [POWER] }),
    slide('What it costs', {
      notes: ['is what safety costs'],
      shown: ['A save, ms', 'beside, sync, rename', '0 of 125'],
    }),
    slide('Take home', {
      notes: ['leave the four lines on the screen'],
      shown: ['Write beside', 'Sync the folder', 'the whole story'],
    }),
  ],
  absent: ['xyzzy for nobody', 'A word on file systems', 'Ext4, XFS and APFS'],
};
