import { getRouteApi } from '@tanstack/react-router';
import { useAskPages } from '../../api/ask.js';
import { Pages } from '../../design/pages.js';
import { CaseTable } from './case-table.js';
import { NoCases } from './no-cases.js';

const route = getRouteApi('/frame/cases');

export function CaseList() {
  const { region, status, sort } = route.useSearch();
  const cases = useAskPages('/api/v1/cases', { query: { region, status, sort, limit: 50 } });
  return (
    <Pages of={cases} empty={<NoCases />}>
      {(rows) => <CaseTable rows={rows} />}
    </Pages>
  );
}
