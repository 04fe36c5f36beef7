/**
 * The reader's language: Vietnamese unless the environment asks for English.
 * @param {NodeJS.ProcessEnv} env
 * @returns {'vi' | 'en'}
 */
export function readerLanguage(env) {
  const wished = env.NENEP_LANG || env.LANG || '';
  return wished.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
