// The icons for the tests: each comes from its own file, when it is first asked for, where the package's index loads the 18 MB of all.
const others = { ...require('@fluentui/react-icons/utils'), ...require('@fluentui/react-icons/providers') };

/** The file that has an icon of this name: ChevronDown20Regular is in chevron-down. */
const fileOf = (name) => name.replace(/\d*(Regular|Filled|Color|Light)$/, '').replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();

module.exports = new Proxy(others, {
  get: (_, name) => (typeof name === 'symbol' || name in others ? others[name] : require(`@fluentui/react-icons/svg/${fileOf(name)}`)[name]),
});
