// Makes the app package for Teams: node deployment/teams/build.mjs <bot id> <host name>
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../npm.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/** What is wrong with the arguments, in sentences. */
function problems([botId, host, ...more]) {
  if (!host || more.length > 0) return ['Usage: node deployment/teams/build.mjs <bot id> <host name>'];
  return [
    guid.test(botId) ? [] : `'${botId}' is not a bot id. It looks like 01234567-89ab-cdef-0123-456789abcdef, and the Azure portal shows it as "Microsoft App ID".`,
    hostName.test(host) ? [] : `'${host}' is not a host name that Teams can reach. Give the name alone, such as bot.example.org: no https://, no port, no path, no IP address.`,
  ].flat();
}

function fail(sentences) {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

const given = process.argv.slice(2);
const wrong = problems(given);
if (wrong.length > 0) fail(wrong);

install(here);
const { makePackage, PackageError } = await import('./package.mjs');
try {
  const [botId, host] = given.map(argument => argument.toLowerCase());
  const file = resolve(here, '../../artifacts/teams', `BackPainBot-${host}.zip`);
  const zip = makePackage(botId, host);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, zip);
  console.log(file);
} catch (error) {
  if (!(error instanceof PackageError)) throw error;
  fail(error.problems);
}
