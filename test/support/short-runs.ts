/** Runs end after so few events that every test that lasts goes through several of them. */
export const SHORT_RUNS = { 'limit.historyCount.suggestContinueAsNew': 150 };
