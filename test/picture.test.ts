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
