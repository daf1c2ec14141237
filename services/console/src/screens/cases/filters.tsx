import { getRouteApi } from '@tanstack/react-router';
import { SelectField } from '../../design/fields.js';
import { CASE_ORDERS, CASE_STATUSES, REGIONS } from '../../routes/choices.js';
import { useWords } from '../../words/words.js';
import classes from './cases.module.css';

const route = getRouteApi('/frame/cases');

/** In the address, so that a view can be kept and shared. */
export function Filters({ sorted }: { readonly sorted: boolean }) {
  const say = useWords();
  const navigate = route.useNavigate();
  const { region = '', status = '', sort = 'since' } = route.useSearch();
  const choose = (name: 'region' | 'status' | 'sort') => (event: React.ChangeEvent<HTMLSelectElement>) =>
    void navigate({
      search: (before) => ({ ...before, [name]: event.target.value || undefined }),
      replace: true,
    });
  return (
    <div className={classes.filters} role="group" aria-label={say('cases.filters')}>
      <SelectField
        label={say('cases.region')}
        value={region}
        onChange={choose('region')}
        options={[
          { value: '', label: say('cases.allRegions') },
          ...REGIONS.map((value) => ({ value, label: say(`codes.regions.${value}`) })),
        ]}
      />
      <SelectField
        label={say('cases.status')}
        value={status}
        onChange={choose('status')}
        options={[
          { value: '', label: say('cases.allStatuses') },
          ...CASE_STATUSES.map((value) => ({ value, label: say(`statuses.${value}`) })),
        ]}
      />
      {sorted && (
        <SelectField
          label={say('cases.order')}
          value={sort}
          onChange={choose('sort')}
          options={CASE_ORDERS.map((value) => ({ value, label: say(`cases.orders.${value}`) }))}
        />
      )}
    </div>
  );
}
