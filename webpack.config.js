// Two builds. `webpack` puts into dist/ what a company serves and the headless runner; the workbench build goes into a cache folder and
// nothing of it into dist/. Neither uses eval, so the pages run under a content security policy without 'unsafe-eval'.
const fs = require('fs');
const path = require('path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');

const root = __dirname;
const at = (...parts) => path.join(root, ...parts);
const cache = at('node_modules/.cache/payladder');

const OFFICE_JS = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office/office.js',
};

/** What the environment says about where the add-in will be served from (see README, deployment). `npm run excel` builds what goes with the development manifest. */
function deployment() {
  const { PAYLADDER_URL = 'https://localhost:3000', PAYLADDER_OFFICE_JS = 'cdn', PAYLADDER_DEVELOPMENT } = process.env;
  const address = URL.canParse(PAYLADDER_URL) ? new URL(PAYLADDER_URL) : undefined;
  if (address?.protocol !== 'https:' || address.search !== '' || address.hash !== '' || address.username !== '') {
    throw new Error(`PAYLADDER_URL must be an address that starts with https:// and ends with its folder, and it is "${PAYLADDER_URL}".`);
  }
  if (!Object.hasOwn(OFFICE_JS, PAYLADDER_OFFICE_JS)) {
    throw new Error(`PAYLADDER_OFFICE_JS must be one of ${Object.keys(OFFICE_JS).join(', ')}, and it is "${PAYLADDER_OFFICE_JS}".`);
  }
  return { url: address.href.replace(/\/+$/, ''), officeJs: PAYLADDER_OFFICE_JS, development: PAYLADDER_DEVELOPMENT === '1' };
}

// Nothing happens by loading a module of ours but the programs themselves: what a program does not use of a room stays out of it.
const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  sideEffects: false,
  use: {
    loader: 'swc-loader',
    options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target, transform: { react: { runtime: 'automatic', development: false } } } },
  },
});

const shared = (name, { production, target = 'es2022' }) => ({
  name,
  mode: production ? 'production' : 'development',
  devtool: false,
  context: root,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript(target)] },
  experiments: { css: true },
  performance: { hints: false },
  infrastructureLogging: { level: 'error' },
  stats: 'errors-warnings',
  // 'none' where nothing will be built again: to write what is kept takes as long as a build.
  cache: process.env.PAYLADDER_BUILD_CACHE === 'none' ? false : {
    type: 'filesystem',
    name: `${name}-${production ? 'production' : 'development'}`,
    cacheDirectory: path.join(cache, 'webpack'),
    buildDependencies: { config: [__filename] },
  },
});

/** The one page of the shared runtime: the pane and the functions. `before` are scripts that run ahead of office.js. */
const panePage = ({ officeJs, before = [] }) => new HtmlPlugin({
  filename: 'taskpane.html',
  template: at('src/taskpane/taskpane.html'),
  chunks: ['taskpane', 'functions'],
  scriptLoading: 'defer',
  templateParameters: { head: [...before, officeJs].map((source) => `<script src="${source}"></script>`).join('\n    ') },
});

const nodeProgram = (name, entry, output, production) => ({
  ...shared(name, { production }),
  target: 'node20',
  entry,
  output: { ...output, library: { type: 'commonjs2' }, chunkFormat: false },
  optimization: { minimize: false, splitChunks: false },
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
});

/** Puts the namespace of the development manifest in the place of the released one. */
const underOwnNamespace = (development) => (development ? [new webpack.NormalModuleReplacementPlugin(/[\\/]namespace$/, (asked) => {
  asked.request = asked.request.replace(/namespace$/, 'namespace.development');
})] : []);

