// Writes what the console takes over from the rest: the types of the API, from the document of a process on demonstration
// data, who may ask what of it, and the words of the code lists. With --check it says whether they are current.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as contracts from '@kosegin/contracts';
import { API_DOCUMENT, readConfiguration, routeFacts } from '@kosegin/platform';
import openapiTS, { astToString } from 'openapi-typescript';
import { createProcess } from '../../standalone/dist/kosegin-process.js';

async function askProcess() {
  const folder = mkdtempSync(join(tmpdir(), 'kosegin-api-'));
  const configuration = readConfiguration({ PORT: '0', KOSEGIN_LOG_LEVEL: 'silent' });
  const kosegin = await createProcess({ configuration, folder, purpose: 'demonstration' });
  try {
    return { document: kosegin.app.get(API_DOCUMENT)(), routes: routeFacts(kosegin.app) };
  } finally {
    await kosegin.shutdown.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every refusal is one problem, whatever the route: the client knows its form. */
function withoutProblems(document) {
  for (const methods of Object.values(document.paths))
    for (const route of Object.values(methods))
      for (const status of Object.keys(route.responses)) if (status >= '400') delete route.responses[status];
  return document;
}

const codesIn = (language) => {
  const lists = Object.entries(contracts).filter(([, list]) => list?.labels && list.schema);
  const labels = [...lists.map(([name, list]) => [name, list.labels]), ['roles', contracts.roleLabels]].map(
    ([name, list]) => [
      name,
      Object.fromEntries(Object.entries(list).map(([code, label]) => [code, label[language]])),
    ],
  );
  const sorted = Object.fromEntries(labels.sort(([a], [b]) => (a < b ? -1 : 1)));
  return `/** Made by \`npm run console:api\` from the code lists of the contracts. */\nexport const codes = ${JSON.stringify(sorted)} as const;\n`;
};

/** Routes that are for some roles only; whoever is left out is not shown the way there. */
const accessOf = (routes) => {
  const guarded = routes
    .filter(({ path, access }) => path.startsWith('/api/v1/') && Array.isArray(access?.roles))
    .map(({ method, path, access }) => [
      `${method.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
      [...access.roles].sort(),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `import type { Role } from './session.js';\n\n/** Made by \`npm run console:api\` from the decisions of every route. */\nexport const access = ${JSON.stringify(Object.fromEntries(guarded))} as const satisfies Record<string, readonly Role[]>;\n`;
};

const { document, routes } = await askProcess();
const files = {
  'api/schema.d.ts': astToString(await openapiTS(withoutProblems(document), { immutable: true })),
  'api/access.ts': accessOf(routes),
  'words/codes.fr.ts': codesIn('fr'),
  'words/codes.en.ts': codesIn('en'),
};
for (const [name, content] of Object.entries(files)) {
  const file = fileURLToPath(new URL(`../src/${name}`, import.meta.url));
  if (!process.argv.includes('--check')) writeFileSync(file, content);
  else if (readFileSync(file, 'utf8') !== content) {
    process.stderr.write(`src/${name} is out of date: npm run console:api\n`);
    process.exitCode = 1;
  }
}
