// Reads each calendar that is named on the command line as a program of somebody else does, and prints what stands in it as JSON.
// usage: node read.mjs 2026-10-01 2027-10-01 feed.ics...
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const [from, until, ...files] = process.argv.slice(2);
const start = new Date(from + 'T00:00:00Z');
const end = new Date(until + 'T00:00:00Z');

function read(file) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
  ICAL.TimezoneService.reset();
  calendar.getAllSubcomponents('vtimezone').forEach((zone) => ICAL.TimezoneService.register(new ICAL.Timezone(zone)));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const series = events.filter((event) => !event.isRecurrenceException());
  events.filter((event) => event.isRecurrenceException())
    .forEach((change) => series.find((event) => event.uid === change.uid).relateException(change));
  return { name: calendar.getFirstPropertyValue('name'), times: series.flatMap(times).sort((a, b) => (a.start < b.start ? -1 : 1)) };
}

function times(event) {
  if (!event.isRecurring()) {
    return [told(event, event.startDate, event.endDate)].filter(within);
  }
  const found = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && next.toJSDate() < new Date(end.getTime() + 90 * 86400000); next = iterator.next()) {
    const details = event.getOccurrenceDetails(next);
    found.push(told(details.item, details.startDate, details.endDate));
  }
  return found.filter(within);
}

function told(event, startsAt, endsAt) {
  return { start: startsAt.toJSDate().toISOString(), end: endsAt.toJSDate().toISOString(), title: event.summary, place: event.location,
    status: event.component.getFirstPropertyValue('status'), sequence: event.sequence };
}

function within(time) {
  return new Date(time.start) >= start && new Date(time.start) < end;
}

console.log(JSON.stringify(Object.fromEntries(files.map((file) => [file.split('/').pop(), read(file)]))));
