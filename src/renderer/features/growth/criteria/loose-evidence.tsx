import { Button, Menu, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import type { LooseClaim } from '#contract/growth/criteria';
import { shownTitle } from '#core/shown-title';
import { api } from '../../../api';
import { attempt } from '../../../look/notices';
import type { CriteriaHost } from './criteria-host';
import { tellClaim } from './tell-claim';
import classes from './criteria.module.css';

interface LooseEvidenceProps {
  readonly host: CriteriaHost;
  readonly loose: readonly LooseClaim[];
}

/** Evidence for words that the ladder doesn’t have any more, with the criteria that come near. */
export function LooseEvidence({ host, loose }: LooseEvidenceProps) {
  const heading = useId();
  if (loose.length === 0) return null;
  return (
    <section className={classes.loose} aria-labelledby={heading}>
      <h2 id={heading} className={classes.looseHead}>
        Evidence that came loose
      </h2>
      <p className={classes.about}>
        The newest version doesn’t say this. What is it evidence for now?
      </p>
      <ul className={classes.evidence}>
        {loose.map((one) => (
          <LooseRow key={one.words} claim={one} host={host} />
        ))}
      </ul>
    </section>
  );
}

function LooseRow({ claim, host }: { readonly claim: LooseClaim; readonly host: CriteriaHost }) {
  const { words, evidence, count, nearest } = claim;
  const [isOpen, setOpen] = useState(false);
  const body = useId();

  async function link(name: string): Promise<void> {
    const changed = await attempt('The evidence was not linked', async () => {
      await host.onBefore();
      return api.criteria.relink({ words, name });
    });
    if (changed !== null) tellClaim(changed, `Linked to “${name}”:`, host.onUndo);
  }

  return (
    <li>
      <div className={classes.piece}>
        <UnstyledButton
          className={classes.open}
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes.title}>
            <span aria-hidden>⌀ </span>
            {words}
          </span>
          <span className={classes.about}>{count === 1 ? '1 piece' : `${count} pieces`}</span>
        </UnstyledButton>
        <Menu position="bottom-end" width={280}>
          <Menu.Target>
            <Button
              size="compact-xs"
              variant="light"
              flex="none"
              aria-label={`Link “${words}”`}
              disabled={host.readOnly || nearest.length === 0}
            >
              Link…
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Nearest criteria</Menu.Label>
            {nearest.map(({ name, words: said, level }) => (
              <Menu.Item key={name} onClick={() => void link(name)}>
                {said}
                {level !== '' && <span className={classes.about}>{level}</span>}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <ul id={body} className={classes.evidence} hidden={!isOpen}>
        {isOpen &&
          evidence.map(({ id, title, day }) => (
            <li key={id}>
              <UnstyledButton
                className={classes.open}
                data-preview-id={id}
                onClick={() => host.onOpen(id)}
              >
                <span className={classes.title}>{shownTitle(title)}</span>
                <span className={classes.about}>{day}</span>
              </UnstyledButton>
            </li>
          ))}
      </ul>
    </li>
  );
}
