/** The name that stands before every function, with a point between. */
export const NAMESPACE = 'PAY';
