import type { Host } from './host';
import { localeLanguage } from './locale';
import { run } from './run';
import { today } from './today';

const host: Host = {
  localeLanguage: localeLanguage(process.env),
  today,
  async print(chunks) {
    for (const chunk of chunks) await written(chunk);
  },
  tell(line) {
    process.stderr.write(`${line}\n`);
  },
};

/** A reader that closes the pipe early (head) has what it wanted. */
function endIfUnwanted(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
}

function written(chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(chunk, (error) => {
    if (!error) return resolve();
    endIfUnwanted(error);
    return reject(error);
  }));
}

// What else is wrong is told by whoever was writing.
process.stdout.on('error', endIfUnwanted);

void run(process.argv.slice(2), host).then((code) => {
  process.exitCode = code;
});
