/** Where the first version of the contract lies. */
export const V1 = 'api/v1';
