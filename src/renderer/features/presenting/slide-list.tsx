import { Modal, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { PresenterPage } from '#contract/talks/presenting';
import classes from './slide-list.module.css';

interface SlideListProps {
  readonly pages: readonly PresenterPage[];
  /** The page that is shown, counted from 0. */
  readonly at: number;
  readonly onGo: (page: number) => void;
  readonly onClose: () => void;
}

/** All slides by their titles, to go to one. Enter goes to the first that is found. */
export function SlideList({ pages, at, onGo, onClose }: SlideListProps) {
  const [text, setText] = useState('');
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => current.current?.scrollIntoView({ block: 'center' }), []);
  const wanted = text.trim().toLowerCase();
  const found = pages
    .map((page, index) => ({ page, index, title: titleOf(pages, index) }))
    .filter(
      ({ page, title, index }) =>
        `${index + 1}` === wanted || `${title} ${page.section}`.toLowerCase().includes(wanted),
    );

  function goToFirst(event: FormEvent): void {
    event.preventDefault();
    const [first] = found;
    if (first !== undefined) onGo(first.index);
  }

  return (
    <Modal opened onClose={onClose} title="Go to a slide" size={560}>
      <form onSubmit={goToFirst}>
        <TextInput
          data-autofocus
          aria-label="Find a slide"
          placeholder="Find a slide"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
      <ol className={classes.list}>
        {found.map(({ page, index, title }) => (
          <li key={page.key}>
            <button
              type="button"
              ref={index === at ? current : null}
              className={classes.slide}
              aria-current={index === at ? 'true' : undefined}
              onClick={() => onGo(index)}
            >
              <span className={classes.number}>{index + 1}</span>
              <span className={classes.title}>{title}</span>
              {page.section !== page.title && (
                <span className={classes.section}>{page.section}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
      {found.length === 0 && (
        <Text size="sm" c="dimmed">
          No slide has these words in its title.
        </Text>
      )}
    </Modal>
  );
}

/** A slide that goes on from another is known by the other's title. */
function titleOf(pages: readonly PresenterPage[], index: number): string {
  const own = pages[index]?.title ?? '';
  if (own !== '') return own;
  const before = pages.slice(0, index).findLast(({ title }) => title !== '');
  return before === undefined ? 'Untitled' : `${before.title} …`;
}
