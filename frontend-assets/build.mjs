/*
 * Builds what the pages load into a folder that the application serves:
 *
 *   node frontend-assets/build.mjs [target/classes/assets]
 *
 * One stylesheet, one script, one sprite of icons and the drawings, each under a name with a hash of its content, a .gz and a .br beside
 * it, and manifest.json that leads from plain to hashed names. Installs its own packages when they are absent or not those of the lock
 * file, and does nothing when no input changed.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../target/classes/assets'));
const views = join(here, '../src/main/resources/views');
const lock = join(here, 'package-lock.json');
const installed = join(here, 'node_modules/.installed-lock');
const stamps = join(here, 'node_modules/.built.json');

const sha = (content) => createHash('sha256').update(content).digest('hex');
const read = (file) => readFileSync(file, 'utf8');
const readOr = (file, otherwise) => (existsSync(file) ? read(file) : otherwise);
const list = (folder, ending, deep = true) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: deep })
        .map(String)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(folder, name))
    : [];

function install() {
  const wanted = sha(read(lock));
  if (readOr(installed, '') === wanted) return;
  console.log('frontend-assets: npm ci');
  const { status, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm is npm.cmd there
  });
  if (error || status !== 0) {
    console.error('frontend-assets: "npm ci" failed. Is Node with npm installed, and can it reach the package registry?');
    process.exit(1);
  }
  writeFileSync(installed, wanted);
}

/** Class names of the Utrecht library that a template uses; rules for others are left out. */
function usedClasses() {
  const classes = new Set();
  for (const file of list(views, '.hbs')) for (const [name] of read(file).matchAll(/(?:utrecht|nl)-[a-z0-9_-]+/g)) classes.add(name);
  return classes;
}

function sprite(files) {
  const symbols = files.map((file) => {
    const [, attributes, inner] = read(file).match(/<svg([^>]*)>([\s\S]*)<\/svg>/);
    const kept = attributes.replace(/\s+(xmlns|width|height)="[^"]*"/g, '').trim();
    return `<symbol id="${basename(file, '.svg')}" ${kept}>${inner.replace(/>\s+</g, '><').trim()}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

/** Each module keeps its own scope; the browser runs the whole as one module. */
function script(files) {
  const body = (file) => read(file).replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '').replace(/\n\s*/g, '\n').trim();
  return files.map((file) => `{${body(file)}}`).join('\n');
}

const manifest = {};

function publish(name, content) {
  const dot = name.lastIndexOf('.');
  const hashed = `${name.slice(0, dot)}.${sha(content).slice(0, 10)}${name.slice(dot)}`;
  const bytes = Buffer.from(content);
  writeFileSync(join(out, hashed), bytes);
  writeFileSync(join(out, `${hashed}.gz`), gzipSync(bytes, { level: 9 }));
  writeFileSync(join(out, `${hashed}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  manifest[name] = hashed;
  return hashed;
}

function upToDate(inputs) {
  const last = JSON.parse(readOr(stamps, '{}'))[out];
  const shown = JSON.parse(readOr(join(out, 'manifest.json'), 'null'));
  return last === inputs && shown !== null && Object.values(shown).every((name) => existsSync(join(out, name)));
}

install();
const byName = list(join(here, 'css'), '.css');
const styles = [...byName.filter((file) => !file.endsWith('print.css')), join(here, 'css/print.css')]; // paper has the last word
const scripts = list(join(here, 'js'), '.js');
const icons = list(join(here, 'icons'), '.svg', false);
const drawings = list(join(here, 'icons/drawings'), '.svg');
const classes = usedClasses();
const inputs = sha(
  [join(here, 'build.mjs'), join(here, 'stylesheet.mjs'), lock, ...styles, ...scripts, ...icons, ...drawings].map((file) => file + read(file)).join() +
    [...classes].sort(),
);
if (!upToDate(inputs)) {
  const { stylesheet } = await import('./stylesheet.mjs');
  mkdirSync(out, { recursive: true });
  for (const file of drawings) publish(basename(file), read(file).replace(/<!--[\s\S]*?-->/g, '').replace(/>\s+</g, '><').trim());
  publish('icons.svg', sprite(icons));
  publish('app.js', script(scripts));
  publish('app.css', stylesheet({ modules: join(here, 'node_modules'), styles, classes, link: (name) => manifest[name] }));
  writeFileSync(join(out, 'LICENSE-EUPL-1.2.md'), read(join(here, 'node_modules/@utrecht/component-library-css/LICENSE.md')));
  writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2));

  const kept = new Set(['manifest.json', 'LICENSE-EUPL-1.2.md', ...Object.values(manifest).flatMap((name) => [name, `${name}.gz`, `${name}.br`])]);
  for (const name of readdirSync(out)) if (!kept.has(name)) rmSync(join(out, name), { recursive: true });
  writeFileSync(stamps, JSON.stringify({ ...JSON.parse(readOr(stamps, '{}')), [out]: inputs }));
  const size = (name) => `${name} ${(readFileSync(join(out, `${manifest[name]}.gz`)).length / 1024).toFixed(1)} kB`;
  console.log(`frontend-assets: ${['app.css', 'app.js', 'icons.svg'].map(size).join(', ')} (gzip)`);
}
