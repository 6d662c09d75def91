import { Button, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { DEPTHS } from '#core/growth/depth';
import type { AreaDepth, NextStep } from '#core/growth/skill-map';
import { shownTitle } from '#core/shown-title';
import { useSkills } from '../../data/growth-queries';
import { ProblemAlert } from '../../parts/problem-alert';
import { AreasForm } from './areas-form';
import classes from './growth.module.css';
import { SkillsPicture } from './skills-picture';
import { tellDepth } from './tell-depth';

interface SkillsViewProps {
  readonly onOpen: (id: string) => void;
}

/** How deep each area is, by its best proof: each row is one stroke of the T. */
export function SkillsView({ onOpen }: SkillsViewProps) {
  const { data: map, error } = useSkills();
  const [isEditing, setEditing] = useState(false);
  if (error !== null) return <ProblemAlert title="Skills could not be read" problem={error} />;
  if (map === undefined) return null;
  return (
    <>
      {map.deeper && <Advice title="Go deeper" step={map.deeper} />}
      {map.wider && <Advice title="Then wider" step={map.wider} />}
      {isEditing ? (
        <AreasForm areas={map.areas.map(({ area }) => area)} onClose={() => setEditing(false)} />
      ) : (
        <>
          {map.areas.length > 0 && <SkillsPicture areas={map.areas} />}
          <Button
            mx="md"
            mb={8}
            size="compact-xs"
            variant="default"
            onClick={() => setEditing(true)}
          >
            Edit Areas…
          </Button>
        </>
      )}
      <ul className={classes.rows}>
        {map.areas.map((area) => (
          <AreaRow key={area.area.name} {...area} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}

function Advice({ title, step }: { readonly title: string; readonly step: NextStep }) {
  return (
    <section className={classes.advice} aria-label={title}>
      <h2 className={classes.adviceTitle}>
        {title}: {step.area}
      </h2>
      <p className={classes.about}>{step.why}</p>
    </section>
  );
}

function AreaRow({ area, depth, count, proofs, onOpen }: AreaDepth & SkillsViewProps) {
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const reached = depth === null ? 0 : DEPTHS.indexOf(depth) + 1;
  return (
    <li>
      <UnstyledButton
        className={classes.row}
        aria-expanded={isOpen}
        aria-controls={list}
        disabled={count === 0}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={classes.name}>{area.name}</span>
        <span className={classes.count}>{count.toLocaleString('en')}</span>
        <span className={classes.depth} aria-hidden>
          {DEPTHS.map((one, at) => (
            <span key={one} className={classes.step} data-reached={at < reached || undefined} />
          ))}
        </span>
        <span className={classes.about}>{tellDepth(depth)}</span>
      </UnstyledButton>
      <ul id={list} className={classes.rows} hidden={!isOpen}>
        {isOpen &&
          proofs.map((proof) => (
            <li key={proof.id}>
              <UnstyledButton
                className={classes.proof}
                data-preview-id={proof.id}
                onClick={() => onOpen(proof.id)}
              >
                <span className={classes.words}>{shownTitle(proof.title)}</span>
                <span className={classes.about}>{tellDepth(proof.depth)}</span>
              </UnstyledButton>
            </li>
          ))}
      </ul>
    </li>
  );
}
