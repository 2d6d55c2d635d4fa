import type { Text } from '..';

/** What a model says when it cannot do what it is asked. */
export const modelTexts = {
  unknownParameter: { zh: '方案“{scheme}”没有参数“{path}”，可用：{names}。', en: 'The scheme “{scheme}” has no parameter “{path}”; it has: {names}.' },
  unknownParameterNear: { zh: '方案“{scheme}”没有参数“{path}”，是不是“{near}”？', en: 'The scheme “{scheme}” has no parameter “{path}”; did you mean “{near}”?' },
  unknownPart: { zh: '参数路径“{path}”走不通：“{place}”下面只有 {parts}。', en: 'The path “{path}” leads nowhere: “{place}” has only {parts}.' },
  wantsPart: { zh: '“{path}”是一张表，请指明其中一个数，如 {parts}。', en: '“{path}” is a table; name one figure in it, such as {parts}.' },
  noFurtherPart: { zh: '参数路径“{path}”走不通：“{place}”是单个值，没有下一级。', en: 'The path “{path}” leads nowhere: “{place}” is a single value.' },
  noSuchColumn: { zh: '{path}：销售表没有可用的列“{field}”，可用：{fields}。', en: '{path}: the sales table has no column “{field}” that could be used here; it has: {fields}.' },
  badGrid: { zh: '参数“{path}”的取值范围内没有步长 {step} 的整倍数，请调整范围或步长。', en: 'Between the bounds of “{path}” there is no multiple of the step {step}: change the bounds or the step.' },
  impossible: { zh: '没有取值能控制在预算 {budget} 以内：“{path}”取 {value} 时成本最低，也要 {cost}；最高为取 {mostValue} 时的 {mostCost}。', en: 'No value keeps the budget of {budget}: even at {path} = {value}, where it costs least, it costs {cost}; most it costs at {mostValue}: {mostCost}.' },
  badLevel: { zh: '销售水平应满足 0 < 低 ≤ 可能 ≤ 高（相对于表中的销售，如 92%、104%、115%）。', en: 'The level of sales must be 0 < low ≤ likely ≤ high, as parts of the sales in the table (such as 92 %, 104 %, 115 %).' },
} satisfies Record<string, Text>;

/** What is said of a file of scenarios. */
export const modelFileTexts = {
  whole: { zh: '测算文件', en: 'The file of scenarios' },
  part: { zh: '测算文件的 {path}', en: 'The scenarios\' {path}' },
  at: { zh: '测算文件的 {path}：{what}', en: 'The scenarios\' {path}: {what}' },
  outside: { zh: '应在 {least} 到 {most} 之间，而不是 {value}。', en: 'must be from {least} to {most}, not {value}.' },
  wholeNumber: { zh: '应为 {least} 到 {most} 的整数。', en: 'must be a whole number from {least} to {most}.' },
  wantsDay: { zh: '应为日期，写成 2026-07-01 的样子。', en: 'must be a date such as 2026-07-01.' },
  scenarioTwice: { zh: '情景“{id}”出现了两次，请换一个名字。', en: 'the scenario “{id}” is there twice; call one of them something else.' },
  unknownScenario: { zh: '没有情景“{id}”，只有：{ids}。', en: 'there is no scenario “{id}”, only: {ids}.' },
  likeCycle: { zh: '情景“{id}”绕了一圈又像它自己。', en: 'the scenario “{id}” is like itself, by way of others.' },
  schemeOrPlan: { zh: '情景“{id}”要有 scheme、plan 或 like 之一（scheme 和 plan 不能都有）。', en: 'the scenario “{id}” needs a scheme, a plan, or another to be like (scheme and plan not both).' },
  paramsOfPlan: { zh: '情景“{id}”是组合方案，params 要写在 plan 的各个方案里。', en: 'the scenario “{id}” is a plan: params belong to its schemes.' },
  noRan: { zh: '文件没有说实际采用了哪个情景（ran），无法做事后评估。', en: 'the file does not say which scenario ran, so that nothing can be looked at afterwards.' },
  noBudget: { zh: '文件没有给出 budget。', en: 'the file gives no budget.' },
  valuesOrRange: { zh: '要有 values，或 from、to、step 三个都有（step 大于 0，最多 1000 个值）。', en: 'needs values, or from, to and step together (a step above 0, at most 1,000 values).' },
  unknownScheme: { zh: '没有方案“{id}”：请写内置方案的编号，或直接写出方案。', en: 'there is no scheme “{id}”: give the id of a preset, or the scheme itself.' },
  unknownPerson: { zh: '表中没有“{person}”。', en: 'nobody in the tables is called “{person}”.' },
  personTaken: { zh: '“{person}”已在表中，新人请用别的名字。', en: '“{person}” is in the tables already; give the new person another name.' },
  unknownTeam: { zh: '没有团队“{team}”；写成 team:团队名。', en: 'there is no team “{team}”; it is written team:NAME.' },
  nobodyInTeam: { zh: '“{person}”的团队里没有其他人卖过东西，无法分摊。', en: 'nobody else of the team of “{person}” sold anything, so nobody can take over.' },
  noSales: { zh: '没有销售表，无法改动销售。', en: 'without a sales table no sales can be changed.' },
  noNewCustomers: { zh: '表中没有新客户的首单可以照着增加。', en: 'the table has no first order of a new customer to go by.' },
} satisfies Record<string, Text>;
