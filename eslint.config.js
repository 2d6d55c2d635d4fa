const tseslint = require('typescript-eslint');
const hooks = require('eslint-plugin-react-hooks');

// Dependencies point one way. Each folder may import from the folders named here, from itself, and from nothing else of ours.
const inner = ['money', 'calendar', 'i18n', 'table', 'scheme', 'presets', 'explain', 'data', 'evaluate', 'rules', 'payout', 'model', 'report'];
const hosts = ['xlsx', 'excel', 'functions', 'taskpane', 'cli', 'workbench', 'deploy'];
const base = ['money', 'calendar', 'i18n'];
const language = [...base, 'table', 'scheme'];
const engine = [...language, 'explain', 'data', 'evaluate', 'rules'];
const mayImport = {
  money: [],
  calendar: [],
  i18n: [],
  table: base,
  scheme: [...base, 'table'],
  presets: [...base, 'scheme'],
  explain: ['money', 'i18n'],
  data: [...language, 'explain'],
  evaluate: [...language, 'explain', 'data'],
  rules: [...language, 'explain', 'data', 'evaluate'],
  payout: engine,
  model: [...engine, 'payout'],
  report: [...engine, 'payout', 'model'],
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
