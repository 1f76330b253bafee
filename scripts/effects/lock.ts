import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stop } from './command.ts';
import { realPlace } from './real-place.ts';

const shortest = 100; // milliseconds
/** A process at work takes no connections, and where the socket is a file each look leaves one: too many, and it seems dead. */
const longest = 2000; // milliseconds
/** As long as others wait while collections are written: that ends soon, a build does not. */
export const writing = 60_000; // milliseconds

/**
 * Works while no other run of this project on this machine does so under the same folder. The lock is a socket with a name,
 * and none a file: the system takes it away with the process, however that ends, so that none is ever left behind.
 * @param patience milliseconds to wait for another run
 * @throws Stop when it is still at work then
 */
export async function withLock<T>(folder: string, patience: number, work: () => T | Promise<T>): Promise<T> {
  const address = addressOf(folder);
  const until = performance.now() + patience;
  let pause = shortest;
  let lock = await listen(address);
  while (lock === 'taken') {
    if (performance.now() >= until)
      throw new Stop(
        `${folder}: another run of this project is at work there. Wait until it has ended, or say another folder.`,
      );
    await new Promise((done) => setTimeout(done, Math.min(pause, longest, until - performance.now())));
    pause *= 2;
    lock = await listen(address);
  }
  try {
    return await work();
  } finally {
    if (lock !== null) await new Promise((done) => lock.close(done));
  }
}

function addressOf(folder: string): string {
  const user = String(process.getuid?.() ?? '');
  const digest = createHash('sha256')
    .update(`${user}\n${realPlace(folder)}`)
    .digest('hex');
  const name = `gazetteer-${digest.slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

/** Null on a system that allows no such socket: a run alone must not be kept from its work. */
async function listen(address: string): Promise<Server | 'taken' | null> {
  const first = await tryToListen(address);
  // Only here is the socket a file too, which stays behind when its process is killed.
  if (first !== 'taken' || !address.endsWith('.sock') || (await answers(address))) return first;
  rmSync(address, { force: true });
  return tryToListen(address);
}

function tryToListen(address: string): Promise<Server | 'taken' | null> {
  return new Promise((done) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => done('code' in error && error.code === 'EADDRINUSE' ? 'taken' : null));
    server.listen({ path: address, exclusive: true }, () => {
      server.unref();
      done(server);
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
