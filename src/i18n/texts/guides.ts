import type { Text } from '../sentence';

/** The help pages of the pane's own pages. What stands in braces is a label of the pane. */
export const guideTexts = {
  link: { zh: '使用说明', en: 'Help' },
  guides: { zh: '窗格里的三页', en: 'Three pages of the pane' },
  title: { zh: '{name} - 奖梯使用说明', en: '{name} - Payladder help' },

  payTitle: { zh: '按期发放', en: 'Paying a period' },
  paySays: {
    zh: '订单表全年往下加，每月（周、季）发一次：到这一期末应发的，减去以前已发的，就是这次发的。谁也不会重发，没有改动的也不会被扣回。',
    en: 'The table of orders grows all year and is paid month by month (or by week, by quarter): what is owed up to the end of the period, less what was paid before, is due now. Nothing is paid twice, and nothing is taken back that nobody changed.',
  },
  payHow: { zh: '怎样发一期', en: 'How a period is paid' },
  pay1: { zh: '选好方案和表格，在“{figures}”一步把“{kind}”改为“{month}”。“{period}”默认是下一个还没发的。', en: 'Choose scheme and tables, and under “{figures}” set “{kind}” to “{month}”. “{period}” is the next one that is not paid yet.' },
  pay2: { zh: '看一眼以前的发放：工作簿里登记过的会自动列出；发放表在别的文件里的，用“{openPaid}”读进来。工作簿里什么都没有时会问一次：以前没有发过，还是都已结清。', en: 'Look at what was paid before: what this workbook has registered is listed; payouts that stand in other files are read by “{openPaid}”. Where there is nothing it asks once: was nothing paid yet, or is all of it settled?' },
  pay3: { zh: '“{result}”一步列出本期应发、补发和扣回，每一笔差额都说明原因和行号。表里改一个数，这里随即更新，不用从头来。', en: '“{result}” lists what is regular, late and taken back; each difference says why, with its rows. Correct a cell in the sheet, and this follows without starting over.' },
  pay4: { zh: '有异议的用“{hold}”，数额不对的用“{correct}”，表外的用“{addLine}”。都要写原因和决定人，并记在工作表“调整”里，以后解除或撤回也在那里。', en: 'What is disputed is put off by “{hold}”, a wrong amount is set right by “{correct}”, and what stands in no table is added by “{addLine}”. Each asks for a reason and who decided; all of it stands on the sheet “Adjustments”, where it is released or withdrawn too.' },
  pay5: { zh: '“{apply}”一步写入发放表，并登记为草稿。草稿不算已发：到“{runs}”里提交、批准之后才算。', en: '“{apply}” writes the payout sheets and registers them as a draft. A draft does not count: under “{runs}” it is submitted and approved, and counts from then on.' },
  payTold: { zh: '会拦下来的情况', en: 'What it stops at' },
  payTold1: { zh: '这一期已经发过：只发差额，并先告诉您。', en: 'The period was paid already: only differences are paid, and you are told first.' },
  payTold2: { zh: '更早的一期还是草稿或待批准：先批准或删除它。', en: 'An earlier period is still a draft or submitted: approve or drop it first.' },
  payTold3: { zh: '更晚的一期已经批准：这一期已结清，差额计入下一期。', en: 'A later period is approved: this one is closed, and its differences are booked in the next.' },
  payTold4: { zh: '以前的发放表被改过或不见了：打开原来的文件，或确认改后的数就是实际发放的。', en: 'Sheets of an earlier payout were changed or are gone: open its file, or say that the changed figures are what was paid.' },

  runsSays: {
    zh: '列出本工作簿里按期发放的每一次：状态、合计、谁在哪天经手，并逐格核对有没有被改过。改动了工作表，这一页自动更新。',
    en: 'Lists every payout of a period in this workbook: its state, what it comes to, who did what on which day; and holds every cell against its fingerprint. When sheets change, the page follows by itself.',
  },
  runsStates: { zh: '四个状态', en: 'Four states' },
  runsDraft: { zh: '草稿、已提交：不算已发，可以删除，也可以重新生成来替换。', en: 'Draft and submitted: does not count yet; it may be dropped, or replaced by writing it again.' },
  runsApproved: { zh: '已批准：数额锁定，从此算作已发，以后各期只补发或扣回差额。', en: 'Approved: its figures are locked; from now on it counts, and later periods book the differences.' },
  runsPaid: { zh: '已付款：钱已经付出。', en: 'Paid: the money has left.' },
  runsHow: { zh: '能做什么', en: 'What can be done' },
  runs1: { zh: '“{submit}”“{approve}”“{pay}”：填经办人和日期，状态只能一步一步往下走。', en: '“{submit}”, “{approve}”, “{pay}”: give who and when; states are taken one by one.' },
  runs2: { zh: '“{again}”：重新核对每一格；改过的单元格会逐个列出原来的数和现在的数，点一下就到那一格。', en: '“{again}”: every cell is checked once more; those that were changed are listed with what stood there, and lead to the cell.' },
  runs3: { zh: '“{confirmRow}”：登记簿里的一行被手改过，确认它现在是对的。', en: '“{confirmRow}”: a row of the register was changed by hand, and somebody says that it is right.' },
  runs4: { zh: '“{compare}”：逐人、逐条看两次发放差在哪里。', en: '“{compare}”: where two payouts differ, by person and line.' },
  runs5: { zh: '删除了发放表也不会重发：登记簿记得这一次，会要您打开它的文件。', en: 'Deleting its sheets does not make a payout paid twice: the register remembers it and asks for its file.' },

  modelSays: {
    zh: '公布方案之前先算一算：要花多少、谁多拿、谁少拿、有没有漏洞、有多大把握、哪个比例符合预算。用的是选好的方案和表格，不写入任何东西；每个成本都与照样发放的结果逐分一致。',
    en: 'Before a scheme is announced: what it costs, who gains and loses, where it can be gamed, how sure that is, and which rate meets the budget. It works on the scheme and tables chosen, writes nothing, and each cost is to the cent what a payout would come to.',
  },
  modelBudget: { zh: '哪个比例符合预算、谁少拿', en: 'Which rate meets a budget, and who loses' },
  model1: { zh: '选好方案，从“{more}”里打开“{model}”。', en: 'Choose a scheme and open “{model}” under “{more}”.' },
  model2: { zh: '填“{budget}”，按“{find}”：得到符合预算的最大整值，以及再大一步要多少钱；它成为一个新的情景。', en: 'Give the “{budget}” and press “{find}”: the largest round value within it, and what one step on would cost. It becomes a scenario of its own.' },
  model3: { zh: '按“{whoLoses}”：逐人列出少拿多少；“{wholeAsk}”算出要多卖多少才补得回来。', en: 'Press “{whoLoses}”: everybody who gets less, by how much; “{wholeAsk}” tells how much more they would have to sell.' },
  modelMore: { zh: '还能看什么', en: 'What else there is' },
  model4: { zh: '拖动参数，成本随手就变；“{add}”可以并排比较几种改法。', en: 'Move a figure, and the cost follows; “{add}” puts several changes side by side.' },
  model5: { zh: '“{whatIf}”：销售是现在的 80%–120% 时花多少，每个参数影响多大，两个参数一起变。', en: '“{whatIf}”: the cost at 80 to 120 % of the sales, how much each figure matters, and two of them at once.' },
  model6: { zh: '“{risk}”：填明年销售的低、最可能、高，看成本的范围和超预算的可能。', en: '“{risk}”: give low, likely and high sales, and see the range of the cost and the chance to go over budget.' },
  model7: { zh: '“{checks}”：哪里差一分就少拿一截、卖得多反而少拿、多卖也不多拿。红色的要先确认，才能用于发放。', en: '“{checks}”: where a cent less costs a lot, where more sales earn less or no more. What is told in red is acknowledged before it can be paid.' },
  model8: { zh: '“{afterwards}”：方案执行之后，选实际的销售，看之前、测算所说、实际各是多少。', en: '“{afterwards}”: once the scheme has run, choose the sales that came and see before, what the model had said, and what came.' },
  model9: { zh: '“{use}”把参数带到发放；“{write}”把全部结果写成带图表的工作表；情景可以存进工作簿，也可以导出成文件，里面没有奖金和销售数据。', en: '“{use}” takes the figures to the payout; “{write}” writes all of it as sheets with charts; scenarios are kept in the workbook or go out as a file, without pay or sales.' },
} satisfies Record<string, Text>;
