export { openExcel, type OpenExcel } from './open';
