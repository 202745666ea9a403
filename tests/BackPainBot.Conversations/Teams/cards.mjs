// Parses, validates and renders Adaptive Cards as a client of version 1.5 does: node cards.mjs <node_modules> <file with a
// JSON array of cards>. Prints for each card what was found fault with, the kinds of controls, and its words.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , modules, file] = process.argv;
const require = createRequire(join(modules, 'x.js'));
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<!doctype html>');
Object.assign(globalThis, { window, document: window.document });
for (const name of Object.getOwnPropertyNames(window)) if (name.startsWith('HTML')) globalThis[name] = window[name];
const { AdaptiveCard, HostConfig, SerializationContext, Version } = require('adaptivecards/dist/adaptivecards.js');
const { default: MarkdownIt = require('markdown-it') } = require('markdown-it');

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = new MarkdownIt().render(text);
  result.didProcess = true;
};

const check = (content) => {
  const context = new SerializationContext(new Version(1, 5));
  const card = new AdaptiveCard();
  // As in Teams: six buttons, whatever the card says.
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(content, context);
  const events = [...Array(context.eventCount).keys()].map((i) => context.getEventAt(i));
  const invalid = card.validateProperties().validationEvents;
  const rendered = card.render();
  return {
    faults: [...events, ...invalid].map((e) => e.message),
    inputs: rendered?.querySelectorAll('input, select').length ?? 0,
    buttons: rendered?.querySelectorAll('button').length ?? 0,
    text: rendered?.textContent ?? '',
  };
};

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).map(check)));
