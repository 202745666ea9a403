import { Enums, Models, Serialize, Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { npmParts, webChat } from './npm-parts.mjs';
import { nugetParts } from './nuget-parts.mjs';

const spec = Spec.Spec1dot6;

/**
 * The parts of the program: packages of .NET, and Web Chat, which browsers get; and what the app package for Teams is made
 * with, which is no part of anything that runs. The same sources give the same bytes: it holds no time and no number.
 */
export async function makeSbom(root) {
  const program = new Models.Component(Enums.ComponentType.Application, 'BackPainBot', { bomRef: 'BackPainBot' });
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: program }) });
  const nuget = nugetParts(root).map(part => ({ ...part, component: toComponent(part, Enums.ComponentScope.Required) }));
  for (const { component, dependencies } of nuget) {
    for (const { name, component: other } of nuget) {
      if (dependencies.has(name.toLowerCase())) component.dependencies.add(other.bomRef);
    }
    bom.components.add(component);
    program.dependencies.add(component.bomRef);
  }

  const chat = toComponent(webChat(root), Enums.ComponentScope.Required);
  chat.description = 'One file with libraries of its own, which its licence file names.';
  bom.components.add(chat);
  program.dependencies.add(chat.bomRef);
  for (const part of npmParts(`${root}/deployment/teams`)) bom.components.add(toComponent(part, Enums.ComponentScope.Excluded));

  const json = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(spec)).serialize(bom, { sortLists: true, space: 2 });
  return { json: `${json}\n`, problems: await new Validation.JsonStrictValidator(spec.version).validate(json) };
}

function toComponent({ name, version, purl, sha512, license }, scope) {
  const component = new Models.Component(Enums.ComponentType.Library, name, { version, purl, scope, bomRef: purl });
  if (sha512) component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(sha512, 'base64').toString('hex'));
  if (license) component.licenses.add(toLicense(license));
  return component;
}

function toLicense({ expression, file, url }) {
  if (!expression) return new Models.NamedLicense(file ?? 'see the address', { url });
  return /[ ()]/.test(expression) ? new Models.LicenseExpression(expression) : new Models.SpdxLicense(expression);
}
