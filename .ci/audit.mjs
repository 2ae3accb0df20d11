// Called by .ci/audit: the bill of materials in, weaknesses and licences out.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

const WAIT = 20_000;
const AT_A_TIME = 500;
// neither well nor ill: whoever calls this says so
const NOT_ASKED = 3;
const required = process.env.AUDIT_REQUIRED === '1';
const accepted = new Set(readFileSync('.ci/audit-accepted', 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split(' ')[0]));
const components = JSON.parse(readFileSync(process.argv[2], 'utf8')).components.filter(component => component.purl);

const weak = [];
let unreached = 0;
for (const [name, ask] of [['OSV, for Maven', askOsv], ['npm audit', askNpm]]) {
  try {
    weak.push(...await ask());
    console.log(`${name}: asked.`);
  } catch (failure) {
    unreached++;
    console.log(`${name}: not reached (${failure.message}).`);
  }
}
licences();
const open = weak.filter(found => !accepted.has(found.id));
open.forEach(found => console.log(`WEAK ${found.what}: ${found.id}`));
console.log(`${components.length} packages, ${weak.length} known weaknesses, ${weak.length - open.length} of them accepted.`);
if (unreached > 0) {
  console.log(`NOT AUDITED: ${unreached} of 2 lists did not answer. This says nothing about weaknesses.`);
}
process.exit(open.length > 0 || (required && unreached > 0) ? 1 : unreached > 0 ? NOT_ASKED : 0);

async function askOsv() {
  const found = [];
  for (let from = 0; from < components.length; from += AT_A_TIME) {
    const part = components.slice(from, from + AT_A_TIME);
    const answer = await fetch('https://api.osv.dev/v1/querybatch', {
      method: 'POST',
      body: JSON.stringify({ queries: part.map(component => ({ package: { purl: component.purl.replace(/\?.*/, '') } })) }),
      signal: AbortSignal.timeout(WAIT),
    });
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    const { results } = await answer.json();
    results.forEach((result, i) => (result.vulns ?? []).forEach(({ id }) => found.push({ what: part[i].purl, id })));
  }
  return found;
}

function askNpm() {
  return new Promise((resolve, reject) => {
    execFile('npm', ['audit', '--json', '--omit=dev'], { cwd: 'frontend-assets', timeout: WAIT }, (failure, printed) => {
      let answer;
      try {
        answer = JSON.parse(printed);
      } catch {
        return reject(new Error('no answer'));
      }
      if (!answer.vulnerabilities) {
        return reject(new Error(answer.message ?? answer.error?.summary ?? 'no list'));
      }
      resolve(Object.values(answer.vulnerabilities).flatMap(({ name, via }) =>
        via.filter(cause => cause.url).map(cause => ({ what: `npm ${name}`, id: cause.url.split('/').pop() }))));
    });
  });
}

function licences() {
  const count = new Map();
  for (const { licenses } of components) {
    const name = (licenses ?? []).map(each => each.expression ?? each.license.id ?? each.license.name).join(' or ') || 'not said';
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  [...count].sort((a, b) => b[1] - a[1]).forEach(([name, number]) => console.log(`${String(number).padStart(4)}  ${name}`));
}
