import { createServer, type Server, type Socket, connect } from 'node:net';

/** One way through: the client's side, and ours towards the server. */
interface Way {
  client: Socket;
  server: Socket;
}

/**
 * Stands between our services and an engine on this machine, and can be a bad network. What it cuts
 * is reset, as where a cable or a firewall failed; nothing that passed is ever changed.
 */
export class TcpProxy {
  private readonly ways = new Set<Way>();
  private listener: Server | undefined;
  private stalled = false;

  constructor(
    readonly port: number,
    private readonly target: number,
  ) {}

  /** Lets connections through, as before every fault. */
  async open(): Promise<void> {
    const listener = createServer((client) => this.accept(client));
    this.listener = listener;
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject);
      listener.listen({ port: this.port, host: '127.0.0.1' }, resolve);
    });
  }

  /** Cuts every connection; new ones are let through. */
  cut(): void {
    for (const { client, server } of this.ways) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
    this.ways.clear();
  }

  /** Cuts every connection and refuses new ones, until `open`. */
  async refuse(): Promise<void> {
    const closed = new Promise((resolve) => this.listener?.close(resolve));
    this.cut();
    await closed;
    this.listener = undefined;
  }

  /** Swallows nothing and passes nothing on, old connections and new, until `flow`. */
  stall(): void {
    this.stalled = true;
    for (const way of this.ways) hold(way);
  }

  flow(): void {
    this.stalled = false;
    for (const way of this.ways) pass(way);
  }

  /**
   * The server's side of every connection ends and no client is told: what they still send is lost.
   * New connections are let through.
   */
  halfOpen(): void {
    for (const { client, server } of this.ways) {
      client.unpipe(server);
      server.unpipe(client);
      server.removeAllListeners('close');
      server.resetAndDestroy();
      client.resume();
    }
  }

  async close(): Promise<void> {
    if (this.listener) await this.refuse();
    this.cut();
  }

  private accept(client: Socket): void {
    const server = connect({ port: this.target, host: '127.0.0.1' });
    const way = { client, server };
    this.ways.add(way);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined); // its `close` follows
      socket.on('close', () => {
        this.ways.delete(way);
        other.destroy();
      });
    }
    if (!this.stalled) pass(way);
  }
}

function pass({ client, server }: Way): void {
  client.pipe(server);
  server.pipe(client);
}

/** Unpiped sockets read no more, so that the sender's own buffers fill up. */
function hold({ client, server }: Way): void {
  client.unpipe(server).pause();
  server.unpipe(client).pause();
}
