import { listenForMetrics, startTracing, watchProcess } from '@nenep/telemetry';
import { createApi } from './create-api.js';
import { readSettings } from './settings.js';

const { listen, metrics, ...settings } = readSettings(process.env);
watchProcess();
startTracing('nenep-api');
const api = await createApi(settings);
api.enableShutdownHooks();
await api.listen(listen.port, listen.host);
if (metrics) await listenForMetrics(metrics);
