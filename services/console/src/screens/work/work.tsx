import { Link } from '@tanstack/react-router';
import { formOf } from '../../acts/registry.js';
import { useAskPages } from '../../api/ask.js';
import { may, type Guarded } from '../../api/may.js';
import { usePerson } from '../../api/session.js';
import { Badge } from '../../design/badge.js';
import { Page } from '../../design/page.js';
import { Pages } from '../../design/pages.js';
import { Table, type Column } from '../../design/table.js';
import { isPast, useMoment } from '../../time/moment.js';
import { untilOf } from '../../time/until.js';
import { day, daysBetween, francs, inDays } from '../../words/format.js';
import { nameOf } from '../../words/name.js';
import { useWords } from '../../words/words.js';
import { askedOf, type Item } from './asked.js';
import { NothingWaits } from './nothing-waits.js';

const PAGE = 25;

/** What waits for the person's roles, the longest wait first. */
export function Work() {
  const say = useWords();
  const { roles } = usePerson();
  const work = useAskPages('/api/v1/work', { query: { limit: PAGE } });
  const role = roles.map((one) => say(`codes.roles.${one}`)).join(', ');
  return (
    <Page title={say('work.title')} lead={<p>{say('work.lead', { role })}</p>}>
      <Pages of={work} empty={<NothingWaits />}>
        {(items) => <Waiting items={items} />}
      </Pages>
    </Page>
  );
}

function Waiting({ items }: { readonly items: readonly Item[] }) {
  const say = useWords();
  const until = untilOf(useMoment());
  const columns: readonly (Column<Item> | false)[] = [
    { key: 'file', title: say('work.file'), cell: (item) => <About item={item} /> },
    { key: 'asked', title: say('work.asks'), cell: (item) => <Asked item={item} /> },
    {
      key: 'region',
      title: say('work.region'),
      cell: ({ region }) => (region ? say(`codes.regions.${region}`) : say('table.none')),
    },
    items.some(({ amount }) => amount !== null) && {
      key: 'amount',
      title: say('work.amount'),
      figure: true,
      cell: ({ amount }) => (amount === null ? say('table.none') : francs(amount)),
    },
    { key: 'waits', title: say('work.waits'), figure: true, cell: ({ days }) => inDays(days) },
    { key: 'due', title: say('work.due'), figure: true, cell: (item) => <Due item={item} until={until} /> },
  ];
  return (
    <Table
      caption={say('work.title')}
      columns={columns.filter((column) => column !== false)}
      rows={items}
      idOf={({ kind, file }) => `${kind} ${file.id}`}
    />
  );
}

/** The case that it is about, opened by who may read it; a line of a statement is nobody's yet. */
function About({ item }: { readonly item: Item }) {
  const say = useWords();
  const { roles } = usePerson();
  const { caseId } = item;
  if (caseId === null) return say('work.statementLine');
  if (!may('GET /api/v1/cases/{id}', roles)) return nameOf(item, caseId);
  return (
    <Link to="/cases/$caseId" params={{ caseId }}>
      {nameOf(item, caseId)}
    </Link>
  );
}

/** What is asked, and the way to do it at once where there is a form for it. */
function Asked({ item }: { readonly item: Item }) {
  const say = useWords();
  const past = isPast(useMoment());
  const { roles } = usePerson();
  const { file, act, held } = item;
  const route = `POST /api/v1/${file.kind}/{id}/${act}` as Guarded;
  const words = say(askedOf(item));
  if (past || held.length > 0 || !formOf(file.kind, act) || !may(route, roles)) return words;
  return (
    <Link to="/$files/$id/$act" params={{ files: file.kind, id: file.id, act }}>
      {words}
    </Link>
  );
}

function Due({ item: { due, held }, until }: { readonly item: Item; readonly until: string }) {
  const say = useWords();
  if (held.length > 0) return <Badge mood="wait">{say('work.held')}</Badge>;
  if (!due) return say('table.none');
  const late = daysBetween(due, until);
  return late > 0 ? <Badge mood="stop">{say('time.overdue', { count: late })}</Badge> : day(due);
}
