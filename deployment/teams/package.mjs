import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strToU8, zipSync } from 'fflate';

const require = createRequire(import.meta.url);
const schema = require('@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json');

// The zip keeps no time of its making: the same arguments give the same bytes.
const noTime = new Date(1980, 0, 1);

/** Why no package was made: sentences for whoever changed the manifest or a drawing. */
export class PackageError extends Error {
  constructor(problems) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * The app package of one bot.
 * @returns {Uint8Array} the zip.
 */
export function makePackage(botId, host) {
  const text = read('manifest.json').replaceAll('{{botId}}', botId).replaceAll('{{host}}', host);
  const [color, outline] = [draw('icons/color.svg', 192), draw('icons/outline.svg', 32)];
  const problems = [...manifestProblems(JSON.parse(text)), ...outlineProblems(outline)];
  if (problems.length > 0) throw new PackageError(problems);
  return zipSync(
    { 'manifest.json': strToU8(text), 'color.png': color.asPng(), 'outline.png': outline.asPng() },
    { mtime: noTime });
}

function read(file) {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

function draw(file, size) {
  return new Resvg(read(file), { fitTo: { mode: 'width', value: size } }).render();
}

function manifestProblems(manifest) {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return validate(manifest) ? [] : validate.errors.map(({ instancePath, message }) => `manifest.json: ${instancePath || 'the whole'} ${message}.`);
}

/** Teams colours the outline itself, and wants it white on nothing. */
function outlineProblems({ pixels }) {
  // Each pixel is red, green, blue and alpha, where the colours hold their alpha already.
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue, alpha] = pixels.subarray(at, at + 4);
    if (red !== alpha || green !== alpha || blue !== alpha) return ['icons/outline.svg: only white may be drawn.'];
  }

  return [];
}
