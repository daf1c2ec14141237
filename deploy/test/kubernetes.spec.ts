import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAddresses, SERVICES } from '@kosegin/hub';
import { readHubConfiguration, readServiceConfiguration } from '@kosegin/platform';
import { SKIPPED } from '@kosegin/testing/servers';
import { parseAllDocuments } from 'yaml';
import { ROOT, textOf } from './files.js';

type Labels = Readonly<Record<string, string>>;
interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly { readonly key: string; readonly values: readonly string[] }[];
}
interface Resource {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data: Labels;
  // Each kind has a specification of its own; what does not fit fails the test that reads it.
  readonly spec: any;
}

const KUSTOMIZE = join(ROOT, '.servers/deploy/kustomize');
const there = existsSync(KUSTOMIZE);

const resources = there
  ? parseAllDocuments(
      execFileSync(KUSTOMIZE, ['build', join(ROOT, 'deploy/kubernetes/overlays/example')], {
        encoding: 'utf8',
      }),
    ).map((document) => document.toJS() as Resource)
  : [];
const of = (...kinds: readonly string[]) => resources.filter(({ kind }) => kinds.includes(kind));
const byName = (...kinds: readonly string[]) => of(...kinds).map((one) => [one.metadata.name, one] as const);
const config = (name: string) => of('ConfigMap').find(({ metadata }) => metadata.name === name)!.data;

const workloads = of('Deployment', 'StatefulSet');
const podOf = (workload: Resource) => workload.spec.template.spec;
const containerOf = (workload: Resource) => podOf(workload).containers[0];

/** The workloads whose pods a selector chooses. */
const chosen = ({ matchLabels = {}, matchExpressions = [] }: Selector): readonly Resource[] =>
  workloads.filter(({ spec }) => {
    const { labels } = spec.template.metadata;
    return (
      Object.entries(matchLabels).every(([label, value]) => labels[label] === value) &&
      matchExpressions.every(({ key, values }) => values.includes(labels[key]))
    );
  });
const namesOf = (some: readonly Resource[]) => some.map(({ metadata }) => metadata.name).sort();
const portsOf = (workload: Resource) => containerOf(workload).ports.map(({ name }: { name: string }) => name);
const process = (name: string) => workloads.find(({ metadata }) => metadata.name === name)!;

const suite = (name: string) => (there ? name : `${name} (${SKIPPED}: kustomize)`);

