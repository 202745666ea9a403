import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages that the program's lock file names, with what the packages themselves tell. They must have been restored. */
export function nugetParts(root) {
  const cache = execFileSync('dotnet', ['nuget', 'locals', 'global-packages', '--list'], { encoding: 'utf8' }).split(': ')[1].trim();
  const [locked] = Object.values(JSON.parse(readFileSync(`${root}/src/BackPainBot/packages.lock.json`, 'utf8')).dependencies);
  return Object.entries(locked).filter(([, { type }]) => type !== 'Project').map(([name, { resolved: version, dependencies = {} }]) => {
    const folder = join(cache, name.toLowerCase(), version);
    const file = extension => readFileSync(join(folder, `${name.toLowerCase()}.${extension}`), 'utf8');
    return {
      name,
      version,
      purl: `pkg:nuget/${name}@${version}`,
      sha512: file(`${version}.nupkg.sha512`),
      license: licenseOf(file('nuspec')),
      dependencies: new Set(Object.keys(dependencies).map(other => other.toLowerCase())),
    };
  });
}

function licenseOf(nuspec) {
  const [, type, text] = nuspec.match(/<license type="(expression|file)"[^>]*>([^<]+)</) ?? [];
  const [, url] = nuspec.match(/<licenseUrl>([^<]+)</) ?? [];
  if (type === 'expression') return { expression: text.trim() };
  return text || url ? { file: text, url } : undefined;
}
