import { ScrollArea } from '@mantine/core';
import { useId } from 'react';
import { DEPTHS } from '#core/growth/depth';
import { skillColumns } from '#core/growth/skill-columns';
import type { AreaDepth } from '#core/growth/skill-map';
import { tellDepth } from './tell-depth';
import classes from './growth.module.css';

/** Pixels of a column, of a step in it, and of the names above. */
const WIDTH = 57;
const STEP = 16;
const NAMES = 40;
const SIDE = 3;

/** The T: areas side by side, each as deep as its best proof; filled steps are reached. */
export function SkillsPicture({ areas }: { readonly areas: readonly AreaDepth[] }) {
  const id = useId();
  const columns = skillColumns(areas);
  const width = columns.length * WIDTH;
  const height = NAMES + DEPTHS.length * STEP + SIDE;
  return (
    <figure className={classes.figure}>
      <ScrollArea
        type="auto"
        offsetScrollbars="x"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': 'Picture of skills' }}
      >
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
        >
          <title id={`${id}-title`}>Breadth and depth of skills</title>
          <desc id={`${id}-desc`}>
            {areas.map(({ area, depth }) => `${area.name}: ${tellDepth(depth)}`).join('. ')}
          </desc>
          {columns.map(({ name, lines, reached }, at) => (
            <g key={name} transform={`translate(${at * WIDTH} 0)`}>
              {lines.map((line, row) => (
                <text
                  key={line}
                  className={classes.areaName}
                  x={WIDTH / 2}
                  // The last line stands on the column.
                  y={NAMES - 6 - (lines.length - 1 - row) * 12}
                  textAnchor="middle"
                >
                  {line}
                </text>
              ))}
              {DEPTHS.map((depth, step) => (
                <rect
                  key={depth}
                  className={classes.step}
                  data-reached={step < reached || undefined}
                  x={SIDE}
                  y={NAMES + step * STEP}
                  width={WIDTH - 2 * SIDE}
                  height={STEP - 3}
                  rx={3}
                />
              ))}
            </g>
          ))}
        </svg>
      </ScrollArea>
      <table className={classes.hidden}>
        <caption>Depth of each area by its best proof</caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Depth</th>
            <th scope="col">Entries</th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ area, depth, count }) => (
            <tr key={area.name}>
              <th scope="row">{area.name}</th>
              <td>{tellDepth(depth)}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