(there ? describe : describe.skip)(suite('the manifests for Kubernetes'), () => {
  it('run the hub, five services and the proxy', () => {
    expect(namesOf(workloads)).toEqual(['hub', 'proxy', ...SERVICES].sort());
  });

  it.each(byName('Deployment', 'StatefulSet'))(
    '%s: a pod is guarded, bounded and asked how it is',
    (_, workload) => {
      const { securityContext, resources: bounds, image, ...container } = containerOf(workload);
      expect(podOf(workload)).toMatchObject({
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(bounds).toEqual({
        requests: { cpu: expect.any(String), memory: expect.any(String) },
        limits: { memory: expect.any(String) },
      });
      expect(container).toMatchObject({
        livenessProbe: expect.anything(),
        readinessProbe: expect.anything(),
      });
      expect(image).toMatch(/^[\w./-]+:\d+\.\d+\.\d+(-\w+)?$/);
    },
  );

  it.each(byName('Deployment', 'StatefulSet'))(
    '%s: is told apart from all others, and mounts what there is',
    (name, workload) => {
      expect(namesOf(chosen(workload.spec.selector))).toEqual([name]);
      const claims = (workload.spec.volumeClaimTemplates ?? []).map((claim: Resource) => claim.metadata);
      const volumes = [...podOf(workload).volumes, ...claims].map((volume: { name: string }) => volume.name);
      for (const mount of containerOf(workload).volumeMounts) expect(volumes).toContain(mount.name);
    },
  );

  it.each(byName('Service'))('Service %s: has one workload behind it, which listens', (_, service) => {
    const behind = chosen({ matchLabels: service.spec.selector });
    expect(behind).toHaveLength(1);
    for (const { targetPort } of service.spec.ports) expect(portsOf(behind[0]!)).toContain(targetPort);
  });

  it('what runs more than once keeps running while machines are emptied', () => {
    const several = workloads.filter(({ spec }) => spec.replicas > 1);
    const kept = of('PodDisruptionBudget').flatMap(({ spec }) => {
      const some = chosen(spec.selector);
      expect(some.every((workload) => workload.spec.replicas > spec.minAvailable)).toBe(true);
      return some;
    });
    expect(namesOf(kept)).toEqual(namesOf(several));
    expect(namesOf(several)).toEqual(['proxy', ...SERVICES].sort());
  });
});

(there ? describe : describe.skip)(suite('the settings in the manifests'), () => {
  /** As the process gets them; those of its own secret are the operator's. */
  const settingsOf = (name: string) => {
    const [{ configMapRef }, { secretRef }] = containerOf(process(name)).envFrom;
    expect(secretRef).toEqual({ name: `kosegin-${name}` });
    return {
      ...config(configMapRef.name),
      EVENT_STORE_URL: 'esdb://stores:2113',
      EVENT_FEED_URL: 'kafka://stores:9092',
      DOCUMENT_STORE_URL: `mongodb://stores/kosegin-${name}`,
    };
  };
  const isThere = (address: string) => {
    const { hostname, port } = new URL(address);
    const service = of('Service').find(({ metadata }) => metadata.name === hostname)!;
    return service.spec.ports.some((one: { port: number }) => String(one.port) === port);
  };

  it.each(SERVICES)('%s: are taken, and the keys are asked of a Service that is there', (name) => {
    expect(containerOf(process(name)).command).toEqual(['node', `services/${name}/dist/main.js`]);
    expect(isThere(readServiceConfiguration(settingsOf(name)).issuer.jwksUrl)).toBe(true);
  });

  it('hub: are taken, and every service is where it says', () => {
    expect(containerOf(process('hub')).command).toEqual(['node', 'services/hub/dist/main.js']);
    const addresses = readAddresses(readHubConfiguration(settingsOf('hub')).services);
    for (const [name, address] of Object.entries(addresses)) {
      expect(new URL(address).hostname).toBe(name);
      expect(isThere(address)).toBe(true);
    }
  });

  it('hub: keeps its accounts in a volume of its own', () => {
    const { volumeMounts } = containerOf(process('hub'));
    const [claim] = process('hub').spec.volumeClaimTemplates;
    expect(volumeMounts).toContainEqual({ name: claim.metadata.name, mountPath: '/data' });
  });

  it('proxy: is the one that is tested, and sends to Services that are there', () => {
    const { sources } = podOf(process('proxy')).volumes[0].projected;
    const files = Object.fromEntries(
      sources.flatMap(
        ({ configMap }: { configMap: { name: string; items: { key: string; path: string }[] } }) =>
          configMap.items.map(({ key, path }) => [path, config(configMap.name)[key]]),
      ),
    );
    expect(files['nginx.conf']).toBe(textOf('deploy/proxy/nginx.conf'));
    const hosts = [...files['site/addresses.conf'].matchAll(/server ([\w-]+:\d+);/g)].map(
      (match) => match[1]!,
    );
    expect(hosts.sort()).toEqual(['hub', ...SERVICES].map((name) => `${name}:3000`).sort());
    expect(hosts.every((host) => isThere(`http://${host}`))).toBe(true);
    expect(files['site/listen.conf']).toContain(
      `listen ${containerOf(process('proxy')).ports[0].containerPort};`,
    );
  });
});

(there ? describe : describe.skip)(suite('the network in the manifests'), () => {
  it('denies what is not allowed', () => {
    const [deny] = of('NetworkPolicy').filter(({ metadata }) => metadata.name === 'deny');
    expect(deny!.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  });

  /** Who may call whom inside, as the policies of both sides say. */
  const pairs = (direction: 'ingress' | 'egress') =>
    of('NetworkPolicy').flatMap(({ spec }) =>
      (spec[direction] ?? []).flatMap((rule: { from?: any[]; to?: any[]; ports: { port: unknown }[] }) =>
        [...(rule.from ?? []), ...(rule.to ?? [])]
          .filter(({ podSelector, namespaceSelector }) => podSelector && !namespaceSelector)
          .flatMap(({ podSelector }) =>
            chosen(podSelector).flatMap((peer) =>
              chosen(spec.podSelector).map((own) => {
                expect(portsOf(direction === 'ingress' ? own : peer)).toContain(rule.ports[0]!.port);
                const [from, to] = direction === 'ingress' ? [peer, own] : [own, peer];
                return `${from.metadata.name} to ${to.metadata.name}`;
              }),
            ),
          ),
      ),
    );

  it('lets the proxy, the hub and the services talk as they have to, and services never to each other', () => {
    const needed = [
      ...['hub', ...SERVICES].map((name) => `proxy to ${name}`),
      ...SERVICES.flatMap((name) => [`hub to ${name}`, `${name} to hub`]),
    ].sort();
    expect(pairs('ingress').sort()).toEqual(needed);
    expect(pairs('egress').sort()).toEqual(needed);
  });

  it('lets the hub and the services, and nobody else, reach the stores', () => {
    const { spec } = of('NetworkPolicy').find(({ metadata }) => metadata.name === 'stores')!;
    expect(namesOf(chosen(spec.podSelector))).toEqual(['hub', ...SERVICES].sort());
    expect(spec.egress[0].ports.map(({ port }: { port: number }) => port)).toEqual([2113, 9092, 27017]);
  });

  it('leads from the Ingress to the proxy', () => {
    const [ingress] = of('Ingress');
    const { service } = ingress!.spec.rules[0].http.paths[0].backend;
    expect([service.name, service.port.name]).toEqual(['proxy', 'http']);
  });
});
