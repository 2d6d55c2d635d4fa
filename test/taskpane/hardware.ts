/** A scheme with a column of its own, values from days on, a decision table, shared credits and a condition on who receives. */
export const hardware = {
  language: 2, id: 'hardware', version: '1', name: { zh: '五金提成', en: 'Hardware commission' }, description: { zh: '毛利提成', en: 'Commission on margin' },
  period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: [
    'person', 'amount', { people: 'role', optional: true }, { own: 'line', type: 'word', label: { zh: '品类', en: 'Line' }, headers: ['品类'] },
    { own: 'margin', type: 'amount', signed: true, label: { zh: '毛利', en: 'Margin' }, headers: ['毛利'] },
  ],
  credit: { cell: 'person' },
  takesPart: [{ field: 'role', in: ['销售'] }],
  parameters: [
    { name: 'share', type: 'rate', dated: 'row', label: { zh: '毛利比例', en: 'Rate on margin' }, default: [{ value: '5%' }, { from: '2024-07-01', value: '6%' }] },
    {
      name: 'rates', type: 'table', value: 'rate', hit: 'unique', label: { zh: '销售比例表', en: 'Table of rates' },
      columns: [{ name: 'product', label: { zh: '品类', en: 'Product' }, holds: 'words' }, { name: 'size', label: { zh: '单笔金额', en: 'Order size' }, holds: 'figures' }],
      default: [{ product: '门锁', size: '<1000', value: '1%' }, { product: '门锁', size: { atLeast: 1000 }, value: '2%' }, { product: ['合页', '螺丝'], value: '3%' }],
    },
  ],
  components: [
    { id: 'margin', label: { zh: '毛利提成', en: 'Commission on margin' }, each: 'row', rule: { formula: { times: [{ sum: 'margin' }, '$share'] } } },
    { id: 'sales', label: { zh: '销售提成', en: 'Commission on sales' }, each: 'row', rule: { formula: { times: [{ sum: 'amount' }, { decide: '$rates', by: [{ column: 'product', field: 'line' }, { column: 'size', value: { sum: 'amount' } }] }] } } },
  ],
};
