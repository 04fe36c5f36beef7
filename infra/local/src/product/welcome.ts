/** What a running product tells whoever started it. */
export interface Welcome {
  /** Without a path: `http://127.0.0.1:3000`. */
  api: string;
  temporal: string | undefined;
  world: { id: string; title: string };
  administrator: { username: string; password: string };
  rehearsalPassword: string;
  /** A member of the rehearsal with a task that waits. */
  cadre: string;
  unitHead: string;
}
