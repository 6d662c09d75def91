import { drawPicture } from './draw-picture';
import { fence, type FixtureTalk, slide } from './fixture-talk';

const NAIVE = `SELECT *
FROM orders
WHERE customer_id = 42
ORDER BY created_at DESC;`;

const WINDOW = `SELECT customer_id,
       total,
       SUM(total) OVER (
         PARTITION BY customer_id
         ORDER BY created_at
       ) AS so_far
FROM orders
WHERE created_at >= DATE '2026-01-01';`;

const PLAN = `Index Scan using orders_customer on orders
  Index Cond: (customer_id = 42)
  Rows: 12  Cost: 0.43..8.61  Time: 0.031 ms`;

const CLIENT = `import sqlite3

with sqlite3.connect("shop.db") as db:
    for name, total in db.execute(
        "SELECT name, SUM(total) FROM orders GROUP BY name HAVING SUM(total) > ?",
        (1_000,),
    ):
        print(f"{name:<20} {total:>10.2f}")`;

const MARKDOWN = `---
slot: 40
questions: 15 %
abstract: |
  Your database does more than store. Ten minutes of SQL replace a service.
audience: Backend developers
takeaway: Ask the database before you ask a new tool
bio: Lena Fox keeps databases awake.
date: 2026-12-03
---

## A query {priority=must minutes=5}

${fence('sql', NAIVE)}

:::notes
It is slow. Ask why; take three answers.
:::

### What the database does {priority=must}

![[scan.png|A picture of pages that are read one by one|640]]

:::notes
It reads the whole drawer to find one sock.
:::

### What it could do

${fence('text', PLAN)}

:::notes
Read it from the inside out, as you read a formula.
:::

## Indexes {priority=must}

- Sorted, so that it can be searched
- Small, so that it fits into memory
- Kept up to date, which is the price

:::notes
Every index makes every write slower; say it twice.
:::

### Which columns?

| Query | Index |
| --- | --- |
| \`WHERE a = ?\` | \`(a)\` |
| \`WHERE a = ? AND b > ?\` | \`(a, b)\` |
| \`WHERE b > ?\` | \`(b)\`, not \`(a, b)\` |
| \`ORDER BY a, b LIMIT 10\` | \`(a, b)\` |

:::notes
A phone book helps nobody who knows only the first name.
:::

### Trying it live {demo=network minutes=4}

Connect to \`db.example.org\` and *look*.

:::notes
The password is on the card in the lid.
:::

### Trying it, in pictures {demo=fallback}

![[scan.png]]

:::notes
When the network is down, show this and shrug.
:::

## Windows {priority=should}

${fence('sql', WINDOW)}

:::notes
A window looks at its neighbours without leaving its row.
:::

### Running totals without a loop {priority=may}

1. Part the rows
2. Order each part
3. Add up from its start

> Nothing leaves the database but the answer.

:::notes
We deleted four hundred lines of a service for this.
:::

## From a program {priority=may}

${fence('python', CLIENT)}

:::notes
The question mark keeps Bobby Tables out.
:::

### Constraints are tests {priority=may}

- \`NOT NULL\`
- \`CHECK (total >= 0)\`
- \`UNIQUE (customer_id, number)\`
- \`FOREIGN KEY … ON DELETE RESTRICT\`

:::notes
They run in production, every time, for everybody.
:::

## When to leave {priority=must}

> [!caution] Not everything
> Search in many languages, graphs of friends, events by the million.

:::notes
Name the tool that you would take, so that nobody thinks you sell a database.
:::

### Remember

**Ask the database first.** It has been asked before.[^1]

[^1]: Since 1974, in fact.

:::notes
One sentence, then quiet.
:::
`;

export const THE_SQL_YOU_HAVE: FixtureTalk = {
  name: 'the-sql-you-have',
  title: 'The SQL you have',
  markdown: MARKDOWN,
  pictures: { 'scan.png': drawPicture(900, 500, 205) },
  slides: [
    slide('The SQL you have'),
    slide('A query', { notes: ['take three answers'], code: [NAIVE] }),
    slide('What the database does', { notes: ['the whole drawer to find one sock'] }),
    slide('What it could do', { notes: ['from the inside out'], code: [PLAN] }),
    slide('Indexes', {
      notes: ['Every index makes every write slower'],
      shown: ['Sorted, so that it can be searched', 'which is the price'],
    }),
    slide('Which columns?', {
      notes: ['A phone book helps nobody'],
      shown: ['WHERE a = ? AND b > ?', '(b), not (a, b)', 'ORDER BY a, b LIMIT 10'],
    }),
    slide('Trying it live', {
      notes: ['on the card in the lid'],
      shown: ['Connect to db.example.org and look.'],
    }),
    slide('Trying it, in pictures', { notes: ['show this and shrug'] }),
    slide('Windows', { notes: ['without leaving its row'], code: [WINDOW] }),
    slide('Running totals without a loop', {
      notes: ['four hundred lines of a service'],
      shown: ['Part the rows', 'Nothing leaves the database but the answer'],
    }),
    slide('From a program', { notes: ['keeps Bobby Tables out'], code: [CLIENT] }),
    slide('Constraints are tests', {
      notes: ['They run in production'],
      shown: ['NOT NULL', 'CHECK (total >= 0)', 'ON DELETE RESTRICT'],
    }),
    slide('When to leave', {
      notes: ['so that nobody thinks you sell a database'],
      shown: ['Not everything', 'graphs of friends'],
    }),
    slide('Remember', {
      notes: ['One sentence, then quiet'],
      shown: ['Ask the database first. It has been asked before.', 'Since 1974, in fact.'],
    }),
  ],
};
