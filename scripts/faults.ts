import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, Stop } from './effects/command.ts';
import { runFaults } from './effects/run-faults.ts';
import { faultTable } from './faults/table.ts';

// Kills normalizer and build at moments drawn by seed, and looks what stands: npm run faults -- [--kills 100] [--seed 1]
const usage = 'Usage: npm run faults -- [--kills 100] [--seed 1], both whole numbers from 1 on.';
const root = dirname(dirname(fileURLToPath(import.meta.url)));

function readOptions(): { kills: number; seed: number } {
  try {
    const { values } = parseArgs({
      options: { kills: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
    });
    const wrong = [values.kills, values.seed].find((text) => !/^[1-9]\d{0,5}$/.test(text));
    if (wrong !== undefined) throw new Error(`"${wrong}" is no such number.`);
    return { kills: Number(values.kills), seed: Number(values.seed) };
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

await command(tmpdir(), 'Not all kills were made.', async () => {
  const { kills, seed } = readOptions();
  const folder = mkdtempSync(join(tmpdir(), 'gazetteer-faults-'));
  try {
    const began = performance.now();
    const rounds = await runFaults(root, folder, seed, kills, ({ phase, wrong }, { command: killed, at }) =>
      console.error(
        [`${killed}, killed at ${typeof at === 'number' ? at.toFixed(2) : at}: ${phase}`, ...wrong].join(
          '\n  ',
        ),
      ),
    );
    const [cpu] = cpus();
    const wrong = rounds.filter((round) => round.wrong.length > 0).length;
    console.log(
      `Node ${process.versions.node} on ${String(cpus().length)} × ${cpu?.model ?? 'unknown'}, seed ${String(seed)}\n\n${faultTable(rounds)}\n\n` +
        `${String(kills)} kills, after ${String(rounds.length)} runs that were to be killed, in ${((performance.now() - began) / 60_000).toFixed(0)} minutes, ${String(wrong)} wrong.`,
    );
    if (wrong > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
