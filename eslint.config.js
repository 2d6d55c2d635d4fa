const tseslint = require('typescript-eslint');
const hooks = require('eslint-plugin-react-hooks');

// Dependencies point one way. Each folder may import from the folders named here, from itself, and from nothing else of ours.
const inner = ['money', 'calendar', 'i18n', 'table', 'scheme', 'rules', 'payout', 'presets', 'model', 'report'];
const hosts = ['excel', 'xlsx', 'functions', 'taskpane', 'cli', 'workbench', 'deploy'];
const base = ['money', 'calendar', 'i18n'];
const mayImport = {
  money: [],
  calendar: [],
  i18n: [],
  table: base,
  scheme: [...base, 'table'],
  presets: [...base, 'scheme'],
  rules: [...base, 'table', 'scheme'],
  payout: [...base, 'table', 'scheme', 'rules'],
  model: [...base, 'table', 'scheme', 'rules', 'payout'],
  report: [...base, 'table', 'scheme', 'rules', 'payout'],
  ...Object.fromEntries(hosts.map((host) => [host, [...inner, ...hosts]])),
};

const direction = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [...inner, ...hosts]
        .filter((other) => other !== folder && !allowed.includes(other))
        .map((other) => ({ regex: `^(\\.\\./)+${other}(/|$)`, message: `src/${folder} must not know src/${other}: dependencies point one way.` })),
    }],
  },
}));

const hostWords = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'window', 'document', 'process', 'localStorage', 'fetch', 'Date', 'setTimeout'];

module.exports = tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'assets/**'] },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'] })),
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/cli/**', 'test/**', 'src/workbench/**'], rules: { 'no-console': 'off' } },
  { files: ['src/taskpane/**/*.tsx', 'src/workbench/**/*.tsx'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  ...direction,
  {
    files: inner.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', ...hostWords.map((name) => ({ name, message: 'The inner part is pure: no Office, no DOM, no files, no clock.' }))],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The inner part is pure.' }],
    },
  },
);
