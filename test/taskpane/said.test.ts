import { say } from '../../src/i18n';
import { presetById } from '../../src/presets';
import { paragraphText } from '../../src/scheme';
import { saidBack } from '../../src/taskpane/state/said';

const scheme = presetById('upgrade-increment');

/** What the pane says of the scheme with a rate as it is typed. */
function said(rate: string): string {
  if (scheme === undefined) throw new Error('The preset is not there.');
  return saidBack([], scheme, { rate: { kind: 'text', text: rate } }).paragraphs.map((paragraph) => say(paragraphText(paragraph), 'en')).join(' ');
}

test('the pane says a scheme back with the figures in its form, also while they are being typed', () => {
  expect(said('7%')).toContain('"Rate on the increase" (7 %)');
  expect(said('often')).toContain('"Rate on the increase" (not set)');
});
