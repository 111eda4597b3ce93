import { connect, type AddressInfo, type Socket } from "node:net";
import { buildApp } from "../../server/app";
import { Role } from "../../server/features/accounts/role";
import { Files } from "../attachments/files";
import { testConfig, useDesk } from "../support/desk";
import { until } from "../support/until";

afterAll(() => {
  sockets.forEach((socket) => socket.destroy());
  files.remove();
});
const desk = useDesk();
const sockets: Socket[] = [];
let files: Files;
beforeAll(() => {
  files = new Files(desk);
});

/** A server that listens, and a connection to it that somebody uses as slowly as they like. */
async function listening(silence: number) {
  const app = await buildApp({ config: { ...testConfig, dataDir: files.dataDir }, dataSource: desk.app.desk.dataSource, clock: desk.app.desk.clock });
  const { server } = app.fastify;
  const shipped = [server.timeout, server.requestTimeout];
  server.timeout = silence;
  await app.fastify.listen({ host: "127.0.0.1", port: 0 });
  const { port } = server.address() as AddressInfo;
  const dawdling = (): Promise<Socket> =>
    new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(socket));
      socket.on("error", () => undefined);
      sockets.push(socket);
    });
  return { app, shipped, port, dawdling };
}

const ended = (socket: Socket): Promise<void> => new Promise((resolve) => (socket.destroyed ? resolve() : socket.once("close", () => resolve())));

test("fifty clients that never end their upload hold up nobody, are ended, and leave nothing behind", async () => {
  const { app, shipped, port, dawdling } = await listening(1_000);
  expect(shipped).toEqual([60_000, 300_000]);
  const token = await desk.builders.signIn(await desk.builders.anAccount(Role.OFFICE));
  const upload = [
    "POST /files HTTP/1.1",
    "Host: desk",
    `Authorization: Bearer ${token}`,
    "Content-Type: multipart/form-data; boundary=line",
    "Content-Length: 1000000",
    "",
    '--line\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7',
  ].join("\r\n");
  const slow = await Promise.all(Array.from({ length: 50 }, dawdling));
  slow.forEach((socket, i) => socket.resume().write(i % 2 === 0 ? upload : "POST /graphql HTTP/1.1\r\nHost: d")); // half of them not even end their headers
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, body: JSON.stringify({ query: "{ me { account { role } } }" }) });
  expect(await answer.json()).toEqual({ data: { me: { account: { role: "OFFICE" } } } });
  await Promise.all(slow.map(ended));
  await until(() => files.onDisk().length === 0);
  await app.fastify.close();
});
