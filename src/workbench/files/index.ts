export { readBook } from './read';
export { writeBook } from './write';
