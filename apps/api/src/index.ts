export { createApi } from './create-api.js';
export { type ApiSettings, readSettings } from './settings.js';
export { newToken, tokenHash } from './session/tokens.js';
