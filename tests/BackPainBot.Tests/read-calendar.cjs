// Reads a calendar file with a parser of other people and prints its events.
// Arguments: the folder where ical.js is installed, the file's address.
const [folder, url] = process.argv.slice(2);
const ICAL = require('module').createRequire(`${folder}/package.json`)('ical.js');
ICAL.design.strict = true;

const read = event => {
  const { uid, summary, startDate, duration, component } = new ICAL.Event(event);
  const alarm = component.getFirstSubcomponent('valarm');
  return {
    uid,
    summary,
    start: startDate.toJSDate().toISOString(),
    seconds: duration.toSeconds(),
    url: component.getFirstPropertyValue('url'),
    class: component.getFirstPropertyValue('class'),
    stamped: component.getFirstPropertyValue('dtstamp') !== null,
    alarm: [alarm.getFirstPropertyValue('action'), alarm.getFirstPropertyValue('description'), alarm.getFirstPropertyValue('trigger').toSeconds()],
  };
};

async function run() {
  const calendar = new ICAL.Component(ICAL.parse(await (await fetch(url)).text()));
  const version = calendar.getFirstPropertyValue('version');
  const id = calendar.getFirstPropertyValue('prodid');
  console.log(JSON.stringify({ version, id, events: calendar.getAllSubcomponents('vevent').map(read) }));
}

run().catch(error => {
  console.error(error);
  process.exit(1);
});
