// npm start: installs what is missing, builds the workbench, serves it to this machine and prints the address. Plain JavaScript, so that it runs before
// anything is installed.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './serve/browser.mjs';
import { installMissing } from './serve/install.mjs';
import { serve } from './serve/server.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const require = createRequire(import.meta.url);

function stopWith(message) {
  console.error(message);
  process.exit(1);
}

function build(config) {
  const webpack = require('webpack');
  const compiler = webpack(config);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true, colors: false })));
        else resolve(undefined);
      });
    });
  });
}

function portWanted() {
  const { PORT = '3000' } = process.env;
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65535) stopWith(`PORT must be a port number, and it is "${PORT}" / PORT 必须是端口号，现在是“${PORT}”`);
  return Number(PORT);
}

async function start() {
  const port = portWanted();
  if (!installMissing(root)) stopWith('The packages could not be installed; npm says why above. / 依赖安装失败，原因见上方 npm 的输出。');
  console.log('Building the workbench / 正在构建工作台 …');
  const configuration = require(join(root, 'webpack.config.js'));
  await build(configuration({ workbench: true }));
  const server = await serve([
    ['/office/', join(root, 'node_modules', '@microsoft', 'office-js', 'dist')],
    ['/', configuration.workbenchFolder],
  ], port);
  const address = `http://localhost:${server.address().port}/`;
  console.log(`Payladder workbench / 奖梯工作台: ${address}\nCtrl-C stops it / 按 Ctrl-C 停止。`);
  openBrowser(address);
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

start().catch((error) => stopWith(error.code === 'EADDRINUSE'
  ? `Port ${error.port} is in use; choose another with PORT=3001 npm start. / 端口 ${error.port} 已被占用，请用 PORT=3001 npm start 换一个端口。`
  : error.message));
