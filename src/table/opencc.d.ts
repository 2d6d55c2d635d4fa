/** Pairs of a traditional character and its simplified form, a blank between them and a stroke between the pairs. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
