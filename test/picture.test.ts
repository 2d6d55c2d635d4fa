import { circles } from './lint/circles.mjs';
import { drawnIn, importsOf, READMES, rooms } from './lint/picture.mjs';

// The picture of the house (README) against what the imports say. `npm run picture` draws it anew.

const { pure, hosts } = rooms();
const listed = { ...pure, ...hosts };
const order = Object.keys(listed);

test('a room knows those before it and no others, and none that is not listed', () => {
  expect(importsOf(order)).toEqual(listed);
  expect(order.filter((room, at) => listed[room]?.some((other) => order.indexOf(other) >= at || order.indexOf(other) < 0))).toEqual([]);
});

test.each(READMES)('%s draws the house as it is', (readme) => {
  const drawn = drawnIn(readme);
  expect(Object.keys(drawn)).toEqual(order);
  expect(drawn).toEqual(listed);
});

test('files need each other in no circle, but where what they describe holds itself', () => {
  // Conditions compare expressions, and expressions look at rows under conditions; a worksheet of Excel has ranges and tables, which have their worksheet.
  const holdThemselves = ['scheme/grammar/', 'scheme/said/', 'workbench/protocol/objects/'];
  expect(circles().filter((circle) => !holdThemselves.some((folder) => circle.every((file) => file.startsWith(folder))))).toEqual([]);
});
