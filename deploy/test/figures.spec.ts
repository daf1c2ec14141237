import { SERVICES } from '@kosegin/hub';
import { registry } from '@kosegin/platform';
import { headingsOf, textOf, yamlOf } from './files.js';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly runbook: string };
}
interface Panel {
  readonly title: string;
  readonly datasource: { readonly uid: string };
  readonly targets: readonly { readonly expr: string; readonly legendFormat?: string }[];
}

const rules = yamlOf<{ groups: { rules: Rule[] }[] }>('deploy/prometheus/rules.yml').groups.flatMap(
  (one) => one.rules,
);
const { panels } = JSON.parse(textOf('deploy/grafana/dashboards/kosegin.json')) as { panels: Panel[] };
const prometheus = yamlOf<{
  scrape_configs: {
    job_name: string;
    static_configs: { targets: string[]; labels?: { process: string } }[];
  }[];
}>('deploy/prometheus/prometheus.yml');

const expressions = [
  ...rules.map(({ alert, expr }) => [`alert ${alert}`, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [`panel “${title}”`, expr] as const)),
];

const WORDS = new Set(['by', 'and', 'or', 'unless', 'without', 'on', 'ignoring', 'bool', 'offset']);
/** Those that Prometheus adds. */
const ITS_LABELS = ['job', 'process', 'instance', 'le'];

/** The figures that an expression of PromQL names, and the labels. */
function named(expr: string): { readonly figures: readonly string[]; readonly labels: readonly string[] } {
  const plain = expr.replace(/"[^"]*"/g, '""');
  const lists = [...plain.matchAll(/\b(?:by|without) \(([^)]*)\)|(?:topk|absent)?\{([^}]*)\}/g)];
  const labels = lists.flatMap(([, by, selected]) =>
    by === undefined ? [...selected!.matchAll(/(\w+)\s*[=!]/g)].map((match) => match[1]!) : by.split(/,\s*/),
  );
  const rest = plain.replace(/\b(?:by|without) \([^)]*\)/g, ' ').replace(/\{[^}]*\}|\[[^\]]*\]/g, ' ');
  const figures = [...rest.matchAll(/[A-Za-z_:][\w:]*(?!\w|\s*\()/g)].map(([name]) => name);
  return { figures: figures.filter((name) => !WORDS.has(name)), labels };
}

let figures: ReadonlySet<string>;
let labels: ReadonlySet<string>;
beforeAll(async () => {
  const all = (await registry.getMetricsAsJSON()) as { name: string; type: unknown }[];
  figures = new Set([
    'up',
    ...all.flatMap(({ name, type }) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
    ),
  ]);
  const ours = all.flatMap(
    ({ name }) => (registry.getSingleMetric(name) as { labelNames?: string[] }).labelNames ?? [],
  );
  labels = new Set([...ITS_LABELS, ...ours]);
});

describe('what alerts and dashboards show', () => {
  it('reads an expression as Prometheus does', () => {
    expect(named('sum by (a, b) (rate(x_total{c=~"d.e",f!="g"}[5m])) / max(y) > 1 and z')).toEqual({
      figures: ['x_total', 'y', 'z'],
      labels: ['a', 'b', 'c', 'f'],
    });
  });

  it.each(expressions)('is there: %s', (_, expr) => {
    const { figures: some, labels: others } = named(expr);
    expect(some.length).toBeGreaterThan(0);
    expect(some.filter((name) => !figures.has(name))).toEqual([]);
    expect(others.filter((name) => !labels.has(name))).toEqual([]);
  });

  it('covers every figure of ours', () => {
    const ours = [...figures].filter((name) => name.startsWith('kosegin_') && !name.endsWith('_sum'));
    const shown = new Set(expressions.flatMap(([, expr]) => named(expr).figures));
    expect(ours.filter((name) => !shown.has(name))).toEqual([]);
  });
});

describe('an alert', () => {
  const tests = textOf('deploy/prometheus/rules.test.yml');
  const headings = headingsOf(textOf('docs/operations.md'));

  it.each(rules.map((rule) => [rule.alert, rule] as const))(
    '%s has a test, a severity and a section in the book',
    (_, rule) => {
      expect(tests).toMatch(new RegExp(`alertname: ${rule.alert}\\n\\s+exp_alerts:`));
      expect(['page', 'ticket']).toContain(rule.labels.severity);
      const [page, heading] = rule.annotations.runbook.split('#');
      expect([page, headings.includes(heading!)]).toEqual(['docs/operations.md', true]);
    },
  );
});

describe('Prometheus', () => {
  it('asks every process, each under its name', () => {
    const { static_configs } = prometheus.scrape_configs.find(({ job_name }) => job_name === 'kosegin')!;
    expect(static_configs).toEqual(
      ['hub', ...SERVICES].map((name) => ({ targets: [`${name}:3000`], labels: { process: name } })),
    );
  });
});

describe('Grafana', () => {
  it('finds the source that every panel names', () => {
    const { datasources } = yamlOf<{ datasources: { uid: string }[] }>(
      'deploy/grafana/provisioning/datasources/prometheus.yml',
    );
    expect([...new Set(panels.map(({ datasource }) => datasource.uid))]).toEqual(
      datasources.map(({ uid }) => uid),
    );
  });
});
