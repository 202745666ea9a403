// Asks where the packages come from whether one in use has a known weakness or is given up: node tests/audit.mjs.
// Ends with 1 if so. Where nobody there can tell, it says that, and nothing was found out.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = readdirSync(`${root}deployment`).map(name => `${root}deployment/${name}`).filter(folder => existsSync(`${folder}/package-lock.json`));

/** NuGet asks at each restore, and a finding breaks the build. What is left to tell is whether there was an answer. */
async function auditNuGet() {
  const sources = execFileSync('dotnet', ['nuget', 'list', 'source', '--format', 'short'], { encoding: 'utf8' })
    .split('\n').filter(line => line.startsWith('E')).map(line => line.split(' ')[1]).filter(source => source?.startsWith('http'));
  const answers = await Promise.all(sources.map(hasWeaknesses));
  return answers.some(answer => answer)
    ? { text: 'NuGet: audited at restore, nothing known.' }
    : { text: `NuGet: NOT AUDITED, ${sources.join(', ')} keeps no list of weaknesses.` };
}

async function hasWeaknesses(source) {
  try {
    const { resources } = await (await fetch(source, { signal: AbortSignal.timeout(20_000) })).json();
    return resources.some(resource => resource['@type'].startsWith('VulnerabilityInfo/'));
  } catch {
    return false;
  }
}

function auditNpm(folder) {
  const name = `npm: ${folder.slice(root.length)}`;
  const packages = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8')).packages;
  const givenUp = Object.entries(packages).filter(([, entry]) => entry.deprecated).map(([path]) => path);
  if (givenUp.length > 0) return { text: `${name}: given up by their makers: ${givenUp.join(', ')}.`, isBad: true };

  const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], { cwd: folder, encoding: 'utf8' });
  const answer = read(stdout);
  if (!answer?.vulnerabilities) return { text: `${name}: NOT AUDITED, the registry gave no answer (${answer?.message ?? 'npm failed'}).` };
  const known = Object.values(answer.vulnerabilities).map(one => `${one.name} (${one.severity})`);
  return known.length > 0 ? { text: `${name}: known weaknesses in ${known.join(', ')}.`, isBad: true } : { text: `${name}: audited, nothing known.` };
}

function read(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const findings = [await auditNuGet(), ...folders.map(auditNpm)];
for (const { text } of findings) console.log(text);
process.exitCode = findings.some(finding => finding.isBad) ? 1 : 0;
