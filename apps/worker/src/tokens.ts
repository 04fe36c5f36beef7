/** What is injected that is no class of ours. */
export const STORE = Symbol('store');
export const BUS = Symbol('bus');
export const PUBLISHER = Symbol('publisher');
