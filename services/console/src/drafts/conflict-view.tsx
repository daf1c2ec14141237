import { useQuery } from '@tanstack/react-query';
import { changesBetween, type Change } from '../api/changes.js';
import { Answer } from '../design/answer.js';
import { Button } from '../design/button.js';
import { Notice } from '../design/notice.js';
import { Table, type Column } from '../design/table.js';
import { useWords, type Say } from '../words/words.js';

interface ConflictProps {
  readonly seen: object;
  again(): Promise<{ readonly revision: number }>;
  onSend(seen: { readonly revision: number }): void;
}

const shown = (value: unknown, say: Say): string =>
  value === null ? say('table.none') : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** What of `plan.lines.1.amount` has a name on screen is its beginning. */
function fieldName(field: string, say: Say): string {
  const [first = '', ...rest] = field.split('.');
  const name = say(`fields.${first}` as 'fields.status', { defaultValue: first });
  return rest.length > 0 ? `${name} (${rest.join(' ')})` : name;
}

/** What somebody else changed, field by field, while this form was open; what was typed here is kept. */
export function ConflictView({ seen, again, onSend }: ConflictProps) {
  const say = useWords();
  const now = useQuery({ queryKey: ['conflict', seen], queryFn: again, staleTime: 0, gcTime: 0 });
  const columns: readonly Column<Change>[] = [
    { key: 'field', title: say('forms.conflictField'), cell: ({ field }) => fieldName(field, say) },
    { key: 'before', title: say('forms.conflictBefore'), cell: ({ before }) => shown(before, say) },
    { key: 'now', title: say('forms.conflictNow'), cell: ({ now: value }) => shown(value, say) },
  ];
  return (
    <>
      <Notice mood="wait" urgent title={say('forms.conflict')}>
        <p>{say('forms.conflictLead')}</p>
      </Notice>
      <Answer of={now}>
        {(current) => {
          const changes = changesBetween(seen, current);
          return (
            <>
              {changes.length === 0 ? (
                <p>{say('forms.conflictNothing')}</p>
              ) : (
                <Table
                  caption={say('forms.conflict')}
                  columns={columns}
                  rows={changes}
                  idOf={({ field }) => field}
                />
              )}
              <Button onClick={() => onSend(current)}>{say('forms.conflictSend')}</Button>
            </>
          );
        }}
      </Answer>
    </>
  );
}
