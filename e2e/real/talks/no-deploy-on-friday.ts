import { drawPicture } from './draw-picture';
import { fence, type FixtureTalk, slide } from './fixture-talk';

const WORKFLOW = `name: deploy
on:
  push:
    branches: [main]
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: make deploy
        env:
          TOKEN: \${{ secrets.TOKEN }}`;

const TERRAFORM = `resource "aws_instance" "web" {
  count         = 3
  ami           = data.aws_ami.debian.id
  instance_type = "t3.small"

  lifecycle {
    create_before_destroy = true
  }
}`;

const DOCKER = `FROM node:24-slim AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim
COPY --from=build /app/out /app
CMD ["node", "/app/server.js"]`;

const JSON_LOG = `{"level":"error","time":"2026-11-20T16:58:03Z","msg":"no such table: orders","trace":"8f0c"}`;

const LONG = Array.from(
  { length: 24 },
  (_, line) => `step_${line + 1}() { echo "step ${line + 1}"; }`,
).join('\n');

const MARKDOWN = `---
slot: 20
versions: [10, 20]
abstract: We deploy on Fridays now, and sleep.
bio: Noor Haddad carries the pager.
---

# No deploy on Friday

## Friday, 16:58 {priority=must minutes=3}

${fence('json', JSON_LOG)}

:::notes
Everybody had left but me and the cleaning robot.
:::

### How we got there

1. A migration that could not be undone
2. A deploy that nobody watched
3. A weekend

:::notes
Three small things; none of them is stupid.
:::

### The rule we made {priority=may cut=10}

> No deploys on Friday.

:::notes
It made Thursdays worse.
:::

## Make it boring {priority=must}

\`\`\`mermaid
sequenceDiagram
  participant Dev
  participant CI
  participant Prod
  Dev->>CI: push
  CI->>CI: test
  CI->>Prod: one of three
  Prod-->>CI: healthy?
  CI->>Prod: the others
\`\`\`

:::notes
The arrow back is the whole talk.
:::

### The pipeline

${fence('yaml', WORKFLOW)}

:::notes
Fourteen lines. The token lives elsewhere.
:::

### The machines {priority=should}

${fence('hcl', TERRAFORM)}

:::notes
New ones come up before the old ones go down.
:::

### The image {priority=may}

${fence('dockerfile', DOCKER)}

:::notes
Two stages; what builds is not what runs.
:::

### All the steps {priority=may}

${fence('bash', LONG)}

:::notes
I know that nobody can read this; that is the point.
:::

## Undo in one minute {priority=must demo=network minutes=3}

Deploy, break, go back.

:::notes
Use the staging account, and check the badge twice.
:::

### Undo, as we did it in March {demo=fallback}

![A dashboard with a dip that lasts a minute|800](dip.png)

:::notes
The dip is fifty-one seconds long.
:::

### Migrations {priority=should}

| Step | Old code | New code |
| --- | :-: | :-: |
| add the column | works | – |
| write both | works | works |
| read the new one | works | works |
| drop the old one | – | works |

:::notes
Four deploys in place of one, each of them dull.
:::

## What changed {priority=must}

- Deploys a week: **4 → 61**
- Minutes to undo: **190 → 1**
- Calls at night: **9 → 2**

Failures in a month $f$ fell as $f \\propto 1/n$.

:::notes
I would rather have the last number than a raise.
:::

### Deploy on Friday

…in the morning.

:::notes
Smile, and hand over the pager.
:::
`;

export const NO_DEPLOY_ON_FRIDAY: FixtureTalk = {
  name: 'no-deploy-on-friday-20-min',
  title: 'No deploy on Friday',
  markdown: MARKDOWN,
  pictures: { 'dip.png': drawPicture(1200, 800, 220) },
  slides: [
    slide('No deploy on Friday'),
    slide('Friday, 16:58', { notes: ['the cleaning robot'], code: [JSON_LOG] }),
    slide('How we got there', {
      notes: ['none of them is stupid'],
      shown: ['A migration that could not be undone', 'A weekend'],
    }),
    slide('The rule we made', {
      notes: ['It made Thursdays worse'],
      shown: ['No deploys on Friday.'],
    }),
    slide('Make it boring', { notes: ['The arrow back is the whole talk'] }),
    slide('The pipeline', { notes: ['The token lives elsewhere'], code: [WORKFLOW] }),
    slide('The machines', { notes: ['before the old ones go down'], code: [TERRAFORM] }),
    slide('The image', { notes: ['what builds is not what runs'], code: [DOCKER] }),
    slide('All the steps', { notes: ['nobody can read this'], code: [LONG] }),
    slide('Undo in one minute', {
      notes: ['check the badge twice'],
      shown: ['Deploy, break, go back.'],
    }),
    slide('Undo, as we did it in March', { notes: ['fifty-one seconds long'] }),
    slide('Migrations', {
      notes: ['each of them dull'],
      shown: ['add the column', 'read the new one', 'drop the old one'],
    }),
    slide('What changed', {
      notes: ['the last number than a raise'],
      shown: ['Deploys a week: 4 → 61', 'Calls at night: 9 → 2'],
    }),
    slide('Deploy on Friday', {
      notes: ['hand over the pager'],
      shown: ['…in the morning.'],
    }),
  ],
};
