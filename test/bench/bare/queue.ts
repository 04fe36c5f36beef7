/** Where the bare workflows wait, apart from the product's. */
export const BARE_QUEUE = 'bench-bare';