/** The pane and the functions as they stand in dist/. functions.js is one file, so that any host can load it by itself. */
function addIn({ officeJs, development }) {
  const local = officeJs === 'local';
  return {
    ...shared(development ? 'add-in-development' : 'add-in', { production: true }),
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/index.tsx', functions: './src/functions/runtime.ts' },
    output: {
      path: at('dist'),
      filename: ({ chunk }) => (chunk.name === 'functions' ? 'functions.js' : '[name].[contenthash:8].js'),
      chunkFilename: '[name].[contenthash:8].js',
      cssFilename: '[name].[contenthash:8].css',
      clean: { keep: /^payladder\.cjs$/ },
    },
    // swc minimizes as small as webpack's own choice, in a fifth of its time.
    optimization: { splitChunks: false, runtimeChunk: false, minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify }), '...'] },
    plugins: [
      ...underOwnNamespace(development),
      panePage({ officeJs: OFFICE_JS[officeJs] }),
      new CopyPlugin({ patterns: [
        { from: at('assets/icons'), to: 'icons', noErrorOnMissing: true },
        ...(local ? [// As it is, to the byte: the minimizer must not touch it.
          { from: at('node_modules/@microsoft/office-js/dist'), to: 'office', info: { minimized: true }, globOptions: { ignore: ['**/*.debug.js', '**/*.map', '**/*.d.ts'] } },
          { from: at('node_modules/@microsoft/office-js/LICENSE.md'), to: 'office/LICENSE.md' }] : []),
      ] }),
    ],
  };
}

const runner = () => nodeProgram('runner', { payladder: './src/cli/index.ts' }, { path: at('dist'), filename: 'payladder.cjs' }, true);

/** Runs a compiled program last of all, which makes files rather than compiles them: `make` gets its exports and returns them by their paths below the folder. */
class Generate {
  constructor(folder, make) {
    this.folder = folder;
    this.make = make;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise('Generate', async (compilation) => {
      if (compilation.errors.length > 0) return;
      const program = path.join(compiler.outputPath, compiler.options.output.filename);
      delete require.cache[program];
      const files = await this.make(require(program));
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(this.folder, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, content);
      }
    });
  }
}

const generator = (name, entry, { after, plugins = [], folder, make }) => {
  const program = nodeProgram(name, { [name]: entry }, { path: cache, filename: `${name}.cjs` }, false);
  return { ...program, dependencies: after, plugins: [...program.plugins, ...plugins, new Generate(folder, make)] };
};

/** What src/deploy adds to dist/: manifest, metadata and help of the functions, texts for administrators, checksums. */
const deploy = (build) => generator(build.development ? 'deploy-development' : 'deploy', './src/deploy/index.ts', {
  after: [build.development ? 'add-in-development' : 'add-in', 'runner'], plugins: underOwnNamespace(build.development), folder: build.dist, make: ({ generate }) => generate(build),
});

const workbenchFolder = path.join(cache, 'workbench');

const help = () => generator('help', './src/functions/help/index.ts', { after: ['workbench'], folder: workbenchFolder, make: ({ helpPages }) => helpPages() });

/** The stand-in Excel: its page, and the add-in's own page beside it with a host for office.js to talk to. */
function workbench() {
  return {
    ...shared('workbench', { production: false }),
    target: ['web', 'es2022'],
    entry: {
      workbench: './src/workbench/page/index.tsx',
      host: './src/workbench/frame/index.ts',
      taskpane: './src/taskpane/index.tsx',
      functions: './src/functions/runtime.ts',
    },
    output: { path: workbenchFolder, filename: '[name].js', chunkFilename: 'part-[id].js', clean: true },
    // Not minimized, which takes a minute, but with React as it is shipped: its checks for developers cost half a second of work for every key typed into the grid.
    optimization: { splitChunks: false, nodeEnv: 'production' },
    plugins: [
      new HtmlPlugin({ filename: 'index.html', template: at('src/workbench/page/index.html'), chunks: ['workbench'] }),
      panePage({ officeJs: OFFICE_JS.local, before: ['host.js'] }),
      new CopyPlugin({ patterns: [
        { from: at('assets/icons'), to: 'icons', noErrorOnMissing: true },
        { from: at('assets/samples/*.xlsx'), to: 'samples/[name][ext]', noErrorOnMissing: true },
      ] }),
    ],
  };
}

module.exports = (env = {}) => {
  if (env.workbench) return [workbench(), help()];
  const given = deployment();
  return [addIn(given), runner(), deploy({ root, dist: at('dist'), ...given })];
};
module.exports.workbenchFolder = workbenchFolder;
