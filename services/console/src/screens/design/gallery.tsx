import { useState } from 'react';
import { ApiProblem, NoAnswer } from '../../api/problem.js';
import { useSession } from '../../api/session.js';
import { Badge } from '../../design/badge.js';
import type { Mood } from '../../design/mood.js';
import { Button } from '../../design/button.js';
import { Dialog } from '../../design/dialog.js';
import { Empty } from '../../design/empty.js';
import { ErrorSummary } from '../../design/error-summary.js';
import { ChoiceField, DayField, LongField, MoneyField, SelectField, TextField } from '../../design/fields.js';
import { Gauge } from '../../design/gauge.js';
import { JourneyLine } from '../../design/journey-line.js';
import { Missing } from '../../design/missing.js';
import { Notice } from '../../design/notice.js';
import { Page, Section } from '../../design/page.js';
import { Problem } from '../../design/problem.js';
import { Skeleton } from '../../design/skeleton.js';
import { Table } from '../../design/table.js';
import { francs } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Tokens } from './tokens-shown.js';
import classes from './gallery.module.css';

const MOODS: readonly Mood[] = ['good', 'wait', 'stop', 'past', 'plain'];
const FIGURES = {
  total: 100_000_000,
  paid: 42_000_000,
  ordered: 12_000_000,
  committed: 26_000_000,
  free: 20_000_000,
};

/** Invented, like everything in the demonstration. */
const refusal = (detail: string) =>
  new ApiProblem({
    status: 409,
    code: 'out-of-order',
    detail,
    correlationId: '01a21075',
    errors: [],
    more: {},
  });

/** Every token, part and state of the console; in the demonstration only. */
export function Gallery() {
  const say = useWords();
  const { demonstration } = useSession();
  const [open, setOpen] = useState(false);
  if (!demonstration) return <Missing />;
  const steps = (['done', 'current', 'ahead'] as const).map((state, at) => ({
    key: state,
    title: say(`design.steps.${state}`),
    state,
    on: state === 'ahead' ? null : `2026-0${at + 1}-12`,
    by: null,
    days: state === 'ahead' ? null : 12 * (at + 1),
  }));
  return (
    <Page title={say('design.title')} lead={<p>{say('design.lead')}</p>}>
      <Tokens />
      <Section title={say('design.buttons')}>
        <div className={classes.row}>
          <Button kind="primary">{say('design.primary')}</Button>
          <Button>{say('design.secondary')}</Button>
          <Button kind="quiet">{say('design.secondary')}</Button>
          <Button kind="danger">{say('design.secondary')}</Button>
          <Button kind="primary" busy>
            {say('design.busy')}
          </Button>
        </div>
      </Section>
      <Section title={say('design.fields')}>
        <div className={classes.fields}>
          <ErrorSummary errors={[{ field: 'shown-wrong', words: say('design.wrong') }]} attempt={0} />
          <TextField label={say('design.name')} hint={say('design.hint')} />
          <TextField id="shown-wrong" label={say('design.name')} error={say('design.wrong')} />
          <TextField label={say('design.name')} optional />
          <MoneyField label={say('forms.francs')} defaultValue="1 333 333" />
          <DayField label={say('time.asOf')} />
          <SelectField
            label={say('design.badges')}
            options={MOODS.map((value) => ({ value, label: say(`badges.${value}`) }))}
          />
          <ChoiceField
            id="shown-choice"
            label={say('design.states')}
            options={MOODS.slice(0, 3).map((value) => ({ value, label: say(`badges.${value}`) }))}
            field={{ name: 'shown-choice' }}
          />
          <LongField label={say('design.name')} optional />
        </div>
      </Section>
      <Section title={say('design.badges')}>
        <div className={classes.row}>
          {MOODS.map((mood) => (
            <Badge key={mood} mood={mood}>
              {say(`badges.${mood}`)}
            </Badge>
          ))}
        </div>
        {MOODS.map((mood) => (
          <Notice key={mood} mood={mood} title={say(`badges.${mood}`)}>
            <p>{say('design.hint')}</p>
          </Notice>
        ))}
      </Section>
      <Section title={say('design.states')}>
        <div data-sample>
          <Skeleton rows={2} />
        </div>
        <Problem error={refusal(say('design.hint'))} retry={() => undefined} />
        <Problem error={new NoAnswer()} retry={() => undefined} />
        <Empty title={say('design.empty')}>{say('design.emptyHint')}</Empty>
      </Section>
      <Section title={say('design.table')}>
        <Table
          caption={say('design.table')}
          columns={[
            { key: 'mood', title: say('design.badges'), cell: (mood) => say(`badges.${mood}`) },
            {
              key: 'badge',
              title: say('design.states'),
              cell: (mood) => <Badge mood={mood}>{say(`badges.${mood}`)}</Badge>,
            },
            {
              key: 'francs',
              title: say('forms.francs'),
              figure: true,
              cell: (mood) => francs(1_333_333 * (MOODS.indexOf(mood) + 1)),
            },
          ]}
          rows={MOODS}
          idOf={(mood) => mood}
        />
      </Section>
      <Section title={say('design.journey')}>
        <JourneyLine label={say('design.journey')} steps={steps} />
      </Section>
      <Section title={say('design.gauge')}>
        <Gauge figures={FIGURES} />
      </Section>
      <Section title={say('design.dialog')}>
        <Button onClick={() => setOpen(true)}>{say('design.open')}</Button>
        <Dialog open={open} title={say('design.dialog')} onClose={() => setOpen(false)}>
          <p>{say('design.hint')}</p>
        </Dialog>
      </Section>
    </Page>
  );
}
