import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The packages that a folder's lock file names. */
export function npmParts(folder) {
  const { packages } = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8'));
  return Object.entries(packages).filter(([path]) => path).map(([path, { version, integrity, license }]) =>
    part(path.split('node_modules/').at(-1), version, integrity.replace('sha512-', ''), license));
}

/** Web Chat, as the build takes it. Its package tells its licence, once it is there. */
export function webChat(root) {
  const targets = readFileSync(`${root}/src/BackPainBot/WebChat.targets`, 'utf8');
  const value = name => targets.match(new RegExp(`<${name}>([^<]+)<`))[1];
  const version = value('WebChatVersion');
  const file = `${root}/artifacts/webchat/${version}/botframework-webchat-${version}.tgz`;
  const license = existsSync(file) ? JSON.parse(execFileSync('tar', ['-xOzf', file, 'package/package.json'], { encoding: 'utf8' })).license : undefined;
  return part('botframework-webchat', version, value('WebChatPackageSha512'), license);
}

function part(name, version, sha512, license) {
  return { name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`, sha512, license: license && { expression: license } };
}
