/** The same in the build that goes with the development manifest: two add-ins with functions of one name would spoil each other. */
export const NAMESPACE = 'PAY_DEV';
