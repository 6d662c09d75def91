import { Badge, Button, ScrollArea } from '@mantine/core';
import { useState } from 'react';
import type { Loss } from '#core/document/losses';
import { pathFrom } from './path-from';
import classes from './loss-list.module.css';

const KINDS: Readonly<Record<Loss['kind'], { word: string; color: string }>> = {
  bytes: { word: 'Written otherwise', color: 'gray' },
  changed: { word: 'Changed', color: 'orange' },
  missing: { word: 'Missing', color: 'red' },
  added: { word: 'Added', color: 'ink' },
};

/** How many are shown at once; thousands would only make the window slow. */
const STEP = 100;

/** What is shown of a text before one asks for all of it. */
const LINES = 6;
const CHARACTERS = 480;

interface LossListProps {
  /** In order; those of one file stand together under its name. */
  readonly losses: readonly (Loss & { readonly file?: string })[];
  /** What the list is called; for screen readers. */
  readonly label?: string;
  /** What files are told from; left out, they are told in full. */
  readonly from?: readonly string[];
}

/** Every difference between what went in and what came back, with both texts. */
export function LossList({ losses, label = 'Differences', from = [] }: LossListProps) {
  const [shown, setShown] = useState(STEP);
  if (losses.length === 0) return null;
  return (
    <ScrollArea.Autosize
      mah={320}
      type="auto"
      className={classes.frame}
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}
    >
      <ul className={classes.list} aria-label={label}>
        {losses.slice(0, shown).map((loss, index) => (
          <li key={index} className={classes.loss}>
            {loss.file !== undefined && loss.file !== losses[index - 1]?.file && (
              <div className={classes.file} title={loss.file}>
                {pathFrom(from, loss.file)}
              </div>
            )}
            <LossItem loss={loss} />
          </li>
        ))}
      </ul>
      {losses.length > shown && (
        <Button variant="subtle" size="compact-sm" m={6} onClick={() => setShown(shown + STEP)}>
          Show more of {losses.length.toLocaleString('en')}
        </Button>
      )}
    </ScrollArea.Autosize>
  );
}

function LossItem({ loss }: { readonly loss: Loss }) {
  const [open, setOpen] = useState(false);
  const { word, color } = KINDS[loss.kind];
  const isCut = cut(loss.before) !== loss.before || cut(loss.after) !== loss.after;
  const show = open ? (text: string) => text : cut;
  return (
    <>
      <div className={classes.head}>
        <Badge color={color}>{word}</Badge>
        <span className={classes.place}>{loss.place}</span>
        {isCut && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Show less' : 'Show all'}
          </Button>
        )}
      </div>
      <div className={classes.texts}>
        <Side name="Before" text={show(loss.before)} />
        <Side name="After" text={show(loss.after)} />
      </div>
    </>
  );
}

function Side({ name, text }: { readonly name: 'Before' | 'After'; readonly text: string }) {
  return (
    <div className={classes.side} data-side={name.toLowerCase()}>
      <div className={classes.name}>{name}</div>
      {text === '' ? (
        <div className={classes.nothing}>nothing</div>
      ) : (
        <pre className={classes.text}>{text}</pre>
      )}
    </div>
  );
}

function cut(text: string): string {
  const lines = text.split('\n', LINES + 1);
  const few = lines.length > LINES ? `${lines.slice(0, LINES).join('\n')}\n…` : text;
  return few.length > CHARACTERS ? `${few.slice(0, CHARACTERS)}…` : few;
}
