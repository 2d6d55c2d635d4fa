// Makes the sample files of this folder, the same on every run: node assets/samples/make.mjs [folder]
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chineseSheets } from './make/chinese.mjs';
import { csvOf, gbkOf } from './make/csv.mjs';
import { englishSheets } from './make/english.mjs';
import { workbookOf } from './make/workbook.mjs';

const folder = process.argv[2] ?? path.dirname(fileURLToPath(import.meta.url));
const chinese = chineseSheets();
const text = csvOf(chinese[0]);

await writeFile(path.join(folder, 'sales-zh.xlsx'), await workbookOf(chinese, { name: '微软雅黑', size: 10 }));
await writeFile(path.join(folder, 'sales-en.xlsx'), await workbookOf(englishSheets(), { name: 'Calibri', size: 11 }));
await writeFile(path.join(folder, 'sales-zh.csv'), `\ufeff${text}`);
await writeFile(path.join(folder, 'sales-zh-gbk.csv'), gbkOf(text));
