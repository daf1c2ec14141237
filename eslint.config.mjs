import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Aggregates' own files: pure. Everything beside them in a service (modules, reactions, controllers) is not. */
const DOMAIN = [
  'services/{intake,funding,kit-logistics,follow-up}/src/*/*.ts',
  'services/case-history/src/{projections,sentences}/*.ts',
];
const NOT_DOMAIN = ['**/*.spec.ts', '**/*.module.ts', '**/*.controller.ts', '**/reactions/**', '**/main.ts'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      'data/**',
      'demo-data/**',
      'test-results/**',
      '.servers/**',
      'services/console/src/api/schema.d.ts',
    ],
  },
  ...tseslint.configs.recommended,
  prettier,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-console': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          // The tests of a port's adapters use its contract suite, which uses the port.
          ignoredCircularDependencies: [['@kosegin/projections', '@kosegin/testing']],
          depConstraints: [
            { sourceTag: 'lib:contracts', onlyDependOnLibsWithTags: ['lib:event-sourcing'] },
            { sourceTag: 'lib:event-sourcing', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'lib:projections', onlyDependOnLibsWithTags: ['lib:event-sourcing', 'lib:testing'] },
            {
              sourceTag: 'lib:event-feed',
              onlyDependOnLibsWithTags: ['lib:event-sourcing', 'lib:projections'],
            },
            { sourceTag: 'kind:lib', onlyDependOnLibsWithTags: ['kind:lib'] },
            { sourceTag: 'kind:console', onlyDependOnLibsWithTags: ['lib:contracts', 'lib:testing'] },
            { sourceTag: 'kind:service', onlyDependOnLibsWithTags: ['kind:lib'] },
            { sourceTag: 'kind:app', onlyDependOnLibsWithTags: ['kind:lib', 'kind:service'] },
          ],
        },
      ],
    },
  },
  {
    files: DOMAIN,
    ignores: NOT_DOMAIN,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '@nestjs/*',
                'node:*',
                'better-sqlite3',
                'fs',
                'crypto',
                'uuid',
                '@kosegin/*/sqlite',
                '@kosegin/event-feed',
              ],
              message: 'Domain code is pure: no framework, no Node, no adapter.',
            },
            {
              group: ['@kosegin/event-sourcing'],
              importNames: ['newId', 'systemClock'],
              message: 'Domain code makes no ids and reads no clock.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'crypto',
        'performance',
        'Buffer',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Domain code never reads the clock.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Domain code never reads the clock.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Domain code is deterministic.',
        },
      ],
    },
  },
  { files: ['services/console/src/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['services/console/src/**/*.{ts,tsx}'],
    ignores: ['services/console/src/api/**', '**/*.spec.*'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map((name) => ({
          name,
          message: 'Only api/ speaks to the server.',
        })),
      ],
    },
  },
  {
    files: ['services/console/src/**/*.tsx'],
    ignores: ['**/*.spec.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'JSXText[value=/\\p{L}/u]',
          'JSXElement > JSXExpressionContainer > :matches(Literal, TemplateLiteral)[value=/\\p{L}/u]',
          'JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]',
          'JSXAttribute[name.name=/^(title|label|hint|lead|alt|placeholder|aria-label|caption|error)$/] > Literal[value=/\\p{L}/u]',
        ].map((selector) => ({ selector, message: 'What stands on screen stands in words/.' })),
      ],
    },
  },
  {
    files: ['services/console/src/screens/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^\\.\\./(?!\\.\\./)', message: 'A screen imports no other screen.' },
            { group: ['@mantine/*'], message: 'Parts are made in design/.' },
          ],
        },
      ],
    },
  },
);
