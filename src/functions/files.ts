import { helpPages } from './help';
import { metadata } from './metadata';

/** What is served beside functions.js, by path: the metadata in both languages and the help pages. `url` is the address served from. */
export function functionFiles(url: string): Record<string, string> {
  return {
    'functions.json': `${JSON.stringify(metadata('en', url), null, 2)}\n`,
    'functions.zh-CN.json': `${JSON.stringify(metadata('zh', url), null, 2)}\n`,
    ...helpPages(),
  };
}
