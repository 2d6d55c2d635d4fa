import fc from 'fast-check';
import { CellError } from '../../../src/functions/cell-error';
import { callable } from '../../../src/functions/call';
import { FUNCTIONS } from '../../../src/functions/library';
import { success } from '../../../src/i18n';
import { functionTexts } from '../../../src/i18n/texts/functions';
import { PRESETS } from '../../../src/presets';
import { must, mustBeSaid, type Target } from '../law';
import { OF_CELLS, texts } from '../texts';

interface Call {
  readonly id: string;
  readonly given: readonly unknown[];
}

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3000 }) }, { weight: 2, arbitrary: fc.double() }, { weight: 3, arbitrary: fc.constantFrom<unknown>(null, '', 0, 1, 2, 0.05, true, false, 45352, '>1000', '5%', 'slab', 'above') },
  { weight: 1, arbitrary: texts(OF_CELLS, 3) }, { weight: 1, arbitrary: fc.constantFrom<unknown>({ code: '#N/A' }, { type: 'Error' }, undefined, NaN, Infinity, 1e300, 1e-300) },
);
const block = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 })).chain(([height, width]) => fc.array(
  fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height },
));
const tiers = fc.array(fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: -5, max: 40 })), { minLength: 1, maxLength: 4 }).map((steps) => {
  let bound = -1;
  return steps.map(([step, rate]) => [(bound += step), rate / 100]);
});
const SALES = [['日期', '销售员', '客户', '推荐人', '团队', '金额', '数量', '工时', '目标', '状态'], [45352, '张三', '甲', '李四', '一队', 1000, 2, 3, 900, ''], [45383, '李四', '乙', '张三', '二队', 20000, 5, 1, null, '退款']];
const argument = fc.oneof(
  { weight: 3, arbitrary: block }, { weight: 2, arbitrary: tiers }, { weight: 3, arbitrary: cell },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(SALES, ...PRESETS.map(({ id }) => id), [], [[]]) },
);

function mustBeCell(value: unknown): void {
  must((typeof value === 'number' && Number.isFinite(value)) || typeof value === 'string' || typeof value === 'boolean' || value instanceof CellError, `A cell shows ${String(value)}.`);
}

/** Functions called with whatever cells may hold: each cell is answered with a value or with an error that says why. */
export const functions: Target<Call> = {
  inputs: fc.constantFrom(...FUNCTIONS).chain(({ id, parameters }) => fc.record({ id: fc.constant(id), given: fc.tuple(...parameters.map(() => argument)) })),
  async holds({ id, given }) {
    const definition = FUNCTIONS.find((each) => each.id === id);
    if (definition === undefined) throw new Error(`There is no function ${id}.`);
    const call = callable(definition, {
      language: () => 'zh', keptSchemes: () => Promise.resolve(success([])), dateSystem: () => 1900,
      error(error, message) {
        must(error.sentence.text !== functionTexts.unexpected, message);
        mustBeSaid(error.sentence, given.flat(3).map(String).join(' '));
        return error;
      },
    });
    const answer = Promise.resolve().then(() => call(...given)).catch((error: unknown) => {
      if (error instanceof CellError) return error;
      throw error;
    });
    const result = await answer;
    if (!Array.isArray(result)) return mustBeCell(result);
    const [first]: unknown[] = result;
    for (const row of result) {
      must(Array.isArray(row) && Array.isArray(first) && row.length === first.length, 'A block has rows of several lengths.');
      row.forEach(mustBeCell);
    }
  },
  shown: ({ id, given }) => `${id}(${given.map((each) => JSON.stringify(each) ?? 'undefined').join(', ')})`,
};
