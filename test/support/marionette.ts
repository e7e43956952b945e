import { connect, type Socket } from 'node:net';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Packet = [
  type: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
];

/** Firefox's own remote protocol: TCP, each packet JSON with its length and a colon before it. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #rest = Buffer.alloc(0);

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.on('data', (data) => this.#read(data));
    this.#socket.on('error', () => this.#end());
    this.#socket.on('close', () => this.#end());
  }

  send(name: string, params: object = {}): Promise<unknown> {
    const id = this.#next++;
    const packet = JSON.stringify([0, id, name, params]);
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(new Error(`${name}: ${error.message}`));
      this.#waiting.set(id, { resolve, reject: fail });
      this.#socket.write(`${Buffer.byteLength(packet)}:${packet}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(data: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (;;) {
      const colon = this.#rest.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#rest.subarray(0, colon).toString());
      if (this.#rest.length < end) return;
      const packet: unknown = JSON.parse(this.#rest.subarray(colon + 1, end).toString());
      this.#rest = this.#rest.subarray(end);
      // The first packet is a greeting, the only one that is no list.
      if (Array.isArray(packet)) this.#take(packet as Packet);
    }
  }

  #take([, id, error, result]: Packet): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  #end(): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error('Firefox has ended'));
    this.#waiting.clear();
  }
}
