// Carries out the Dockerfile's steps in a clean folder, each stage a folder of its own, then runs what came of them: so
// that a broken step fails where there is no engine. What it cannot show: the base images, and the rights of the user.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const CONTEXT = fileURLToPath(new URL('..', import.meta.url));
/** Folders of the image that a step may name; a command that names others would act on this machine. */
const INSIDE = /(?<=^|[\s=:])\/(?=(?:kosegin|data)\b)/g;
const PORT = '39871';

const fail = (why) => {
  throw new Error(why);
};

/** `[instruction, rest]` of each step, continued lines joined. */
const stepsOf = (dockerfile) =>
  dockerfile
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\s*\\\n\s*/g, ' ')
    .split('\n')
    .filter(Boolean)
    .map((line) => [line.split(' ', 1)[0], line.slice(line.indexOf(' ') + 1).trim()]);

/** What of the context is sent to the builder: the last line of .dockerignore that fits a path, or a folder above it. */
function sentBy(dockerignore) {
  const rules = dockerignore
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const pattern = line.replace(/^!/, '').replace(/[.+]/g, '\\$&').replaceAll('**/', '(?:.*/)?');
      return {
        sent: line[0] === '!',
        fits: new RegExp(`^${pattern.replace(/(?<![.)])\*/g, '[^/]*')}(?:/|$)`),
        line,
      };
    });
  const leadsTo = (path) => rules.some(({ sent, line }) => sent && line.startsWith(`!${path}/`));
  return (path) =>
    path === '' || (rules.findLast(({ fits }) => fits.test(path))?.sent ?? true) || leadsTo(path);
}

/** The steps done; answers the last stage. */
function build(work) {
  const sent = sentBy(readFileSync(join(CONTEXT, '.dockerignore'), 'utf8'));
  const stages = new Map();
  let stage;
  const here = (path) => join(stage.root, resolve(stage.folder, path));
  const done = {
    FROM(rest) {
      const [image, , name = String(stages.size)] = rest.split(' ');
      if (!/^[\w./-]+:\d+\.\d+\.\d+-[\w.-]+$/.test(image)) fail(`${image} is not pinned`);
      stage = { root: join(work, name), folder: '/', env: {} };
      stages.set(name, stage);
    },
    WORKDIR(folder) {
      stage.folder = folder;
      mkdirSync(here('.'), { recursive: true });
    },
    ENV(rest) {
      for (const pair of rest.split(' '))
        stage.env[pair.slice(0, pair.indexOf('='))] = pair.slice(pair.indexOf('=') + 1);
    },
    COPY(rest) {
      const [from, to] = rest.split(' ').slice(-2);
      const earlier = /^--from=(\S+) /.exec(rest)?.[1];
      const source = earlier ? join(stages.get(earlier).root, from) : join(CONTEXT, from);
      const filter = earlier ? () => true : (path) => sent(relative(CONTEXT, path));
      cpSync(source, here(to), { recursive: true, verbatimSymlinks: true, filter });
    },
    RUN(command) {
      const mapped = command.replace(INSIDE, `${stage.root}/`);
      const outside = mapped
        .replaceAll(stage.root, '')
        .match(/(?<=[\s=:])\/\w+/g)
        ?.filter((path) => !/^\/(kosegin|data)/.test(path));
      if (outside?.length) fail(`${outside.join(', ')}: this check does not touch folders of the machine`);
      execFileSync('/bin/sh', ['-c', mapped], {
        cwd: here('.'),
        env: { ...clean(), ...stage.env },
        stdio: ['ignore', 'inherit', 'inherit'],
      });
    },
    CMD: (rest) => (stage.command = JSON.parse(rest)),
    HEALTHCHECK: (rest) => (stage.health = JSON.parse(rest.slice(rest.indexOf('CMD') + 4))),
    USER: (user) => (stage.user = user),
    VOLUME: () => {},
    EXPOSE: () => {},
  };
  for (const [instruction, rest] of stepsOf(readFileSync(join(CONTEXT, 'deploy/Dockerfile'), 'utf8'))) {
    console.log(`${instruction} ${rest}`);
    (done[instruction] ?? fail(`${instruction} is not known to this check`))(rest);
  }
  return stage;
}

/** The environment of this machine without what would change the build or the process. */
const clean = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(KOSEGIN_|EVENT_|DOCUMENT_|AUTH_|NODE_|NX_|PORT$)/.test(name),
    ),
  );

/** Every main of the image finds all it imports: without settings it says which it needs. */
function checkServices({ root, folder }) {
  const kosegin = join(root, folder);
  const mains = readdirSync(join(kosegin, 'services')).filter((name) =>
    statSync(join(kosegin, 'services', name, 'dist/main.js'), { throwIfNoEntry: false }),
  );
  if (mains.length !== 6) fail(`hub and five services are expected, there are ${mains.join(', ')}`);
  for (const name of mains) {
    const { status, stderr } = spawnSync('node', [`services/${name}/dist/main.js`], {
      cwd: kosegin,
      env: clean(),
      encoding: 'utf8',
    });
    if (status !== 1 || !stderr.includes('EVENT_STORE_URL: needed'))
      fail(`${name} does not start: ${stderr}`);
  }
}

/** What the image does without a command: ready, stopped by SIGTERM, and nothing written beside its data. */
async function checkCommand({ root, folder, env, command, health }) {
  const kosegin = join(root, folder);
  const own = {
    ...clean(),
    ...env,
    KOSEGIN_HOST: '127.0.0.1',
    KOSEGIN_DATA: join(root, env.KOSEGIN_DATA),
    PORT,
  };
  const before = Date.now();
  const server = spawn(command[0], command.slice(1), {
    cwd: kosegin,
    env: own,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    for (
      let tries = 0;
      spawnSync(health[0], health.slice(1), { cwd: kosegin, env: own }).status !== 0;
      tries++
    ) {
      if (server.exitCode !== null || tries > 60) fail('it is never ready');
      await setTimeout(500);
    }
    const written = spawnSync('find', [kosegin, '-newermt', `@${before / 1000}`, '-type', 'f'], {
      encoding: 'utf8',
    }).stdout;
    if (written) fail(`written outside /data: ${written}`);
  } finally {
    server.kill('SIGTERM');
  }
  const code = server.exitCode ?? (await new Promise((ended) => server.on('exit', ended)));
  if (code !== 0) fail(`SIGTERM: it ended with ${code}`);
  if (spawnSync(health[0], health.slice(1), { cwd: kosegin, env: own }).status !== 1)
    fail('the health check cannot fail');
}

const work = mkdtempSync(join(tmpdir(), 'kosegin-image-'));
try {
  const image = build(work);
  if (!/^[1-9]\d*:[1-9]\d*$/.test(image.user ?? '')) fail('the user must be a number, and not root');
  checkServices(image);
  await checkCommand(image);
  const size = execFileSync('du', ['-sm', image.root], { encoding: 'utf8' }).split('\t')[0];
  console.log(`the image's steps work; ${size} MB on top of the base image`);
} finally {
  rmSync(work, { recursive: true });
}
