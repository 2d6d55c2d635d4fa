const tseslint = require('typescript-eslint');
const hooks = require('eslint-plugin-react-hooks');
const stylistic = require('@stylistic/eslint-plugin');

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
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    // Asks of each call what it calls: dear. The pure rooms know no promises, and a test that hands one where none is awaited fails by itself.
    files: ['src/**/*.{ts,tsx}'],
    ignores: inner.map((folder) => `src/${folder}/**`),
    rules: { '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }] },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    plugins: { '@stylistic': stylistic },
    rules: {
      // What a formatter would see to, and `npx eslint --fix` does; no line that nobody reads to its end: new ones stay below 160.
      ...Object.fromEntries([
        'no-tabs', 'no-trailing-spaces', 'eol-last', 'semi', 'semi-spacing', 'comma-spacing', 'key-spacing', 'keyword-spacing', 'arrow-parens', 'arrow-spacing', 'block-spacing',
        'space-before-blocks', 'space-infix-ops', 'space-unary-ops', 'type-annotation-spacing', 'no-multi-spaces', 'template-curly-spacing', 'function-call-spacing', 'rest-spread-spacing',
        'switch-colon-spacing', 'computed-property-spacing', 'spaced-comment', 'no-whitespace-before-property', 'no-floating-decimal', 'new-parens', 'jsx-quotes', 'member-delimiter-style',
      ].map((rule) => [`@stylistic/${rule}`, 'error'])),
      '@stylistic/no-multiple-empty-lines': ['error', { max: 1, maxBOF: 0, maxEOF: 0 }],
      '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'always' }],
      '@stylistic/indent': ['error', 2, { SwitchCase: 1, offsetTernaryExpressions: true, ignoredNodes: ['TSTypeAliasDeclaration *', 'JSXElement *', 'ConditionalExpression *'] }],
      '@stylistic/comma-dangle': ['error', 'always-multiline'],
      '@stylistic/brace-style': ['error', '1tbs', { allowSingleLine: true }],
      '@stylistic/padded-blocks': ['error', 'never'],
      '@stylistic/space-before-function-paren': ['error', { anonymous: 'never', named: 'never', asyncArrow: 'always' }],
      '@stylistic/operator-linebreak': ['error', 'before'],
      '@stylistic/dot-location': ['error', 'property'],
      '@stylistic/max-len': ['error', { code: 220, ignorePattern: '^import |^  (\\w+, )+\\w*,?$', ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreComments: false }],
    },
  },
  {
    // What Office.js asks of its callers. The plugin of Office add-ins knows these too, and is not for this ESLint.
    // Ranges are read in slices, one after the other: what is too large for one answer is asked for in halves.
    files: ['src/excel/**/*.ts'],
    ignores: ['src/excel/read.ts', 'src/excel/pieces.ts'],
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
