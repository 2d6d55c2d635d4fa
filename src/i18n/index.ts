export * from './language';
export * from './problem';
export * from './sentence';
