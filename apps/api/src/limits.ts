/** How much an api takes on at once; what is above is refused at once, and in words. */
export interface ApiLimits {
  /** Requests under way, whoever makes them. */
  inFlight: number;
  /** Requests under way from one address: less than all, so that nobody shuts out everybody. */
  perAddress: number;
  /** Requests under way of one session. */
  perCaller: number;
  /** Open connections, those that rest included; one more is closed unanswered. */
  connections: number;
}

export const API_LIMITS: ApiLimits = {
  inFlight: 1_000,
  perAddress: 500,
  perCaller: 64,
  connections: 4_000,
};
