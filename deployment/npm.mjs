import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Installs a folder's libraries when there are none yet, or others than its package-lock.json names. */
export function install(folder) {
  const [locked, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map(file => join(folder, file));
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return;
  try {
    execSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch {
    console.error(`The libraries could not be installed: install Node.js with npm, see that 'npm ping' works, and try again.`);
    process.exit(1);
  }
}
