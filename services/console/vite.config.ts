import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Each file also as Brotli and gzip: pressed once here, not at every request. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir }) {
    for (const entry of readdirSync(dir!, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      const content = readFileSync(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    }
  },
});

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    target: 'es2022',
    // A data address in a style sheet would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What each address loads, for the test of the budgets.
    manifest: true,
    rolldownOptions: {
      output: {
        // On a slow line each file costs a round trip: what every screen needs comes in one, what every form needs in another.
        codeSplitting: {
          groups: [
            {
              name: 'forms',
              priority: 1,
              test: /node_modules\/(react-hook-form|@hookform|zod)\/|libs\/contracts\//,
            },
            {
              name: 'parts',
              priority: 2,
              test: /src\/(api|design(?!\/(dialog|journey-line|gauge|error-summary))|time(?!\/date-bar)|words\/[a-z]+\.ts)/,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  // For work on screens beside a running `npm run demo`.
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
