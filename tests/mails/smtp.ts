import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** A mail that came, as the server got it. */
export interface Came {
  to: string[];
  raw: string;
}

/** A real SMTP server whose answers hang on the recipient's name: `gone-…` 550, `busy-…` 451 the first time, `slow-…` waits, `cut-…` takes the mail and hangs up once. */
export class TestSmtp {
  readonly came: Came[] = [];
  readonly #met = new Set<string>();
  readonly #server: SMTPServer;

  constructor({ login }: { login?: boolean } = {}) {
    this.#server = new SMTPServer({
      authOptional: login !== true,
      disabledCommands: ["STARTTLS", ...(login ? [] : (["AUTH"] as const))],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(Object.assign(new Error("Authentication failed"), { responseCode: 535 })),
      onRcptTo: ({ address }, _session, done) => {
        if (address.startsWith("gone-")) return done(Object.assign(new Error("5.1.1 No such user here"), { responseCode: 550 }));
        if (address.startsWith("busy-") && this.#first(address)) return done(Object.assign(new Error("4.7.1 Greylisted, try again later"), { responseCode: 451 }));
        return done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => this.#take(session, Buffer.concat(chunks).toString("utf8"), done));
      },
    });
  }

  #first(address: string): boolean {
    const first = !this.#met.has(address);
    this.#met.add(address);
    return first;
  }

  #take({ envelope }: SMTPServerSession, raw: string, done: (error?: Error | null) => void): void {
    const to = envelope.rcptTo.map(({ address }) => address);
    const [address = ""] = to;
    this.came.push({ to, raw });
    if (address.startsWith("cut-") && this.#first(address)) {
      const { connections } = this.#server as unknown as { connections: Set<{ _socket: Socket }> };
      for (const { _socket: socket } of connections) socket.destroy();
      return;
    }
    setTimeout(() => done(), address.startsWith("slow-") ? 1_200 : 0);
  }

  async listen(): Promise<string> {
    const server = this.#server.listen(0, "127.0.0.1");
    await new Promise((ready) => server.once("listening", ready));
    return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}
