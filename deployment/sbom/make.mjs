// Lists the parts of the program, as CycloneDX: node deployment/sbom/make.mjs [file]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../npm.mjs';

const here = dirname(fileURLToPath(import.meta.url));
install(here);
const { makeSbom } = await import('./sbom.mjs');
const { json, problems } = await makeSbom(resolve(here, '../..'));
if (problems) {
  console.error('The list does not keep to the schema of CycloneDX:', problems);
  process.exit(1);
}

const file = resolve(process.argv[2] ?? resolve(here, '../../artifacts/sbom/BackPainBot.cdx.json'));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, json);
console.log(file);
