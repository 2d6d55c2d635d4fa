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
  {
    // What waits must be waited for: a promise that nobody looks at hides its failure.
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: {
      // Style that a formatter would see to, without touching what stands: no tabs, one kind of quotes, no line that nobody reads to its end; new ones stay below 160.
      'no-tabs': 'error',
      'no-multiple-empty-lines': ['error', { max: 1 }],
      'no-trailing-spaces': 'error',
      'eol-last': 'error',
      semi: 'error',
      quotes: ['error', 'single', { avoidEscape: true, allowTemplateLiterals: true }],
      'max-len': ['error', { code: 220, ignorePattern: '^import |^  (\\w+, )+\\w*,?$', ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreComments: false }],
    },
  },
  {
    // What Office.js asks of its callers. The plugin of Office add-ins knows these too, and is not for this ESLint.
    // Ranges are read in slices, one after the other: what is too large for one answer is asked for in halves.
    files: ['src/excel/**/*.ts'],
    ignores: ['src/excel/read.ts'],
    rules: {
      'no-restricted-syntax': ['error',
        { selector: ':matches(ForStatement, ForOfStatement, ForInStatement, WhileStatement, DoWhileStatement) AwaitExpression > CallExpression[callee.property.name="sync"]', message: 'One round trip for all: no context.sync() in a loop.' },
        { selector: 'CallExpression[callee.property.name="load"][arguments.length=0]', message: 'Name what is loaded: all of an object is too much.' },
        { selector: 'MemberExpression[object.name="Office"][property.name="initialize"]', message: 'Office.onReady tells when Office is there.' },
        { selector: 'BinaryExpression[operator=/^[!=]==?$/][left.callee.property.name=/OrNullObject$/]', message: 'Whether an object is there is told by isNullObject.' },
      ],
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
