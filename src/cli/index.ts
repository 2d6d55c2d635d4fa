import { dayOf, type Day } from '../calendar';
import type { Host } from './host';
import { localeLanguage } from './locale';
import { run } from './run';

const host: Host = {
  localeLanguage: localeLanguage(process.env),
  today,
  async print(chunks) {
    for (const chunk of chunks) if (!process.stdout.write(chunk)) await drained();
  },
  tell(line) {
    process.stderr.write(`${line}\n`);
  },
};

function today(): Day {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new RangeError('The clock shows no day of the calendar.');
  return day;
}

function drained(): Promise<void> {
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

// A reader that closes the pipe early (head) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

void run(process.argv.slice(2), host).then((code) => {
  process.exitCode = code;
});
