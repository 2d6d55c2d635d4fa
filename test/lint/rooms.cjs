// The lint rule of the house: a room knows the rooms that src/rooms.json names beside it, and enters them by their index or by a door listed there.
const path = require('path');
const { pure, hosts, doors } = require('../../src/rooms.json');

const source = path.resolve(__dirname, '../../src');
const knows = { ...pure, ...hosts };

/** The room that a file lies in, and the way within it. */
function placeOf(file) {
  const [room, ...inside] = path.relative(source, file).split(path.sep);
  return { room, inside: inside.join('/') };
}

const isDoor = ({ room, inside }) => inside === '' || (doors[room] ?? []).some((door) => new RegExp(`^${door}$`).test(inside));

module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unknown: 'src/{{from}} must not know src/{{to}}: dependencies point one way (src/rooms.json).',
      deep: 'src/{{to}} is entered by its index: what other rooms need of it belongs there.',
    },
  },
  create(context) {
    const from = placeOf(context.filename).room;
    const look = ({ source: asked }) => {
      if (typeof asked?.value !== 'string' || !asked.value.startsWith('.')) return;
      const to = placeOf(path.resolve(path.dirname(context.filename), asked.value));
      if (to.room === from || to.room === '..') return;
      if (!(knows[from] ?? []).includes(to.room)) context.report({ node: asked, messageId: 'unknown', data: { from, to: to.room } });
      else if (!isDoor(to)) context.report({ node: asked, messageId: 'deep', data: { to: to.room } });
    };
    return { ImportDeclaration: look, ImportExpression: look, ExportNamedDeclaration: look, ExportAllDeclaration: look };
  },
};
