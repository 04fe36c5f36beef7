/* Ends with 0 where the service of this container says that it can do its work, else with 1. */
const patience = AbortSignal.timeout(4_000);
const answer = await fetch(process.env.NENEP_HEALTH_URL, { signal: patience }).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
