const tseslint = require('typescript-eslint');
const hooks = require('eslint-plugin-react-hooks');

const { pure } = require('./src/rooms.json');
const rooms = require('./test/lint/rooms.cjs');

const inner = Object.keys(pure);
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
  { files: ['src/**/*.{ts,tsx}'], plugins: { house: { rules: { rooms } } }, rules: { 'house/rooms': 'error' } },
  {
    files: inner.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', ...hostWords.map((name) => ({ name, message: 'The inner part is pure: no Office, no DOM, no files, no clock.' }))],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The inner part is pure.' }],
    },
  },
);
