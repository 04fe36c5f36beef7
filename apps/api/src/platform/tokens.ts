/** What is injected that is no class of ours. */
export const SETTINGS = Symbol('SETTINGS');
export const TEMPORAL = Symbol('TEMPORAL');
