import { useQuery } from '@tanstack/react-query';
import type { CriteriaVersionLine } from '#contract/growth/criteria';
import { api } from '../../../api';
import { KEYS } from '../../../data/queries';
import classes from './criteria.module.css';

interface VersionChangesProps {
  readonly before: CriteriaVersionLine;
  readonly after: CriteriaVersionLine;
}

/** What a version says otherwise than the one before, and which evidence named what is gone. */
export function VersionChanges({ before, after }: VersionChangesProps) {
  const { data: changes } = useQuery({
    queryKey: [...KEYS.growth, 'criteria-changes', before.id, after.id],
    queryFn: () => api.criteria.compare({ before: before.id, after: after.id }),
    retry: false,
  });
  if (changes === undefined) return null;
  const { kept, changed, gone, added, evidence } = changes;
  const loose = (name: string): string => {
    const count = evidence[name] ?? 0;
    if (count === 0) return '';
    return count === 1 ? '1 piece of evidence names it' : `${count} pieces of evidence name it`;
  };
  return (
    <section aria-label={`Since ${before.day}`}>
      <h3 className={classes.since}>
        Since {before.day}: {kept.length} as before, {changed.length} worded anew, {gone.length}{' '}
        gone, {added.length} new
      </h3>
      <ul className={classes.changes}>
        {changed.map(({ before: old, after: now, likeness }) => (
          <li key={`~ ${old.name}`}>
            <span className={classes.edge}>~ Worded anew</span> <del>{old.words}</del>{' '}
            <ins>{now.words}</ins>
            <span className={classes.about}>
              {[`${Math.round(likeness * 100)} % of the words are the same`, loose(old.name)]
                .filter((one) => one !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
        {gone.map(({ name, words }) => (
          <li key={`- ${name}`}>
            <span className={classes.edge}>− Gone</span> <del>{words}</del>
            {loose(name) !== '' && <span className={classes.about}>{loose(name)}</span>}
          </li>
        ))}
        {added.map(({ name, words }) => (
          <li key={`+ ${name}`}>
            <span className={classes.edge}>+ New</span> <ins>{words}</ins>
          </li>
        ))}
      </ul>
    </section>
  );
}
