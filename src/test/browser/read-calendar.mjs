// A calendar program: reads the feed named first with ical.js, and prints each time of its events from the second to the third argument,
// "2026-12-01T09:00:00.000Z CONFIRMED Inloopspreekuur in Hall", in UTC by the feed's own zone. Fails on anything that the parser does not take.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

ICAL.design.strict = true;
const [file, from, to] = process.argv.slice(2);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
calendar.getAllSubcomponents('vtimezone').forEach(zone => ICAL.TimezoneService.register(new ICAL.Timezone(zone)));

const events = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event));
const main = new Map(events.filter(event => !event.isRecurrenceException()).map(event => [event.uid, event]));
for (const event of events.filter(event => event.isRecurrenceException())) {
  main.get(event.uid).relateException(event);
}
const lines = [];
for (const event of main.values()) {
  const times = event.iterator();
  for (let next = times.next(); next; next = times.next()) {
    const { item, startDate } = event.getOccurrenceDetails(next);
    const start = startDate.toJSDate().toISOString();
    if (next.toJSDate().toISOString() > to && start > to) {
      break;
    }
    if (start >= from && start <= to) {
      lines.push(`${start} ${item.component.getFirstPropertyValue('status') ?? 'CONFIRMED'} ${item.summary}`);
    }
    if (!event.isRecurring()) {
      break;
    }
  }
}
console.log(lines.sort().join('\n'));
