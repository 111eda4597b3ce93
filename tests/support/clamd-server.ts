import { createServer, type Server, type Socket } from "node:net";
import { quietPort } from "../../server/database/embedded/port";

/** The text every scanner finds and no program is (eicar.org); in two parts, or scanners find this file. */
export const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

/** What it does instead of looking. */
type Mood = "looks" | "hangs" | "breaks off" | "talks nonsense";

/** A scanner elsewhere: speaks INSTREAM as clamd(8) has it, and finds the test text. None of the desk's own code is in it. */
export class ClamdServer {
  #server: Server | undefined;
  readonly #sockets = new Set<Socket>();
  mood: Mood = "looks";
  /** As StreamMaxLength in clamd.conf. */
  longest = 30 * 1_048_576;
  /** Hangs up on what is longer, so that its word for it is lost on the way. */
  abrupt = false;
  /** How many contents it has looked at. */
  looked = 0;

  /** Without a port it has one from the first start on. */
  constructor(public port = 0) {}

  /** At the same port each time. */
  async start(): Promise<this> {
    this.port ||= await quietPort();
    const server = createServer((socket) => this.#listen(socket));
    this.#server = server;
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(this.port, "127.0.0.1", resolve));
    return this;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve(undefined)));
  }

  #listen(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket)).on("error", () => undefined);
    let unread = Buffer.alloc(0);
    let content = Buffer.alloc(0);
    let greeted = false;
    let said = false;
    const say = (text: string): void => {
      said = true;
      socket.end(`${text}\0`);
    };
    socket.on("data", (piece) => {
      if (said || this.mood === "hangs") return;
      if (this.mood === "breaks off") return void socket.destroy();
      unread = Buffer.concat([unread, piece]);
      if (!greeted) {
        if (unread.length < 10) return;
        if (unread.subarray(0, 10).toString("latin1") !== "zINSTREAM\0") return say("UNKNOWN COMMAND");
        greeted = true;
        unread = unread.subarray(10);
      }
      while (unread.length >= 4) {
        const length = unread.readUInt32BE(0);
        if (length === 0) {
          this.looked += 1;
          if (this.mood === "talks nonsense") return say("stream: OK, I think");
          return say(content.includes(EICAR) ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK");
        }
        if (content.length + length > this.longest) return this.abrupt ? void socket.resetAndDestroy() : say("INSTREAM size limit exceeded. ERROR");
        if (unread.length < 4 + length) return;
        content = Buffer.concat([content, unread.subarray(4, 4 + length)]);
        unread = unread.subarray(4 + length);
      }
    });
  }
}
