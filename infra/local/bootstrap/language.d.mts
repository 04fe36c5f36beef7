export function readerLanguage(env: NodeJS.ProcessEnv): 'vi' | 'en';
