import { createApi } from './create-api.js';
import { readSettings } from './settings.js';

const { listen, ...settings } = readSettings(process.env);
const api = await createApi(settings);
api.enableShutdownHooks();
await api.listen(listen.port, listen.host);
